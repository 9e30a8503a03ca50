package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;

/// Our mirror of the score that Meta keeps for an ad account: each call adds points, which are gone
/// after 300 seconds. Our own calls count at once; Meta's figure corrects upward at once and
/// downward half-way, since it lags behind.
///
/// Meta says that the score "decays" and not how: points may fade steadily, or last and then be
/// gone at once. Meta's figures show it. Until then the careful reading holds where a first burst
/// takes so long that the two differ, on the full tier. Not thread-safe. Source: Meta, rate
/// limiting page, copy of 2026-09-12; both readings are ours.
final class Score {
  private static final double TOLERANCE = 0.02;
  private static final Duration LASTS = Duration.ofMinutes(5);

  private enum Points {
    UNKNOWN,
    FADE,
    LAST
  }

  private final Fading fading;
  private final Window lasting = new Window(LASTS, 60);
  private final Window lately = new Window(LASTS.plus(Late.LAG), 62);
  private final Window unseen = Late.window();
  private Points reading = Points.UNKNOWN;

  Score(Instant now) {
    fading = new Fading(now);
  }

  /// How long to wait before calls of these points may go.
  ///
  /// @param allowed points that may be used up
  Duration until(double points, double allowed, Tier tier, Instant now) {
    Duration faded = faded(points, allowed, tier, now);
    if (!lasts(tier)) {
      return faded;
    }
    Duration gone = lasting.until(points, allowed, now);
    boolean roomForATrial = lasting.total(now) + points <= (allowed + tier.points()) / 2;
    // When all else has been seen, one call shows by its headers whether points faded meanwhile.
    Duration trial = longer(faded, unseen.until(0, 0, now));
    return roomForATrial && trial.compareTo(gone) < 0 ? trial : gone;
  }

  /// How long work of these points would take. Points that are not known to last are taken to fade.
  Duration forecast(double points, double allowed, Tier tier, Instant now) {
    return reading == Points.LAST
        ? lasting.until(points, allowed, now)
        : faded(points, allowed, tier, now);
  }

  /// Whether it may be above half of Meta's limit.
  boolean high(Tier tier, Instant now) {
    double half = tier.points() / 2.0;
    return fading.level(tier.fadesPerSecond(), now) > half || lasting.total(now) > half;
  }

  private Duration faded(double points, double allowed, Tier tier, Instant now) {
    double level = fading.level(tier.fadesPerSecond(), now);
    double seconds = (level + points - allowed) / tier.fadesPerSecond();
    return seconds <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }

  private boolean lasts(Tier tier) {
    return switch (reading) {
      case UNKNOWN -> tier == Tier.FULL;
      case FADE -> false;
      case LAST -> true;
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// Counts points.
  void take(double points, Tier tier, Instant now) {
    fading.level(tier.fadesPerSecond(), now);
    fading.add(points);
    lasting.add(points, now);
    lately.add(points, now);
    unseen.add(points, now);
  }

  /// Corrects the score by Meta's figure.
  void told(double percent, Tier tier, Instant now) {
    double theirs = percent / 100 * tier.points();
    double late = unseen.total(now);
    double faded = fading.level(tier.fadesPerSecond(), now);
    double whole = lasting.total(now);
    double own = lately.total(now);
    double tolerance = TOLERANCE * tier.points();
    if (theirs > faded + tolerance && theirs < whole + tolerance) {
      reading = Points.LAST;
    } else if (theirs + late < lasting.surely(now) - tolerance) {
      reading = Points.FADE;
    }
    fading.set(Late.corrected(faded, theirs, theirs + late));
    // What went a moment ago may still be in a figure that lags behind.
    double gone = Math.max(0, own - whole);
    lasting.correct(Late.corrected(whole, theirs - gone, theirs + late), now);
  }
}
