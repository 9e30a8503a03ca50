package metrix.simulator.delivery;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The reader of the times that objects hold, such as `2026-05-06T15:32:58+0200`.
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

  private Moments() {}

  /// A member of an object as epoch second.
  static long second(JsonNode body, String name, long otherwise) {
    String text = body.path(name).asString("");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return OffsetDateTime.parse(text, FORMAT).toEpochSecond();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
