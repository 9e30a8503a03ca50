package metrix.simulator;

import java.time.Duration;
import java.util.Locale;

/// How slow the simulated network and servers are. `meta` follows what clients measured in public
/// logs.
public enum Profile {
  NONE,
  FLAT,
  META;

  private static final double BYTES_PER_MILLI = 50_000_000 / 8.0 / 1_000;
  private static final int BATCH_AT_ONCE = 5;

  public static Profile parse(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no profile. Use none, flat or meta.", e);
    }
  }

  /// How long a request takes.
  ///
  /// @param writes operations that change something
  /// @param reads operations that only read
  /// @param bytes size of the request and its answer
  Duration delay(int writes, int reads, long bytes) {
    return switch (this) {
      case NONE -> Duration.ZERO;
      case FLAT -> Duration.ofMillis(150);
      case META -> {
        double work =
            (writes * 400.0 + reads * 80.0) / Math.min(BATCH_AT_ONCE, Math.max(1, writes + reads));
        double single = writes + reads <= 1 ? writes * 400.0 + reads * 80.0 : work;
        yield Duration.ofMillis(Math.round(70 + single + bytes / BYTES_PER_MILLI));
      }
    };
  }
}
