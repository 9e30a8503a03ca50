package metrix.simulator.edge.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Body;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How background work is kept: as nodes whose body holds the status, the input and the result.
final class State {
  /// How long the simulated engine works at a request, and at how many side by side (invented).
  static final Duration STEP = Duration.ofSeconds(2);

  static final int SIDE_BY_SIDE = 5;

  private State() {}

  static Node put(Request request, Kind kind, String account, long parent, ObjectNode body) {
    Instant now = request.now();
    Node node =
        new Node(
            request.world().nextId(),
            kind,
            account,
            parent,
            new Body.Stored(body),
            "ACTIVE",
            now,
            now,
            Timeline.OFF,
            Review.NONE);
    request.world().put(node);
    return node;
  }

  /// The moment at which a request of a set is done.
  static Instant due(Instant now, int index) {
    return now.plus(STEP.multipliedBy(index / SIDE_BY_SIDE + 1L));
  }

  /// The status of a request: Meta's spec writes them in upper case.
  static String status(Node node, Instant now) {
    String status = node.json().path("status").asString("INITIAL");
    Instant start = Instant.ofEpochMilli(node.json().path("due").asLong(0)).minus(STEP);
    return status.equals("INITIAL") && !now.isBefore(start) && !now.equals(node.created())
        ? "IN_PROGRESS"
        : status;
  }

  /// Whether it has not been done or cancelled yet.
  static boolean open(Node node) {
    return node.json().path("status").asString("").equals("INITIAL");
  }

  static void finish(World world, long id, String status, Optional<JsonNode> result, Instant now) {
    Node node = world.node(id).orElseThrow();
    ObjectNode body = node.json().deepCopy();
    body.put("status", status);
    result.ifPresent(value -> body.set("result", value));
    world.put(node.withBody(body, now));
  }

  /// The result of a call that failed: its code and message.
  static ObjectNode error(JsonNode envelope) {
    JsonNode error = envelope.path("error");
    ObjectNode result = Json.object();
    result.set("error_code", error.path("code"));
    result.set("error_message", error.path("message"));
    error.optional("error_subcode").ifPresent(subcode -> result.set("error_subcode", subcode));
    return result;
  }
}
