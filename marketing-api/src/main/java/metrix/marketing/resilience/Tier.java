package metrix.marketing.resilience;

import java.time.Duration;
import java.util.Optional;

/// Meta's access tiers of an app and what they allow for an ad account. Source: Meta, Marketing API
/// rate limiting page, copy of 2026-09-12.
enum Tier {
  LIMITED(60, Duration.ofMinutes(5), 300, 600, 5_000),
  FULL(9_000, Duration.ofMinutes(1), 100_000, 190_000, 190_000);

  private static final Duration FADES_WITHIN = Duration.ofMinutes(5);

  private final int points;
  private final Duration block;
  private final int management;
  private final int insights;
  private final int audiences;

  Tier(int points, Duration block, int management, int insights, int audiences) {
    this.points = points;
    this.block = block;
    this.management = management;
    this.insights = insights;
    this.audiences = audiences;
  }

  /// The tier of Meta's word in the usage headers; the small one while it is unknown.
  static Tier of(Optional<String> word) {
    return word.filter("standard_access"::equals).isPresent() ? FULL : LIMITED;
  }

  /// The most points of an ad account's score.
  int points() {
    return points;
  }

  /// Points of the score that fade in a second.
  double fadesPerSecond() {
    return (double) points / FADES_WITHIN.toSeconds();
  }

  /// How long Meta refuses calls when the score is used up.
  Duration block() {
    return block;
  }

  /// Calls that a use case may make in an hour. Custom audiences raise their own quota; their
  /// number is not known here.
  double hourly(UseCase use, int activeAds) {
    return switch (use) {
      case ADS_MANAGEMENT -> management + 40.0 * activeAds;
      case ADS_INSIGHTS -> insights + 400.0 * activeAds;
      case CUSTOM_AUDIENCE -> audiences;
    };
  }
}
