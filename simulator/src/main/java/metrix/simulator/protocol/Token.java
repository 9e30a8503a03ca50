package metrix.simulator.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// An access token as a client sent it. It never prints itself; words inside it choose the
/// simulated rights.
public final class Token {
  // Meta's real tokens are letters and digits; an app token holds one bar.
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_|.\\-]{1,500}");

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.US);

  private final String value;

  public Token(String value) {
    this.value = value;
  }

  /// Whether it cannot be a token at all (blanks, line ends, other characters).
  public boolean malformed() {
    return !SHAPE.matcher(value).matches();
  }

  public boolean expired() {
    return value.contains("EXPIRED");
  }

  /// The refusal of a token whose session has ended. The wording is recorded.
  public static Failure sessionExpired(Instant now) {
    Instant end = now.minus(Duration.ofDays(3));
    String message =
        "Error validating access token: Session has expired on "
            + WHEN.format(end.atZone(PACIFIC))
            + ". The current time is "
            + WHEN.format(now.atZone(PACIFIC))
            + ".";
    // Recorded: the same words again for the user, without a title.
    return Failure.of(190, message).withSubcode(463).withExplanation(message);
  }

  /// Whether `ads_management` was granted.
  public boolean mayWrite() {
    return !value.contains("NOADS");
  }

  /// Whether it belongs to an app with limited access.
  public boolean limited() {
    return value.contains("DEV");
  }

  /// Whether its user reads Meta in Spanish.
  public boolean spanish() {
    return value.contains("SPANISH");
  }

  /// Whether the other text is this token; used by `debug_token` only.
  public boolean is(String other) {
    return value.equals(other);
  }

  /// The secret itself, for a `paging.next` link of a caller who sent it as a parameter.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
