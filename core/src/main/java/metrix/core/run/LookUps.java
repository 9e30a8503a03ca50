package metrix.core.run;

import java.time.Duration;
import java.util.List;

/// When to look for the outcome of a write that nobody knows.
///
/// @param after waits since the outcome became unknown
/// @param apart the least time between two clean reads before absence counts: a label may become
///   visible late
public record LookUps(List<Duration> after, Duration apart) {
  /// 2, 10, 30 and 120 seconds; two clean reads at least 60 seconds apart.
  public static final LookUps STANDARD =
      new LookUps(
          List.of(
              Duration.ofSeconds(2),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              Duration.ofSeconds(120)),
          Duration.ofSeconds(60));

  public LookUps {
    after = List.copyOf(after);
  }

  /// Short waits, for tests on loopback (`--lookup-delay`).
  public static LookUps every(Duration delay) {
    return new LookUps(
        List.of(delay, delay.multipliedBy(2), delay.multipliedBy(3), delay.multipliedBy(4)), delay);
  }
}
