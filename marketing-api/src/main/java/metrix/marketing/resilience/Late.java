package metrix.marketing.resilience;

import java.time.Duration;

/// How Meta's figures correct ours. They lag behind: what we sent in the last seconds may not be in
/// them yet, and is no reason to believe that there is more room. The lag is unverified.
final class Late {
  static final Duration LAG = Duration.ofSeconds(10);

  private Late() {}

  /// What we sent lately, which Meta's figures may lack.
  static Window window() {
    return new Window(LAG, 10);
  }

  /// Our figure after Meta's: upward at once, downward half-way.
  ///
  /// @param least what Meta's figure means at least
  /// @param most what it means at most, with what we sent lately
  static double corrected(double ours, double least, double most) {
    if (ours < least) {
      return least;
    }
    return ours > most ? (ours + most) / 2 : ours;
  }
}
