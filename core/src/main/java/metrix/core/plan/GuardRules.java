package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.guard.Guards;
import metrix.core.guard.SpendLimits;
import metrix.marketing.GraphFailure;
import metrix.model.AdCurrency;
import metrix.model.AdSetSpec;
import metrix.model.Budget;
import metrix.model.CopySpec;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.rules.Schedules;

/// Holds a plan to the guards of its account's money. What lowers a budget or the spend is never in
/// their way.
public final class GuardRules {
  private static final String AT = "spendPerDay";
  private static final String LIFT = "or change it in the settings, under Spend guards";
  private static final int TIMES = 10;

  private GuardRules() {}

  /// What stands against a plan. What the account spends on a usual day is asked for only when a
  /// plan raises the spend.
  public static List<Problem> problems(Plan plan, Guards guards) {
    AdCurrency currency = plan.spendPerDayAfter().currency();
    SpendLimits limits = guards.limits(plan.account(), currency);
    List<Problem> problems = new ArrayList<>();
    limits
        .perObject()
        .ifPresent(
            cap -> plan.steps().forEach(step -> ofObject(step, plan.createdAt(), cap, problems)));
    if (plan.spendPerDayAfter().compareTo(plan.spendPerDayBefore()) <= 0) {
      return problems;
    }
    limits
        .perDay()
        .filter(cap -> plan.spendPerDayAfter().compareTo(cap) > 0)
        .ifPresent(cap ->
            problems.add(
                Problem.error(
                    AT,
                    "The budgets in force would come to %s a day, above your cap of %s."
                        .formatted(plan.spendPerDayAfter(), cap),
                    "Switch on less, %s.".formatted(LIFT))));
    problems.addAll(ofUsualDay(plan, limits.tenfoldStop(), guards));
    return problems;
  }

  /// What stops a plan, when warnings have been said before.
  public static List<Problem> stops(Plan plan, Guards guards) {
    return problems(plan, guards).stream().filter(Problem::isError).toList();
  }

  private static List<Problem> ofUsualDay(Plan plan, boolean stop, Guards guards) {
    Optional<Money> usual;
    try {
      usual = guards.usualDay(plan.account(), plan.spendPerDayAfter().currency());
    } catch (GraphFailure unread) {
      if (stop) {
        throw unread;
      }
      return List.of(); // a warning is not worth a failure
    }
    if (usual.isEmpty()) {
      return stop ? List.of(noHistory()) : List.of();
    }
    Money most = new Money(Math.multiplyExact(usual.get().minor(), TIMES), usual.get().currency());
    if (plan.spendPerDayAfter().compareTo(most) <= 0) {
      return List.of();
    }
    String what =
        ("The budgets in force would come to %s a day, more than ten times what the account"
                + " spends on a usual day (%s).")
            .formatted(plan.spendPerDayAfter(), usual.get());
    return List.of(
        stop
            ? Problem.error(AT, what, "Switch on less, %s.".formatted(LIFT))
            : Problem.warning(AT, what, "Look at the amounts once more."));
  }

  private static Problem noHistory() {
    return Problem.warning(
        AT,
        "The account has spent on too few of the last 30 days: there is no usual day to compare"
            + " with.",
        "Look at the amounts once more.");
  }

  private static void ofObject(Step step, Instant now, Money cap, List<Problem> problems) {
    switch (step.intent()) {
      case Intent.MakeCampaign(var spec) ->
          spec.budget()
              .filter(Budget.Daily.class::isInstance)
              .ifPresent(b -> ofNew(step, b.amount(), "campaign.dailyBudget", cap, problems));
      case Intent.MakeAdSet(_, var spec) -> ofAdSet(step, spec, now, cap, problems);
      case Intent.ChangeObject(_, _, var changes) -> {
        for (ObjectChange change : changes) {
          if (change instanceof ObjectChange.SetBudget(Budget.Daily(Money amount))
              && amount.compareTo(cap) > 0
              && !lowers(step, amount)) {
            problems.add(above(field(step), step.name(), amount, cap));
          }
        }
      }
      case Intent.MakeCopy(_, var spec) -> ofCopy(step, spec, now, cap, problems);
      case Intent.UploadImage _,
          Intent.CopyImage _,
          Intent.MakeAd _,
          Intent.MakeCreative _,
          Intent.ShowCreative _ -> {}
    }
  }

  /// A lifetime budget counts as what it comes to a day.
  private static void ofAdSet(
      Step step, AdSetSpec spec, Instant now, Money cap, List<Problem> problems) {
    spec.budget()
        .ifPresent(budget -> {
          long days = spec.end().map(e -> Schedules.days(spec.start(), e, now)).orElse(1L);
          ofNew(step, budget, days, cap, problems);
        });
  }

  private static void ofCopy(
      Step step, CopySpec spec, Instant now, Money cap, List<Problem> problems) {
    Optional<OffsetDateTime> start = spec.carried("start_time").flatMap(WireFields::time);
    Optional<OffsetDateTime> end = spec.carried("end_time").flatMap(WireFields::time);
    spec.budget()
        .ifPresent(budget -> {
          long days = end.map(e -> Schedules.days(start, e, now)).orElse(1L);
          ofNew(step, budget, days, cap, problems);
        });
  }

  private static void ofNew(
      Step step, Budget budget, long days, Money cap, List<Problem> problems) {
    switch (budget) {
      case Budget.Daily(Money amount) -> ofNew(step, amount, "adSet.dailyBudget", cap, problems);
      case Budget.Lifetime(Money amount) -> {
        Money aDay = new Money(Math.ceilDiv(amount.minor(), days), amount.currency());
        ofNew(step, aDay, "adSet.lifetimeBudget", cap, problems);
      }
    }
  }

  private static void ofNew(
      Step step, Money amount, String path, Money cap, List<Problem> problems) {
    if (amount.compareTo(cap) > 0) {
      int row = step.rows().isEmpty() ? 0 : step.rows().getFirst();
      problems.add(above(Cells.at(row, path), step.name(), amount, cap));
    }
  }

  private static Problem above(String at, String name, Money amount, Money cap) {
    return Problem.error(
        at,
        "“%s” would have %s a day, above your cap of %s for one campaign or ad set."
            .formatted(name, amount, cap),
        "Write %s or less, %s.".formatted(cap.plain(), LIFT));
  }

  private static boolean lowers(Step step, Money amount) {
    return step.changes().stream()
        .filter(line -> line.field().equals("daily_budget"))
        .flatMap(line -> line.wireBefore().stream())
        .anyMatch(before -> Long.parseLong(before) >= amount.minor());
  }

  private static String field(Step step) {
    return step.existing().map(id -> id.value() + ".dailyBudget").orElse("dailyBudget");
  }
}
