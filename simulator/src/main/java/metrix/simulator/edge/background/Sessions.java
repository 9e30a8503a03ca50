package metrix.simulator.edge.background;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Batch;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.protocol.UrlText;
import metrix.simulator.state.Account;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Calls that run in the background, one session each: the `asyncbatch` of an outer request, and
/// the list of an account.
///
/// Source: Meta, "Asynchronous and batch requests" and "Ad copies" pages. The numbers of status and
/// type are unverified; so is `error_code`, which the page names and the API spec does not.
final class Sessions implements View {
  private static final int MOST = 1_000;
  private static final List<String> STATUSES =
      List.of("INITIALIZED", "EXECUTING", "FINISHED", "ERROR");
  private static final List<String> TYPES =
      List.of("ASYNC_ADGROUP_CREATION", "DRAFTS", "BATCH_API");

  private final Jobs jobs;

  Sessions(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public List<String> defaults() {
    return List.of("id", "status", "type");
  }

  @Override
  public List<String> extraFields() {
    return List.of("error_code");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node session = (Node) entity;
    return switch (field) {
      case "id" -> Json.text(session.path());
      case "status" ->
          JsonNodeFactory.instance.numberNode(STATUSES.indexOf(status(request, session)));
      case "type" -> JsonNodeFactory.instance.numberNode(TYPES.indexOf(type(session)));
      case "result" ->
          session
              .json()
              .optional("result")
              .map(result -> Json.text(Json.string(result)))
              .orElse(null);
      case "error_code" -> session.json().path("result").get("error_code");
      default -> null;
    };
  }

  /// Adds a set of requests to the list of an account, under an id of its own.
  static void follow(Request request, Node set) {
    boolean batch = set.json().path("type").asString("").equals("batch");
    ObjectNode body = Json.object();
    body.put("set", set.path()).put("type", batch ? "BATCH_API" : "ASYNC_ADGROUP_CREATION");
    State.put(request, Kind.SESSION, set.account(), 0, body);
  }

  private static String type(Node session) {
    return session.json().path("type").asString("BATCH_API");
  }

  private static String status(Request request, Node session) {
    Optional<Node> set =
        request.world().node(session.json().path("set").asString(""), Kind.REQUEST_SET);
    if (set.isPresent()) {
      return ofSet(request, set.get());
    }
    return switch (State.status(session, request.now())) {
      case "INITIAL" -> "INITIALIZED";
      case "IN_PROGRESS" -> "EXECUTING";
      case "SUCCESS" -> "FINISHED";
      default -> "ERROR";
    };
  }

  private static String ofSet(Request request, Node set) {
    List<Node> requests = RequestSets.requestsOf(request, set);
    if (requests.stream().noneMatch(State::open)) {
      boolean failed =
          requests.stream().anyMatch(one -> State.status(one, request.now()).equals("ERROR"));
      return failed ? "ERROR" : "FINISHED";
    }
    return set.created().equals(request.now()) ? "INITIALIZED" : "EXECUTING";
  }

  /// `POST /` with `asyncbatch` instead of `batch`.
  JsonNode start(Request request) {
    JsonNode given = request.params().json("asyncbatch").orElseGet(Json::array);
    if (!given.isArray() || given.isEmpty() || given.size() > MOST) {
      throw Failure.invalid("Param asyncbatch must be an array of 1 to " + MOST + " requests")
          .blaming("asyncbatch")
          .thrown();
    }
    List<JsonNode> parts = List.copyOf(given.values());
    Instant due = State.due(request.now(), parts.size() - 1);
    ObjectNode answer = Json.object();
    ArrayNode sessions = answer.putArray("async_sessions");
    List<Node> made = new ArrayList<>();
    for (JsonNode part : parts) {
      ObjectNode body = Json.object();
      body.put("status", "INITIAL").put("due", due.toEpochMilli());
      Node session = State.put(request, Kind.SESSION, account(request, part), 0, body);
      made.add(session);
      ObjectNode shown = sessions.addObject().put("id", session.path());
      part.optional("name").ifPresent(name -> shown.set("name", name));
    }
    jobs.add(due, () -> run(request, made, parts));
    return answer;
  }

  private static String account(Request request, JsonNode part) {
    List<String> path =
        UrlText.segments(part.path("relative_url").asString("").replaceFirst("\\?.*", ""));
    return path.stream()
        .filter(segment -> !segment.matches("v\\d{1,3}\\.\\d"))
        .findFirst()
        .flatMap(request.world()::entity)
        .flatMap(request::accountOf)
        .map(Account::id)
        .orElseGet(() -> request.world().accounts().iterator().next().id());
  }

  private static void run(Request request, List<Node> sessions, List<JsonNode> parts) {
    Batch batch =
        new Batch(
            request.call().inBackground("POST", List.of(), Params.NONE),
            part -> Optional.of(request.graph().answer(part.call())),
            request.graph()::failed);
    ArrayNode answers = batch.answers(parts);
    for (int i = 0; i < sessions.size(); i++) {
      JsonNode answer = answers.path(i);
      JsonNode body = Json.parse(answer.path("body").asString("{}")).orElseGet(Json::object);
      boolean failed = answer.path("code").asInt(200) >= 400;
      State.finish(
          request.world(),
          sessions.get(i).id(),
          failed ? "ERROR" : "SUCCESS",
          Optional.of(failed ? State.error(body) : body),
          request.now());
    }
  }

  /// `GET /act_x/async_requests`: the sessions of an account, those of its sets among them.
  static JsonNode list(Request request) {
    Optional<String> status = request.params().filled("status");
    Optional<String> type = request.params().filled("type");
    List<Node> sessions =
        request.world().children(request.account().id(), Kind.SESSION).values().stream()
            .filter(one -> status.isEmpty() || status(request, one).equals(status.get()))
            .filter(one -> type.isEmpty() || type(one).equals(type.get()))
            .toList();
    return request.page(new Rows.Listed<>(sessions));
  }
}
