package metrix.simulator.edge.label;

import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Ad labels: making them, renaming them, putting them on objects. Source: Meta, "Ad labels" page.
public final class LabelWrites {
  private LabelWrites() {}

  static JsonNode create(Request request) {
    String name = Writes.required(request.params(), "name");
    return request.created(named(request, name));
  }

  static JsonNode update(Request request) {
    ObjectNode changes = Json.object();
    changes.put("name", Writes.required(request.params(), "name"));
    return Writes.update(request, changes);
  }

  /// `POST /{object}/adlabels`: adds to the labels that are there.
  static JsonNode attach(Request request) {
    if (request.validateOnly()) {
      return Request.success();
    }
    ArrayNode all = Json.array();
    request.node().json().path("adlabels").forEach(all::add);
    for (JsonNode label : resolve(request, request.params())) {
      if (!contains(all, label)) {
        all.add(label);
      }
    }
    return Writes.update(request, labels(all));
  }

  /// `DELETE /{ad set}/adlabels`: takes off the labels that are named; the rest stays.
  static JsonNode detach(Request request) {
    if (request.validateOnly()) {
      return Request.success();
    }
    ArrayNode gone = resolve(request, request.params());
    ArrayNode left = Json.array();
    for (JsonNode label : request.node().json().path("adlabels")) {
      if (!contains(gone, label)) {
        left.add(label);
      }
    }
    return Writes.update(request, labels(left));
  }

  private static ObjectNode labels(ArrayNode labels) {
    ObjectNode changes = Json.object();
    changes.set("adlabels", labels);
    return changes;
  }

  private static boolean contains(ArrayNode labels, JsonNode label) {
    return labels.valueStream().anyMatch(label::equals);
  }

  /// The labels named by `adlabels`, as ids; a name that is new makes a label.
  public static ArrayNode resolve(Request request, Params params) {
    ArrayNode ids = Json.array();
    Optional<JsonNode> wanted = params.json("adlabels");
    if (wanted.isEmpty()) {
      return ids;
    }
    for (JsonNode label : wanted.get()) {
      Node found =
          label.has("id")
              ? request
                  .world()
                  .node(Json.plain(label.path("id")), Kind.LABEL)
                  .orElseThrow(
                      () -> Failure.invalid("Invalid ad label").blaming("adlabels").thrown())
              : named(request, label.path("name").asString(""));
      ids.addObject().put("id", found.path());
    }
    return ids;
  }

  private static Node named(Request request, String name) {
    if (name.isBlank()) {
      throw Failure.invalid("Invalid ad label").blaming("adlabels").thrown();
    }
    String account = request.account().id();
    Optional<Node> existing =
        request.world().children(account, Kind.LABEL).values().stream()
            .filter(label -> !label.configured().equals("DELETED") && label.name().equals(name))
            .findFirst();
    if (existing.isPresent()) {
      return existing.get();
    }
    ObjectNode body = Json.object();
    body.put("name", name);
    return Writes.create(request, Kind.LABEL, 0, body, "ACTIVE", Review.NONE);
  }
}
