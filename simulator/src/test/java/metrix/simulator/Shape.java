package metrix.simulator;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The shape of an answer: its keys and the JSON types of their values. The rows of a list count as
/// one, since a row leaves out what has no value.
final class Shape {
  private final boolean cast;
  private final SortedSet<String> found = new TreeSet<>();

  private Shape(boolean cast) {
    this.cast = cast;
  }

  /// What differs, such as `data.name missing`, `error.code STRING for NUMBER`, `paging surplus`.
  ///
  /// @param cast whether a number may stand for a text and the other way about
  static SortedSet<String> differences(JsonNode recorded, JsonNode ours, boolean cast) {
    Shape shape = new Shape(cast);
    shape.compare("", merged(recorded), merged(ours));
    return shape.found;
  }

  private void compare(String at, JsonNode recorded, JsonNode ours) {
    for (String key : recorded.propertyNames()) {
      String path = at + key;
      if (!ours.has(key)) {
        found.add(path + " missing");
      } else {
        member(path, recorded.path(key), ours.path(key));
      }
    }
    for (String key : ours.propertyNames()) {
      if (!recorded.has(key)) {
        found.add(at + key + " surplus");
      }
    }
  }

  private void member(String path, JsonNode recorded, JsonNode ours) {
    if (recorded.isObject() && ours.isObject()) {
      compare(path + ".", recorded, ours);
    } else if (recorded.getNodeType() != ours.getNodeType() && !alike(recorded, ours)) {
      found.add(path + " " + ours.getNodeType() + " for " + recorded.getNodeType());
    }
  }

  private boolean alike(JsonNode recorded, JsonNode ours) {
    // The recorder blotted some values out, numbers among them.
    boolean blotted = recorded.isString() && recorded.asString().contains("REDACTED");
    return blotted || (cast && recorded.isValueNode() && ours.isValueNode());
  }

  private static JsonNode merged(JsonNode value) {
    if (value.isArray()) {
      ObjectNode rows = Json.object();
      for (JsonNode row : value) {
        JsonNode element = merged(row);
        add(rows, element.isObject() ? element : Json.object().set("[]", element));
      }
      return rows;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = Json.object();
    value.properties().forEach(member -> object.set(member.getKey(), merged(member.getValue())));
    return object;
  }

  private static void add(ObjectNode all, JsonNode row) {
    for (Map.Entry<String, JsonNode> member : row.properties()) {
      JsonNode known = all.get(member.getKey());
      if (known instanceof ObjectNode object && member.getValue().isObject()) {
        add(object, member.getValue());
      } else if (known == null) {
        all.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }
}
