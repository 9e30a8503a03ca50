package metrix.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import metrix.core.plan.Activation;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;

/// A plan in lines for people: what will be made, what it costs, what is switched on.
final class PlanText {
  private PlanText() {}

  /// @param time what it will take on the account's access tier
  static List<String> of(Plan plan, Duration time) {
    var lines = new ArrayList<String>();
    lines.add(counts(plan) + "; in the account " + Safe.line(plan.accountName()) + ":");
    for (Step step : plan.steps()) {
      lines.add(
          "  %3d  %-8s  %s%s"
              .formatted(step.number(), step.kind().word(), Safe.line(step.name()), rows(step)));
    }
    lines.add(
        (plan.budgetMadePerDay().minor() == 0
                ? ""
                : "Budgets made: "
                    + plan.budgetMadePerDay()
                    + " a day, spent only once switched on. ")
            + "In force today: "
            + plan.spendPerDayBefore()
            + " a day; afterwards: "
            + plan.spendPerDayAfter()
            + " a day.");
    if (!plan.spendNote().isEmpty()) {
      lines.add(plan.spendNote());
    }
    plan.activation().ifPresent(a -> lines.add(activation(a)));
    lines.add(
        "Cost at Meta: %d calls, %d points, about %s at this account's access tier."
            .formatted(plan.cost().calls(), plan.cost().points(), time(time)));
    return lines;
  }

  private static String time(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    return seconds < 120 ? seconds + " s" : Math.ceilDiv(seconds, 60) + " min";
  }

  static String activation(Activation activation) {
    return "To be switched on in the last step: "
        + activation.count()
        + " objects, "
        + activation.dailyTotal()
        + " a day"
        + (activation.lifetimeTotal().minor() == 0
            ? "."
            : " and " + activation.lifetimeTotal() + " in all.");
  }

  private static String counts(Plan plan) {
    Map<Step.Kind, Integer> counts = new EnumMap<>(Step.Kind.class);
    plan.steps().forEach(s -> counts.merge(s.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + what(e.getKey(), e.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
  }

  private static String what(Step.Kind kind, String s) {
    return switch (kind) {
      case IMAGE -> "image" + s;
      case CREATIVE -> "creative" + s;
      case CAMPAIGN -> "campaign" + s;
      case AD_SET -> "ad set" + s;
      case AD -> "ad" + s;
      case UPDATE -> "change" + s;
      case ACTIVATE -> "to switch on";
      case ARCHIVE -> "to archive";
      case DELETE -> "to delete";
    };
  }

  private static String rows(Step step) {
    if (step.rows().isEmpty()) {
      return "";
    }
    String shown =
        step.rows().stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "  (row%s %s%s)",
        step.rows().size() == 1 ? "" : "s",
        shown,
        step.rows().size() > 5 ? ", …" : "");
  }
}
