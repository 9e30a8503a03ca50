package metrix.simulator.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's way of reading and writing JSON: exact numbers, shallow nesting, and strict but
/// for the quotes of parameters.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(60)
                          .maxStringLength(60_000_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  // Parameters only: bodies and files are JSON to the letter.
  private static final JsonMapper LENIENT =
      MAPPER.rebuild().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }

  /// The value of a JSON text, or nothing when it is none.
  public static Optional<JsonNode> parse(String text) {
    return parse(MAPPER, text);
  }

  /// The same for the value of a parameter, which may be in single quotes.
  ///
  /// Source: reported; many public clients send `time_range={'since':...}` so.
  public static Optional<JsonNode> parseParameter(String text) {
    return parse(LENIENT, text);
  }

  private static Optional<JsonNode> parse(JsonMapper mapper, String text) {
    try {
      JsonNode node = mapper.readTree(text);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  public static String string(JsonNode node) {
    return new String(bytes(node), StandardCharsets.UTF_8);
  }

  /// The text of a scalar; of a list or an object its JSON.
  public static String plain(JsonNode node) {
    return node.isValueNode() ? node.asString("") : string(node);
  }
}
