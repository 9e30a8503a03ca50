package metrix.marketing.wire;

import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees, read with limits since the text comes from outside.
public final class Json {
  private static final int DEPTH = 100;
  private static final int STRING = 8 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(STRING)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// Reads a whole document. The message of the failure never repeats the text.
  public static JsonNode read(byte[] utf8) throws UnreadableAnswer {
    try {
      return known(MAPPER.readTree(utf8));
    } catch (JacksonException e) {
      throw new UnreadableAnswer("not JSON");
    }
  }

  /// Reads a document held in a string.
  public static JsonNode read(String text) throws UnreadableAnswer {
    try {
      return known(MAPPER.readTree(text));
    } catch (JacksonException e) {
      throw new UnreadableAnswer("not JSON");
    }
  }

  /// Writes a tree in one line.
  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /// A list of texts as JSON.
  public static String list(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return text(array);
  }

  /// The same tree with the names of each object in order, so that equal trees give equal texts.
  static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode same = object();
        object.properties().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(e -> same.set(e.getKey(), sorted(e.getValue())));
        yield same;
      }
      case ArrayNode array -> {
        ArrayNode same = array();
        array.values().forEach(value -> same.add(sorted(value)));
        yield same;
      }
      default -> node;
    };
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static JsonNode known(JsonNode node) throws UnreadableAnswer {
    if (node.isMissingNode()) {
      throw new UnreadableAnswer("empty");
    }
    return node;
  }
}
