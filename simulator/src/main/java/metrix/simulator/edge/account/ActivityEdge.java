package metrix.simulator.edge.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.protocol.App;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Event;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The change log of an account or an ad set. Source: Meta, "Ad account activities" reference.
public final class ActivityEdge {
  private static final List<String> DEFAULTS =
      List.of("event_time", "event_type", "object_id", "object_name");

  private ActivityEdge() {}

  static JsonNode answer(Request request) {
    Account account = request.account();
    List<Event> events =
        request.world().events().stream()
            .filter(event -> event.account().equals(account.id()))
            .filter(
                event -> !(request.target() instanceof Node node) || node.id() == event.objectId())
            .filter(wanted(request, account))
            .toList();
    List<String> names =
        request.fields().isEmpty() ? DEFAULTS : request.fields().stream().map(Field::name).toList();
    return request.page(
        new Rows.Listed<>(events), Page.OBJECTS, event -> row(request, account, event, names));
  }

  private static Predicate<Event> wanted(Request request, Account account) {
    Optional<Instant> since = time(request, account, "since");
    Optional<Instant> until = time(request, account, "until");
    Optional<String> object = request.params().filled("oid");
    Optional<String> category = request.params().filled("category");
    return event ->
        since.map(time -> !event.time().isBefore(time)).orElse(true)
            && until.map(time -> event.time().isBefore(time)).orElse(true)
            && object.map(id -> id.equals(Long.toString(event.objectId()))).orElse(true)
            && category.map(name -> inCategory(name, event)).orElse(true);
  }

  private static Optional<Instant> time(Request request, Account account, String name) {
    return request.params().filled(name).flatMap(text -> Times.read(text, account.zone()));
  }

  // Which types a category holds follows from their names (unverified).
  private static boolean inCategory(String category, Event event) {
    return switch (category) {
      case "ACCOUNT" -> event.objectType().equals("AdAccount");
      case "CAMPAIGN" -> event.objectType().equals("Campaign");
      case "AD_SET" -> event.objectType().equals("AdSet");
      case "AD" -> event.objectType().equals("Ad");
      case "BUDGET" -> event.type().contains("budget") || event.type().contains("spend_limit");
      case "STATUS" -> event.type().contains("run_status");
      case "BID" -> event.type().contains("bid");
      case "TARGETING" -> event.type().contains("target_spec");
      case "AUDIENCE" -> event.type().contains("audience");
      case "DATE" -> event.type().contains("duration") || event.type().contains("schedule");
      default -> false;
    };
  }

  private static JsonNode row(Request request, Account account, Event event, List<String> names) {
    ObjectNode row = Json.object();
    for (String name : names) {
      String value = value(request, account, event, name);
      if (value != null) {
        row.put(name, value);
      }
    }
    return row;
  }

  private static @Nullable String value(
      Request request, Account account, Event event, String name) {
    boolean byRule = event.rule().isPresent();
    return switch (name) {
      case "event_time" -> Times.showUtc(event.time());
      case "date_time_in_timezone" -> Times.show(event.time(), account.zone());
      case "event_type" -> event.type();
      case "translated_event_type" -> event.type().replace('_', ' ').toLowerCase(Locale.ROOT);
      case "object_id" -> Long.toString(event.objectId());
      case "object_name" -> event.objectName();
      case "object_type" -> event.objectType().toUpperCase(Locale.ROOT);
      case "actor_id" -> byRule ? null : request.world().assets(Kind.USER).getFirst().path();
      // How Meta names itself for what a rule did is unverified.
      case "actor_name" ->
          byRule
              ? "Meta"
              : request.world().assets(Kind.USER).getFirst().json().path("name").asString("");
      case "application_id" -> byRule ? null : App.ID;
      case "application_name" -> byRule ? null : App.NAME;
      case "extra_data" ->
          event.rule().map(rule -> Json.string(Json.object().put("rule_name", rule))).orElse("{}");
      default -> throw Failure.unknownField(name).thrown();
    };
  }
}
