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
    return Request.id(named(request, name).path());
  }

  static JsonNode update(Request request) {
    ObjectNode changes = Json.object();
    changes.put("name", Writes.required(request.params(), "name"));
    return Writes.update(request, changes);
  }

  /// `POST /{object}/adlabels`: adds to the labels that are there.
  static JsonNode attach(Request request) {
    ObjectNode changes = Json.object();
    ArrayNode all = Json.array();
    request.node().json().path("adlabels").forEach(all::add);
    resolve(request, request.params()).forEach(all::add);
    changes.set("adlabels", all);
    return Writes.update(request, changes);
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
