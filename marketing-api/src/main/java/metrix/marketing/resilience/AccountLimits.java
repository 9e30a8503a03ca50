package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.resilience.Governor.Cost;

/// All limits of one ad account, as we mirror them. Not thread-safe.
final class AccountLimits {
  private static final double FULL = 0.97;
  private static final double LIMITED = 0.93;
  private static final double RESERVE = 0.05;
  private static final Duration SECOND = Duration.ofMillis(1010);
  private static final int FEW_POINTS = 9;
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private final Pacing pacing;
  private final Ceiling ceiling;
  private final Ceiling secondly;
  private final Score score;
  private final Window mutations = new Window(SECOND, 101);
  private final Map<UseCase, Hour> hours = new EnumMap<>(UseCase.class);
  private final Map<UseCase, Throttle> throttles = new EnumMap<>(UseCase.class);
  private final Map<UseCase, Instant> refusedUntil = new EnumMap<>(UseCase.class);
  private int activeAds;
  private int inFlight;
  private Instant answered = Instant.MIN;

  AccountLimits(Pacing pacing, InstantSource clock) {
    this.pacing = pacing;
    this.ceiling = Ceiling.ofQuotas(clock);
    this.secondly = Ceiling.ofASecond(clock);
    this.score = new Score(clock.instant());
  }

  /// What holds a request back when others go first.
  ///
  /// @param urgent whether it may use what is kept for people
  Hold hold(Load ahead, Cost cost, boolean urgent, Tier tier, Instant now) {
    double share = share(tier) - (urgent ? 0 : RESERVE);
    double points = tier.points() * share;
    double calls = tier.hourly(cost.use(), activeAds) * share;
    Duration pace =
        longest(
            // A request that is larger than its limit goes when nothing else counts.
            score.until(ahead.points() + Math.min(cost.points(), points), points, tier, now),
            hour(cost.use()).until(amount(ahead) + Math.min(amount(cost), calls), calls, now),
            second(ahead, cost, now),
            throttle(cost.use()).until(now));
    return new Hold(refusedUntil.getOrDefault(cost.use(), Instant.MIN), Usage.Why.REFUSED)
        .orLater(Hold.pace(pace, now));
  }

  private Duration second(Load ahead, Cost cost, Instant now) {
    double most = mostASecond();
    return most == 0 || cost.mutations() == 0
        ? Duration.ZERO
        : mutations.until(ahead.mutations() + Math.min(cost.mutations(), most), most, now);
  }

  /// Whether a request must wait for the answer of another one. Where little is left, others may
  /// have used it up during a silence: one call finds out as well as thirty. The small tier has
  /// little at any time.
  boolean waitsForAnother(Tier tier, Instant now) {
    return switch (tier) {
      case LIMITED -> inFlight >= FEW_POINTS;
      case FULL -> inFlight > 0 && answered.isBefore(now.minus(SILENCE)) && score.high(tier, now);
    };
  }

  /// How many writes fit into the score at the same time.
  int writesAtOnce(Tier tier) {
    return Math.max(1, (int) (tier.points() * share(tier) / 3));
  }

  /// Counts a request that goes now.
  void take(Cost cost, Tier tier, Instant now) {
    score.take(cost.points(), tier, now);
    hour(cost.use()).take(amount(cost), now);
    throttle(cost.use()).take(cost.calls(), now);
    mutations.add(cost.mutations(), now);
    inFlight += cost.points();
  }

  /// A request is over.
  void end(Cost cost) {
    inFlight -= cost.points();
  }

  /// Meta answered a request.
  void answered(Instant now) {
    answered = now;
  }

  /// Learns Meta's figure of the score.
  void toldScore(double percent, Tier tier, Instant now) {
    score.told(percent, tier, now);
  }

  /// Learns Meta's figures of a use case.
  ///
  /// @param calls percent of the hourly quota
  /// @param load the highest percentage of those that have no formula
  void told(UseCase use, double calls, double load, Tier tier, Instant now) {
    hour(use).told(calls, tier.hourly(use, activeAds), now);
    throttle(use).told(load, now);
  }

  /// Learns how many ads run, which raises the hourly quotas.
  void activeAds(int ads) {
    activeAds = ads;
  }

  /// Sends nothing for a use case before this time.
  void refuse(UseCase use, Instant until) {
    refusedUntil.merge(use, until, (a, b) -> a.isAfter(b) ? a : b);
  }

  void refuseAll(Instant until) {
    for (UseCase use : UseCase.values()) {
      refuse(use, until);
    }
  }

  /// Until when any use case is refused; the past when none is.
  Instant refusedUntil() {
    return refusedUntil.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
  }

  /// Lets no change go within this second, and fewer in each of the next: Meta saw too many.
  void secondIsFull(Instant now) {
    mutations.add(pacing.mutationsASecond(), now);
    secondly.lower();
  }

  /// Keeps farther from the limits: Meta refused a call, so others use them too.
  void lowerCeiling() {
    ceiling.lower();
  }

  /// How long work takes when nothing else is done.
  Duration forecast(Workload work, Tier tier, Instant now) {
    double share = share(tier);
    double most = mostASecond();
    double calls = pacing.hourCountsPoints() ? work.points() : work.calls();
    double side = work.calls() * pacing.secondsOfAWrite() / pacing.inFlight();
    Duration pace =
        longest(
            score.forecast(work.points(), tier.points() * share, tier, now),
            hour(UseCase.ADS_MANAGEMENT)
                .until(calls, tier.hourly(UseCase.ADS_MANAGEMENT, activeAds) * share, now),
            most == 0 ? Duration.ZERO : seconds(work.mutations() * 1.01 / most),
            seconds(side));
    Hold refused =
        new Hold(refusedUntil.getOrDefault(UseCase.ADS_MANAGEMENT, Instant.MIN), Usage.Why.REFUSED);
    return longest(pace, refused.from(now))
        .plus(seconds(work.inSequence() * pacing.secondsOfAWrite()));
  }

  private Hour hour(UseCase use) {
    return hours.computeIfAbsent(use, _ -> new Hour());
  }

  private Throttle throttle(UseCase use) {
    return throttles.computeIfAbsent(use, _ -> new Throttle());
  }

  private double mostASecond() {
    return pacing.mutationsASecond() * (1 - secondly.lowered());
  }

  /// What our calls may use of the quotas of a tier.
  private double share(Tier tier) {
    double full =
        switch (tier) {
          case LIMITED -> LIMITED;
          case FULL -> FULL;
        };
    return full - ceiling.lowered();
  }

  private double amount(Cost cost) {
    return pacing.hourCountsPoints() ? cost.points() : cost.calls();
  }

  private double amount(Load load) {
    return pacing.hourCountsPoints() ? load.points() : load.calls();
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static Duration longest(Duration... waits) {
    Duration longest = Duration.ZERO;
    for (Duration wait : waits) {
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }
}
