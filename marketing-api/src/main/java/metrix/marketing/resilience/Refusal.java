package metrix.marketing.resilience;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import metrix.marketing.GraphError;

/// What Meta's refusal of a call for a limit means: what is refused, and for how long. The
/// announced time is taken literally; calls during a block would make it longer. Source: Meta, rate
/// limiting pages, copies of 2025-10-31 and 2026-09-12.
record Refusal(Scope scope, Duration time) {
  private static final Duration LONGEST = Duration.ofHours(1);

  /// What is refused.
  enum Scope {
    /// One object, whose budget changed four times within the hour.
    OBJECT,
    /// Changes within this second.
    SECOND,
    INSIGHTS,
    AUDIENCES,
    MANAGEMENT,
    ACCOUNT,
    APP;

    /// Whether the refusal says that a quota of minutes or hours is used up.
    boolean isAQuota() {
      return switch (this) {
        case OBJECT, SECOND -> false;
        case INSIGHTS, AUDIENCES, MANAGEMENT, ACCOUNT, APP -> true;
      };
    }
  }

  /// @param inARow refusals of the account without a success between them, this one included
  static Refusal of(GraphError error, UsageHeaders told, Tier tier, int inARow) {
    return switch (scope(error)) {
      case OBJECT -> new Refusal(Scope.OBJECT, Duration.ofHours(1));
      case SECOND -> new Refusal(Scope.SECOND, Duration.ofSeconds(1));
      case Scope scope -> new Refusal(scope, announced(told).orElseGet(() -> grown(tier, inARow)));
    };
  }

  private static Scope scope(GraphError error) {
    return switch (error.code()) {
      case 4 -> Scope.APP;
      case 80000 -> Scope.INSIGHTS;
      case 80003 -> Scope.AUDIENCES;
      case 80004 -> Scope.MANAGEMENT;
      default ->
          switch (error.subcode()) {
            case 1487632 -> Scope.OBJECT;
            case 5044001 -> Scope.SECOND;
            default -> Scope.ACCOUNT;
          };
    };
  }

  /// The longest time that the headers name.
  private static Optional<Duration> announced(UsageHeaders told) {
    Duration regain =
        told.buckets().stream()
            .map(UsageHeaders.Bucket::regain)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    Duration reset = told.scoreReset().orElse(Duration.ZERO);
    return Optional.of(regain.compareTo(reset) > 0 ? regain : reset).filter(Duration::isPositive);
  }

  private static Duration grown(Tier tier, int inARow) {
    Duration grown = tier.block().multipliedBy(1L << Math.min(inARow - 1, 10));
    return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
  }
}
