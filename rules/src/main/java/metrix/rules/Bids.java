package metrix.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;
import metrix.model.Roas;

/// The rules for what goes with a bid strategy. Source: Meta, bid strategy page, copy of
/// 2026-09-12.
public final class Bids {
  private Bids() {}

  /// Judges a strategy by the goal and what is billed.
  ///
  /// @param path of the ad set's fields
  public static List<Problem> check(
      BidStrategy strategy, OptimizationGoal goal, BillingEvent billing, String path) {
    String at = path + ".bidStrategy";
    List<Problem> problems = new ArrayList<>();
    if (strategy == BidStrategy.COST_CAP && goal == OptimizationGoal.REACH) {
      problems.add(
          Problem.error(
              at,
              "A cost per result goal does not go with the goal Reach.",
              "Choose another bid strategy or goal."));
    }
    if (strategy == BidStrategy.COST_CAP && billing != BillingEvent.IMPRESSIONS) {
      problems.add(
          Problem.error(
              path + ".billingEvent",
              "With a cost per result goal Meta bills impressions only.",
              "Write IMPRESSIONS, or choose another bid strategy."));
    }
    if (strategy.needsRoasFloor() && goal != OptimizationGoal.VALUE) {
      problems.add(
          Problem.error(
              at,
              "A minimum return on ad spend goes with the goal VALUE only.",
              "Choose the goal VALUE, or another bid strategy."));
    }
    return problems;
  }

  /// Judges hours of the week beside a strategy: a cost goal wants the standard pacing.
  public static List<Problem> pacing(BidStrategy strategy, List<DayPart> hours, String path) {
    return strategy == BidStrategy.COST_CAP && !hours.isEmpty()
        ? List.of(
            Problem.error(
                path + ".hours",
                "With a cost per result goal Meta spreads the spend by itself, so hours of the week do not go with it.",
                "Empty the hours, or choose another bid strategy."))
        : List.of();
  }

  /// Reads the least return on ad spend, `2.5` for two and a half times the spend, as the strategy
  /// wants it.
  public static Checked<Optional<Roas>> floor(String typed, BidStrategy strategy, String at) {
    String text = typed.strip();
    if (!strategy.needsRoasFloor()) {
      return text.isEmpty()
          ? Checked.of(Optional.empty())
          : Checked.wrong(
              Problem.error(
                  at,
                  "The bid strategy %s takes no return on ad spend.".formatted(strategy.label()),
                  "Empty it, or choose LOWEST_COST_WITH_MIN_ROAS."));
    }
    if (!text.matches("\\d{1,5}(\\.\\d{1,4})?")) {
      return Checked.wrong(
          Problem.error(
              at,
              text.isEmpty()
                  ? "The least return on ad spend is missing."
                  : "“%s” is no return on ad spend.".formatted(text),
              "Write 2.5 for two and a half times the spend, with at most four decimals."));
    }
    Roas floor = new Roas(new BigDecimal(text).movePointRight(4).longValueExact());
    return floor.tenThousandths() < Roas.LEAST.tenThousandths()
            || floor.tenThousandths() > Roas.MOST.tenThousandths()
        ? Checked.wrong(
            Problem.error(
                at,
                "A return on ad spend of %s is not possible.".formatted(floor.plain()),
                "Choose %s to %s.".formatted(Roas.LEAST.plain(), Roas.MOST.plain())))
        : Checked.of(Optional.of(floor));
  }
}
