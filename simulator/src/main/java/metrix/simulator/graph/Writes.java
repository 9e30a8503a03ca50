package metrix.simulator.graph;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.spec.Param;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What all creations, changes and deletions share.
public final class Writes {
  private Writes() {}

  /// The parameters of a call as the values that a later read shows: money as text, times in the
  /// account's zone.
  public static ObjectNode values(Request request, String specNode, String edge) {
    ObjectNode values = Json.object();
    var known = request.graph().spec().params(specNode, "POST", edge).orElseThrow();
    Params params = request.params();
    for (String name : params.names()) {
      Param param = known.get(name);
      if (param == null
          || name.equals("status")
          || name.equals("execution_options")
          || name.equals("adlabels")) {
        continue;
      }
      params
          .json(name)
          .ifPresent(
              value -> values.set(alias(name), shown(request.account(), param, params, value)));
    }
    return values;
  }

  private static String alias(String name) {
    return switch (name) {
      case "time_start" -> "start_time";
      case "time_stop" -> "end_time";
      default -> name;
    };
  }

  private static JsonNode shown(Account account, Param param, Params params, JsonNode value) {
    if (param.list()) {
      ArrayNode list = Json.array();
      if (value.isArray()) {
        value.forEach(list::add);
      } else {
        params.list(param.name()).forEach(list::add);
      }
      return list;
    }
    String text = Json.plain(value);
    return switch (param.kind()) {
      case BOOLEAN -> JsonNodeFactory.instance.booleanNode(text.equals("true") || text.equals("1"));
      case TIME -> time(account, param.name(), text);
      case OBJECT -> value;
      // A bid is a number on reading, money is a text.
      case INTEGER -> JsonNodeFactory.instance.numberNode(Long.parseLong(text));
      case STRING, UNSIGNED, NUMBER, ENUM, FILE ->
          Json.text(params.text(param.name()).orElse(text));
    };
  }

  private static JsonNode time(Account account, String name, String text) {
    if (text.equals("0") || text.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    Instant time =
        Times.read(text, account.zone())
            .orElseThrow(() ->
                Failure.invalid(
                        "Parameter "
                            + name
                            + ": Must be a unixtime or a date/time representation parseable by strtotime()")
                    .blaming(name)
                    .thrown());
    return Json.text(Times.show(time, account.zone()));
  }

  /// Refuses writes to an account that cannot advertise.
  public static void checkAccount(Account account) {
    if (account.status() == 2) {
      throw Failure.of(
              368, "The action attempted has been deemed abusive or is otherwise disallowed")
          .withSubcode(1404082)
          .withRetry(false)
          .withUser(
              "Account disabled",
              "This ad account is disabled. You cannot create or edit ads with it.")
          .thrown();
    }
  }

  public static String required(Params params, String name) {
    return params
        .filled(name)
        .orElseThrow(
            () -> Failure.invalid("The parameter " + name + " is required").blaming(name).thrown());
  }

  /// The status of a new object: only ACTIVE and PAUSED are allowed, ACTIVE is the default.
  public static String initialStatus(Params params) {
    String status = params.filled("status").orElse("ACTIVE");
    if (!status.equals("ACTIVE") && !status.equals("PAUSED")) {
      throw Failure.notOneOf("status", java.util.List.of("ACTIVE", "PAUSED"))
          .blaming("status")
          .thrown();
    }
    return status;
  }

  public static Node create(
      Request request, Kind kind, long parent, ObjectNode body, String status, Review review) {
    Instant now = request.now();
    Timeline timeline =
        status.equals("ACTIVE") ? Timeline.since(now.getEpochSecond()) : Timeline.OFF;
    Node node =
        new Node(
            request.world().nextId(),
            kind,
            request.account().id(),
            parent,
            new Body.Stored(body),
            status,
            now,
            now,
            timeline.reviewed(review, now.getEpochSecond()),
            review);
    node = node.withTimeline(budgeted(node, now, request.account().zone()));
    request.world().put(node);
    request.committed(ActivityType.created(kind), node);
    return node;
  }

  /// Saves a changed object; a status among the parameters is applied last.
  public static JsonNode update(Request request, ObjectNode changes) {
    Node before = request.node();
    Instant now = request.now();
    ObjectNode body = before.json().deepCopy();
    for (var change : changes.properties()) {
      if (change.getValue().isNull()) {
        body.remove(change.getKey());
      } else {
        body.set(change.getKey(), change.getValue());
      }
    }
    Node after = before.withBody(body, now);
    String status = request.params().filled("status").orElse(before.configured());
    if (!status.equals(before.configured())) {
      after = after.withConfigured(status, now);
    }
    after = after.withTimeline(budgeted(after, now, request.account().zone()));
    request.world().put(after);
    request.committed(
        status.equals(before.configured())
            ? ActivityType.changed(before.kind(), Set.copyOf(changes.propertyNames()))
            : ActivityType.switched(before.kind()),
        after);
    return request.params().flag("redownload")
        ? request.graph().renderer().render(request, after, request.fields())
        : Request.success();
  }

  /// The timeline of an object with the budget that its body holds from now on.
  public static Timeline budgeted(Node after, Instant now, ZoneId zone) {
    long since = now.getEpochSecond();
    long daily = Long.parseLong(after.json().path("daily_budget").asString("0"));
    long lifetime = Long.parseLong(after.json().path("lifetime_budget").asString("0"));
    String end = after.kind() == Kind.CAMPAIGN ? "stop_time" : "end_time";
    long until =
        Times.read(after.json().path(end).asString(""), zone)
            .map(Instant::getEpochSecond)
            .orElse(Budget.OPEN);
    return after
        .timeline()
        .budgeted(lifetime > 0 ? new Budget(since, lifetime, until) : Budget.daily(since, daily));
  }

  /// Checks that an object may still be changed. Source: Meta, "Ad object status" page.
  public static void checkEditable(Request request) {
    Node node = request.node();
    checkAccount(request.account());
    String effective = StatusModel.effective(request.world(), node, request.now());
    Params changes =
        request
            .params()
            .without("access_token", "execution_options", "id", "locale", "redownload", "fields");
    boolean deletes = changes.text("status").orElse("").equals("DELETED");
    for (String name : changes.names()) {
      boolean allowed = name.equals("name") || (name.equals("status") && deletes);
      if ((effective.equals("DELETED") && !name.equals("name"))
          || (effective.equals("ARCHIVED") && !allowed)) {
        throw Failure.refused(
                1815001,
                "Object cannot be edited",
                "This "
                    + node.kind().spec()
                    + " is "
                    + effective.toLowerCase(Locale.ROOT)
                    + ". Only its name can be changed.")
            .blaming(name)
            .thrown();
      }
    }
  }

  public static JsonNode delete(Request request) {
    Node node = request.node();
    Node gone = node.withConfigured("DELETED", request.now());
    request.world().put(gone);
    request.committed(ActivityType.switched(node.kind()), gone);
    return Request.success();
  }

  /// The date of a stored time, if it has one.
  public static Optional<Instant> stored(ObjectNode body, String name, Account account) {
    return Times.read(body.path(name).asString(""), account.zone());
  }
}
