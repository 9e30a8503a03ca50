package metrix.simulator.edge.background;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import metrix.simulator.graph.Edge;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Batch;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Reply;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Commit;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sets of requests that are worked off in the background: ads, creatives, and batches of calls.
///
/// Source: Meta, "Asynchronous and batch requests" page; that it takes two seconds for each five
/// requests is invented.
final class RequestSets {
  private static final int MOST = 1_000;

  private final Jobs jobs;

  RequestSets(Jobs jobs) {
    this.jobs = jobs;
  }

  JsonNode ads(Request request) {
    return objects(request, "ads", "ad_specs");
  }

  JsonNode creatives(Request request) {
    return objects(request, "adcreatives", "creative_spec");
  }

  private JsonNode objects(Request request, String edge, String param) {
    Writes.checkAccount(request.account());
    List<JsonNode> specs = items(request, param);
    Instant now = request.now();
    Node set = set(request, edge);
    List<Node> made = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      made.add(one(request, set, edge, specs.get(i), State.due(now, i)));
    }
    name(request, set, made);
    for (Node one : made) {
      Call call = call(request, edge, one.json().path("input"));
      jobs.add(due(one), () -> run(request, one, () -> request.graph().answer(call)));
    }
    return Request.id(set.path());
  }

  /// `POST /act_x/async_batch_requests`: the calls run in order and may use each other's answers.
  JsonNode batch(Request request) {
    List<JsonNode> calls = items(request, "adbatch");
    for (JsonNode call : calls) {
      if (call.path("relative_url").asString("").isEmpty()) {
        throw Failure.invalid("Each request of adbatch needs a relative_url")
            .blaming("adbatch")
            .thrown();
      }
    }
    Instant due = State.due(request.now(), calls.size() - 1);
    Node set = set(request, "batch");
    List<Node> made = new ArrayList<>();
    ArrayNode parts = Json.array();
    for (JsonNode call : calls) {
      made.add(one(request, set, "batch", call, due));
      parts.add(((ObjectNode) call.deepCopy()).put("method", call.path("method").asString("POST")));
    }
    name(request, set, made);
    jobs.add(due, () -> runBatch(request, made, List.copyOf(parts.values())));
    return Request.id(set.path());
  }

  private static List<JsonNode> items(Request request, String param) {
    JsonNode given = request.params().json(param).orElseGet(Json::array);
    List<JsonNode> items = given.isObject() ? List.of(given) : List.copyOf(given.values());
    boolean objects = items.stream().allMatch(JsonNode::isObject);
    if (items.isEmpty() || items.size() > MOST || !objects) {
      throw Failure.invalid("Param " + param + " must hold 1 to " + MOST + " objects")
          .blaming(param)
          .thrown();
    }
    return items;
  }

  private static Node set(Request request, String type) {
    ObjectNode body = Json.object();
    body.put("name", Writes.required(request.params(), "name")).put("type", type);
    for (String name : List.of("notification_mode", "notification_uri")) {
      request.params().filled(name).ifPresent(value -> body.put(name, value));
    }
    Node set = State.put(request, Kind.REQUEST_SET, request.account().id(), 0, body);
    Sessions.follow(request, set);
    return set;
  }

  private static Node one(Request request, Node set, String type, JsonNode input, Instant due) {
    ObjectNode body = Json.object();
    body.put("type", type).put("status", "INITIAL").put("due", due.toEpochMilli());
    body.set("input", input);
    return State.put(request, Kind.REQUEST, set.account(), set.id(), body);
  }

  // The set knows its requests; the ledger has a line for the set alone.
  private static void name(Request request, Node set, List<Node> requests) {
    ObjectNode body = set.json().deepCopy();
    ArrayNode ids = body.putArray("requests");
    requests.forEach(one -> ids.add(one.path()));
    request.world().put(set.withBody(body, set.created()));
    request
        .graph()
        .ledger()
        .append(
            new Commit(
                request.now(),
                request.call().method(),
                request.target().path(),
                Optional.of(request.edge()),
                set.path(),
                Optional.of(set.name()),
                Optional.empty(),
                Optional.of("ACTIVE")),
            request.call().fault());
  }

  private static Instant due(Node one) {
    return Instant.ofEpochMilli(one.json().path("due").asLong(0));
  }

  private static Call call(Request request, String edge, JsonNode input) {
    Params params = Params.NONE;
    for (var member : input.properties()) {
      params = params.with(member.getKey(), Json.plain(member.getValue()));
    }
    return request.call().inBackground("POST", List.of(request.target().path(), edge), params);
  }

  private static void run(Request request, Node one, Supplier<Reply> work) {
    if (!State.open(request.world().node(one.id()).orElseThrow())) {
      return;
    }
    Reply reply = work.get();
    JsonNode result = reply.failed() ? State.error(reply.body()) : reply.body();
    State.finish(
        request.world(),
        one.id(),
        reply.failed() ? "ERROR" : "SUCCESS",
        Optional.of(result),
        request.now());
  }

  private static void runBatch(Request request, List<Node> made, List<JsonNode> parts) {
    if (made.stream().noneMatch(one -> State.open(request.world().node(one.id()).orElseThrow()))) {
      return;
    }
    Batch batch =
        new Batch(
            request.call().inBackground("POST", List.of(), Params.NONE),
            part -> Optional.of(request.graph().answer(part.call())),
            request.graph()::failed);
    ArrayNode answers = batch.answers(parts);
    for (int i = 0; i < made.size(); i++) {
      JsonNode answer = answers.path(i);
      JsonNode body = Json.parse(answer.path("body").asString("{}")).orElseGet(Json::object);
      boolean failed = answer.path("code").asInt(200) >= 400;
      State.finish(
          request.world(),
          made.get(i).id(),
          failed ? "ERROR" : "SUCCESS",
          Optional.of(failed ? State.error(body) : body),
          request.now());
    }
  }

  /// The requests of a set, filtered by `statuses`.
  static JsonNode requests(Request request) {
    return listed(request, requestsOf(request, request.node()));
  }

  /// The requests that make ads in an ad set.
  static JsonNode ofAdSet(Request request) {
    String adSet = request.target().path();
    List<Node> requests =
        request.world().children(request.account().id(), Kind.REQUEST).values().stream()
            .filter(one -> Json.plain(one.json().path("input").path("adset_id")).equals(adSet))
            .toList();
    return listed(request, requests);
  }

  private static JsonNode listed(Request request, List<Node> requests) {
    Set<String> wanted = Set.copyOf(request.params().list("statuses"));
    return request.page(
        new Rows.Listed<>(
            requests.stream()
                .filter(
                    one -> wanted.isEmpty() || wanted.contains(State.status(one, request.now())))
                .toList()));
  }

  static List<Node> requestsOf(Request request, Node set) {
    List<Node> requests = new ArrayList<>();
    for (JsonNode id : set.json().path("requests")) {
      request.world().node(id.asString(""), Kind.REQUEST).ifPresent(requests::add);
    }
    return requests;
  }

  /// The sets of an account that make objects of a kind, newest first.
  static Edge list(String type) {
    return request -> {
      Optional<String> completed = request.params().filled("is_completed");
      boolean wanted = request.params().flag("is_completed");
      List<Node> sets =
          request.world().children(request.account().id(), Kind.REQUEST_SET).values().stream()
              .filter(set -> set.json().path("type").asString("").equals(type))
              .filter(
                  set -> completed.isEmpty() || RequestSetView.completed(request, set) == wanted)
              .toList();
      return request.page(new Rows.Listed<>(sets));
    };
  }

  /// Cancels what has not been done yet: the requests of a set, or one of them.
  static JsonNode cancel(Request request) {
    Node node = request.node();
    List<Node> requests = node.kind() == Kind.REQUEST ? List.of(node) : requestsOf(request, node);
    for (Node one : requests) {
      if (State.open(one)) {
        State.finish(request.world(), one.id(), "USER_CANCELED", Optional.empty(), request.now());
      }
    }
    return Request.success();
  }

  static JsonNode update(Request request) {
    ObjectNode body = request.node().json().deepCopy();
    for (String name : List.of("name", "notification_mode", "notification_uri")) {
      request.params().filled(name).ifPresent(value -> body.put(name, value));
    }
    request.world().put(request.node().withBody(body, request.now()));
    return Request.success();
  }
}
