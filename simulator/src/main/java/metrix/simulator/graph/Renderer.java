package metrix.simulator.graph;

import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns an object into JSON: its fields, and nested edges and objects as deep as the caller asked.
public final class Renderer {
  private final MetaSpec spec;
  private final EdgeTable edges;

  Renderer(MetaSpec spec, EdgeTable edges) {
    this.spec = spec;
    this.edges = edges;
  }

  public ObjectNode render(Request request, Entity object, List<Field> fields) {
    Entity entity = object instanceof Node node ? node.atHand() : object;
    View view = view(entity.kind());
    List<Field> wanted =
        fields.isEmpty() ? view.defaults().stream().map(Field::named).toList() : fields;
    ObjectNode json = Json.object();
    for (Field field : wanted) {
      JsonNode value = one(request, view, entity, field);
      if (value != null && !value.isNull()) {
        json.set(field.alias(), value);
      }
    }
    // Meta adds the id to whatever was asked for; a picture has its hash instead unless asked.
    if (!json.has("id") && !(entity.kind() == Kind.IMAGE && fields.isEmpty())) {
      JsonNode id = view.value(request, entity, "id");
      json.set("id", id == null ? Json.text(entity.path()) : id);
    }
    return json;
  }

  private @Nullable JsonNode one(Request request, View view, Entity entity, Field field) {
    Optional<Edge> nested = edges.nested(entity.kind(), field.name());
    if (nested.isPresent()) {
      return nested(request, entity, field, nested.get());
    }
    if (!known(entity.kind(), field.name())) {
      throw Failure.unknownField(field.name()).thrown();
    }
    JsonNode value =
        view.value(
            request.on(entity, request.edge(), request.params(), field.children()),
            entity,
            field.name());
    return value == null || field.children().isEmpty() ? value : narrowed(value, field.children());
  }

  private @Nullable JsonNode nested(Request request, Entity entity, Field field, Edge edge) {
    try {
      spec.params(entity.kind().spec(), "GET", field.name())
          .ifPresent(known -> ParamCheck.check(field.modifiers(), known));
      JsonNode list =
          edge.answer(request.on(entity, field.name(), field.modifiers(), field.children()));
      boolean empty = list.path("data").isEmpty() && !list.has("summary");
      return empty ? null : list;
    } catch (metrix.simulator.protocol.GraphError e) {
      Failure failure = e.failure();
      if (failure.message().startsWith("(#100) ") && !failure.message().contains("nonexisting")) {
        throw Failure.invalid("For field '" + field.name() + "': " + failure.message().substring(7))
            .thrown();
      }
      throw e;
    }
  }

  private boolean known(Kind kind, String field) {
    return field.equals("id")
        || spec.knows(kind.spec(), field)
        || view(kind).extraFields().contains(field);
  }

  /// The members of an object, or of each object in a list, that the inner fields name.
  private static JsonNode narrowed(JsonNode value, List<Field> children) {
    if (value.isArray()) {
      ArrayNode list = Json.array();
      value.forEach(item -> list.add(narrowed(item, children)));
      return list;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode narrow = Json.object();
    for (Field child : children) {
      value
          .optional(child.name())
          .ifPresent(inner ->
              narrow.set(
                  child.alias(),
                  child.children().isEmpty() ? inner : narrowed(inner, child.children())));
    }
    value.optional("id").ifPresent(id -> narrow.set("id", id));
    return narrow;
  }

  private View view(Kind kind) {
    return edges.view(kind).orElseThrow(() -> new IllegalStateException("no view of " + kind));
  }
}
