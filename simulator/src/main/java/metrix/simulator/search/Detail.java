package metrix.simulator.search;

import java.util.ArrayList;
import java.util.List;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An interest, a behaviour or a demographic trait that ads can be aimed at.
///
/// @param people rough number of people, invented
record Detail(String kind, String id, String name, List<String> path, long people) {
  Detail {
    path = List.copyOf(path);
  }

  ObjectNode row() {
    ObjectNode row = Json.object();
    row.put("id", id).put("name", name);
    if (!kind.equals("interests")) {
      row.put("type", kind);
    }
    row.put("audience_size_lower_bound", people)
        .put("audience_size_upper_bound", Math.round(people * 1.176));
    List<String> steps = new ArrayList<>(path);
    if (kind.equals("interests")) {
      steps.addFirst("Interests");
      steps.add(name);
    }
    ArrayNode trail = row.putArray("path");
    steps.forEach(trail::add);
    row.put("description", "");
    if (kind.equals("interests")) {
      row.put("topic", path.getFirst());
    }
    return row;
  }

  /// The row of `adTargetingCategory`, which always names the kind.
  ObjectNode categoryRow() {
    return row().put("type", kind);
  }
}
