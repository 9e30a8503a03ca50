package metrix.simulator;

import java.util.SortedSet;
import java.util.TreeSet;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Compares response headers: each recorded one is there, and one that holds JSON has its shape.
final class RecordedHeaders {
  private RecordedHeaders() {}

  static SortedSet<String> differences(JsonNode recorded, JsonNode ours) {
    ObjectNode mine = byLowerCase(ours);
    SortedSet<String> found = new TreeSet<>();
    for (var header : byLowerCase(recorded).properties()) {
      JsonNode value = mine.path(header.getKey());
      if (value.isMissingNode()) {
        found.add(header.getKey() + " missing");
      } else {
        JsonNode told = unpacked(header.getValue());
        if (told.isObject()) {
          Shape.differences(told, unpacked(value), false)
              .forEach(difference -> found.add(header.getKey() + ": " + difference));
        }
      }
    }
    return found;
  }

  private static ObjectNode byLowerCase(JsonNode headers) {
    ObjectNode lower = Json.object();
    headers
        .properties()
        .forEach(header ->
            lower.set(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
    return lower;
  }

  // The use of business use cases stands below the id of an account, which differs.
  private static JsonNode unpacked(JsonNode value) {
    JsonNode json = value.isString() ? Json.parse(value.asString()).orElse(value) : value;
    ObjectNode named = Json.object();
    if (!json.isObject()) {
      return json;
    }
    json.properties()
        .forEach(member ->
            named.set(member.getKey().matches("\\d+") ? "id" : member.getKey(), member.getValue()));
    return named;
  }
}
