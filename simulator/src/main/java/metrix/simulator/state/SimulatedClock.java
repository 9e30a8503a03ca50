package metrix.simulator.state;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/// The simulator's time: a start, a speed against a base clock, and jumps. Thread-safe.
public final class SimulatedClock implements InstantSource {
  /// A start and a speed as given on the command line.
  public record Setting(Optional<Instant> start, double speed) {
    /// The time of the computer.
    public static final Setting REAL = new Setting(Optional.empty(), 1);

    public Setting {
      if (!(speed >= 0 && speed <= 1_000_000)) {
        throw new IllegalArgumentException(
            "The speed of the clock must lie between x0 and x1000000.");
      }
    }

    /// Reads `2026-10-01T00:00:00Z` or `2026-10-01T00:00:00Z,x60`.
    public static Setting parse(String text) {
      int comma = text.indexOf(",x");
      String time = comma < 0 ? text : text.substring(0, comma);
      try {
        double speed = comma < 0 ? 1 : Double.parseDouble(text.substring(comma + 2));
        return new Setting(Optional.of(OffsetDateTime.parse(time.trim()).toInstant()), speed);
      } catch (DateTimeException | NumberFormatException e) {
        throw new IllegalArgumentException(
            "\""
                + text
                + "\" is no clock. Write a time with its offset and, if you like, a speed: 2026-10-01T00:00:00Z,x60",
            e);
      }
    }
  }

  private final InstantSource base;
  private final double speed;
  private final Instant baseStart;
  private final Instant start;
  private Duration jumps = Duration.ZERO;

  public SimulatedClock(InstantSource base, Setting setting) {
    this.base = base;
    this.speed = setting.speed();
    this.baseStart = base.instant();
    this.start = setting.start().orElse(baseStart);
  }

  @Override
  public synchronized Instant instant() {
    Duration passed = Duration.between(baseStart, base.instant());
    return start.plusMillis(Math.round(passed.toMillis() * speed)).plus(jumps);
  }

  /// Jumps forward.
  public synchronized Instant advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("The clock only goes forward.");
    }
    jumps = jumps.plus(by);
    return instant();
  }
}
