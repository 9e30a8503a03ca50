package metrix.simulator.fault;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A wrong clock in answers: every time of day in a JSON value moved by the same amount.
public final class Skew {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
  private static final Pattern TIME_SHAPE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}");
  // UNIX seconds stand under names such as time_ref, time_created, expires_at.
  private static final Pattern SECONDS_NAME = Pattern.compile("time_.*|.*_time|.*_at");

  private Skew() {}

  public static JsonNode shifted(JsonNode value, Duration by) {
    return shifted("", value, by);
  }

  private static JsonNode shifted(String name, JsonNode value, Duration by) {
    if (value.isObject()) {
      ObjectNode object = Json.object();
      value
          .properties()
          .forEach(member ->
              object.set(member.getKey(), shifted(member.getKey(), member.getValue(), by)));
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = Json.array();
      value.forEach(item -> array.add(shifted(name, item, by)));
      return array;
    }
    if (value.isString() && TIME_SHAPE.matcher(value.asString()).matches()) {
      return Json.text(TIME.format(OffsetDateTime.parse(value.asString(), TIME).plus(by)));
    }
    boolean seconds = value.isIntegralNumber() && value.asLong() > 1_000_000_000L;
    return seconds && SECONDS_NAME.matcher(name).matches()
        ? JsonNodeFactory.instance.numberNode(value.asLong() + by.toSeconds())
        : value;
  }
}
