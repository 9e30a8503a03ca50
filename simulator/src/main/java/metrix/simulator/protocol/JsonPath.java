package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The part of JSONPath that batch references use: `$.id`, `$.data.*.id`, `$.data[0].id`,
/// `$.images.*.hash`.
///
/// Source: Meta, "Batch requests" page.
final class JsonPath {
  private static final Pattern STEP =
      Pattern.compile("\\.?([A-Za-z0-9_\\-]+|\\*)|\\[(\\d+|\\*)]|\\['([^']+)']");

  private JsonPath() {}

  static List<JsonNode> find(JsonNode root, String path) {
    if (!path.startsWith("$")) {
      return List.of();
    }
    List<JsonNode> found = List.of(root);
    Matcher step = STEP.matcher(path);
    int at = 1;
    while (at < path.length()) {
      if (!step.find(at) || step.start() != at) {
        return List.of();
      }
      found = next(found, step);
      at = step.end();
    }
    return found;
  }

  private static List<JsonNode> next(List<JsonNode> from, Matcher step) {
    String name =
        step.group(1) != null
            ? step.group(1)
            : step.group(2) != null ? step.group(2) : step.group(3);
    List<JsonNode> result = new ArrayList<>();
    for (JsonNode node : from) {
      if (name.equals("*")) {
        result.addAll(node.values());
      } else if (node.isArray() && name.matches("\\d{1,6}")) {
        node.optional(Integer.parseInt(name)).ifPresent(result::add);
      } else {
        node.optional(name).ifPresent(result::add);
      }
    }
    return result;
  }
}
