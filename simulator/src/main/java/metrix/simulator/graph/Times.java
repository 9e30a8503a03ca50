package metrix.simulator.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Meta's times: ISO 8601 with an offset without colon, in the ad account's zone.
public final class Times {
  private static final DateTimeFormatter OUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
  private static final DateTimeFormatter IN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSS][XXX][XX][X]", Locale.ROOT);

  private Times() {}

  public static String show(Instant time, ZoneId zone) {
    return OUT.format(time.atZone(zone));
  }

  public static String showUtc(Instant time) {
    return OUT.format(time.atZone(ZoneOffset.UTC));
  }

  /// Reads ISO 8601 (a missing offset means the account's zone) or UNIX seconds.
  public static Optional<Instant> read(String text, ZoneId zone) {
    if (text.matches("\\d{9,11}")) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    try {
      var parsed = IN.parseBest(text.trim(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(parsed).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
