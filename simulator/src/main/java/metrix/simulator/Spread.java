package metrix.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time that is always the same, or lognormal as delays of real networks are: mostly near the
/// median, now and then much longer.
///
/// @param sigma standard deviation of the logarithm; 0 is no spread
public record Spread(Duration median, double sigma) {
  public static final Spread NONE = new Spread(Duration.ZERO, 0);
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(?:~(\\d(?:\\.\\d{1,3})?))?");

  public Spread {
    if (median.isNegative() || !(sigma >= 0 && sigma <= 3)) {
      throw new IllegalArgumentException(
          "A latency cannot be negative, and its spread must lie between 0 and 3.");
    }
  }

  public static Spread fixed(Duration time) {
    return new Spread(time, 0);
  }

  /// Reads milliseconds, `150`, or a median with its spread, `150~0.4`.
  public static Spread parse(String text) {
    Matcher shape = SHAPE.matcher(text.trim());
    if (!shape.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no latency. Write milliseconds, such as 150, or a median and its spread, such as 150~0.4.");
    }
    Duration median = Duration.ofMillis(Long.parseLong(shape.group(1)));
    return new Spread(median, shape.group(2) == null ? 0 : Double.parseDouble(shape.group(2)));
  }

  Duration next(RandomGenerator random) {
    return sigma == 0
        ? median
        : Duration.ofNanos(Math.round(median.toNanos() * Math.exp(sigma * random.nextGaussian())));
  }
}
