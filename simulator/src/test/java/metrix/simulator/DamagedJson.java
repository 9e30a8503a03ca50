package metrix.simulator;

import static metrix.simulator.DamagedWords.pick;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import metrix.simulator.protocol.Json;
import metrix.simulator.spec.Param;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON values that are wrong somewhere.
final class DamagedJson {
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "99999999999999999999999999",
          "0.1",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "{\"\":0}",
          "{\"id\":{}}",
          "{\"key\":[]}",
          "[1,\"a\",{}]",
          "[".repeat(50) + "]".repeat(50));

  private DamagedJson() {}

  /// Any wrong value.
  static String value(SplittableRandom random) {
    return pick(WRONG, random);
  }

  /// A JSON text with one of its values, at any depth, replaced by a wrong one; a text that is no
  /// JSON is replaced as a whole.
  static String damaged(String json, SplittableRandom random) {
    JsonNode root = Json.parse(json).orElseGet(Json::object);
    JsonNode wrong = Json.parse(value(random)).orElseGet(Json::array);
    int[] left = {random.nextInt(size(root))};
    return Json.string(replaced(root, left, wrong));
  }

  private static int size(JsonNode node) {
    int size = 1;
    for (JsonNode child : node) {
      size += size(child);
    }
    return size;
  }

  private static JsonNode replaced(JsonNode node, int[] left, JsonNode wrong) {
    if (left[0]-- == 0) {
      return wrong;
    }
    if (node.isArray()) {
      ArrayNode list = Json.array();
      node.forEach(item -> list.add(replaced(item, left, wrong)));
      return list;
    }
    if (node.isObject()) {
      ObjectNode object = Json.object();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        object.set(member.getKey(), replaced(member.getValue(), left, wrong));
      }
      return object;
    }
    return node;
  }

  /// A value that a parameter may have.
  static String plausible(Param param, SplittableRandom random) {
    String one =
        switch (param.kind()) {
          case STRING -> "words";
          case INTEGER, UNSIGNED -> Integer.toString(random.nextInt(5_000));
          case NUMBER -> "1.5";
          case BOOLEAN -> Boolean.toString(random.nextBoolean());
          case TIME -> "2026-11-0" + (1 + random.nextInt(9)) + "T10:00:00+0000";
          case OBJECT -> "{\"id\":\"1\",\"name\":\"x\"}";
          case FILE -> "";
          case ENUM -> pick(param.orderedValues(), random);
        };
    boolean bare = param.kind() == Param.Kind.OBJECT;
    return param.list() ? "[" + (bare ? one : Json.string(Json.text(one))) + "]" : one;
  }
}
