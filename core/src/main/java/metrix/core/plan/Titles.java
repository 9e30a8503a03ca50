package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.Step.Kind;
import metrix.model.Money;
import metrix.model.ObjectChange;

/// The sentences about a plan.
final class Titles {
  private Titles() {}

  static String ofLaunch(List<Step> steps) {
    List<String> parts = new ArrayList<>();
    count(steps, Kind.CAMPAIGN, "campaign", parts);
    count(steps, Kind.AD_SET, "ad set", parts);
    count(steps, Kind.AD, "ad", parts);
    return parts.isEmpty() ? "Finish a launch" : "Make " + String.join(", ", parts);
  }

  static String ofSheet(SheetSteps sheet) {
    if (sheet.changed().isEmpty()) {
      return ofLaunch(sheet.made());
    }
    if (!sheet.launches()) {
      return ofEdits(sheet.changed());
    }
    List<String> parts = new ArrayList<>(List.of(ofLaunch(sheet.made())));
    count(
        sheet.changed().stream().flatMap(s -> s.existing().stream()).distinct().count(),
        "object",
        parts);
    return String.join(", change ", parts);
  }

  static String ofSheetSpend(SheetSteps sheet, StepAmounts amounts, Money before, Money after) {
    if (sheet.changed().isEmpty()) {
      return ofLaunchSpend(amounts);
    }
    String changed = ofEditSpend(before, after);
    return !sheet.launches() ? changed : ofLaunchSpend(amounts) + " " + changed;
  }

  static String ofLaunchSpend(StepAmounts amounts) {
    Money made = amounts.madePerDay();
    String paused =
        made.minor() == 0
            ? "Everything is made paused; nothing is spent before you switch it on."
            : "Everything is made paused; switched on, it spends up to %s a day on average."
                .formatted(made);
    if (amounts.activation().count() == 0) {
      return paused;
    }
    return "Made paused, then switched on: up to %s a day on average"
            .formatted(amounts.activation().dailyTotal())
        + (amounts.activation().lifetimeTotal().minor() > 0
            ? ", and %s over the lifetime.".formatted(amounts.activation().lifetimeTotal())
            : ". On one day Meta may spend up to 75 % more.");
  }

  static String ofEditSpend(Money before, Money after) {
    int order = after.compareTo(before);
    return order == 0
        ? "The daily budgets in force stay at %s.".formatted(before)
        : "The daily budgets in force %s from %s to %s."
            .formatted(order > 0 ? "rise" : "fall", before, after);
  }

  static String ofEdits(List<Step> steps) {
    List<Step> changes = steps.stream().filter(s -> s.existing().isPresent()).toList();
    if (changes.size() > 1) {
      return "Change %d objects".formatted(changes.stream().map(Step::existing).distinct().count());
    }
    Step step = changes.getFirst();
    return switch (step.kind()) {
      case ACTIVATE -> "Switch on “%s”".formatted(step.name());
      case ARCHIVE -> "Archive “%s”".formatted(step.name());
      case DELETE -> "Delete “%s”".formatted(step.name());
      case UPDATE -> update(step);
      case IMAGE, CREATIVE, CAMPAIGN, AD_SET, AD ->
          throw new IllegalStateException("an edit that makes something: " + step);
    };
  }

  static String ofCopies(Duplicate wanted, List<Step> steps) {
    String what =
        steps.stream()
            .filter(s -> s.intent() instanceof Intent.MakeCopy)
            .findFirst()
            .filter(_ -> wanted.objects().size() == 1)
            .map(s ->
                "“%s”".formatted(s.changes().getFirst().after().replaceFirst(" \\(\\d+\\)$", "")))
            .orElse("%d objects".formatted(wanted.objects().size()));
    List<String> parts = new ArrayList<>();
    count(steps, Kind.CAMPAIGN, "campaign", parts);
    count(steps, Kind.AD_SET, "ad set", parts);
    count(steps, Kind.AD, "ad", parts);
    return "Duplicate %s: %s".formatted(what, String.join(", ", parts));
  }

  static String ofUndo(Past past) {
    return "Undo “%s”".formatted(past.plan().title());
  }

  static String ofRetry(Past past) {
    return "Make again what failed in “%s”".formatted(past.plan().title());
  }

  private static String update(Step step) {
    if (step.intent() instanceof Intent.ShowCreative) {
      return content(step);
    }
    if (!(step.intent() instanceof Intent.ChangeObject change) || change.changes().size() != 1) {
      return "Change “%s”".formatted(step.name());
    }
    return switch (change.changes().getFirst()) {
      case ObjectChange.Rename(String name) -> "Rename “%s” to “%s”".formatted(step.name(), name);
      case ObjectChange.SetStatus _ -> "Pause “%s”".formatted(step.name());
      case ObjectChange.SetBudget _ -> "Change the budget of “%s”".formatted(step.name());
      case ObjectChange.SetSpendCap _ -> "Change the spend cap of “%s”".formatted(step.name());
      case ObjectChange.SetBidStrategy _,
          ObjectChange.SetBidAmount _,
          ObjectChange.SetRoasFloor _ ->
          "Change how “%s” bids".formatted(step.name());
      case ObjectChange.SetStart _, ObjectChange.SetEnd _, ObjectChange.SetHours _ ->
          "Change when “%s” runs".formatted(step.name());
      case ObjectChange.SetMinSpend _, ObjectChange.SetMaxSpend _ ->
          "Change the share of “%s”".formatted(step.name());
      case ObjectChange.SetAttribution _ ->
          "Change which results of “%s” count".formatted(step.name());
      case ObjectChange.SetBeneficiary _, ObjectChange.SetPayer _ ->
          "Change who stands behind “%s”".formatted(step.name());
      case ObjectChange.SetAudience _ -> "Change whom “%s” reaches".formatted(step.name());
      case ObjectChange.SetPixel _ -> "Change whose events count for “%s”".formatted(step.name());
      case ObjectChange.SetCreative _ -> content(step);
    };
  }

  private static String content(Step step) {
    return "Change the content of “%s”".formatted(step.name());
  }

  private static void count(List<Step> steps, Kind kind, String word, List<String> parts) {
    count(steps.stream().filter(s -> s.kind() == kind).count(), word, parts);
  }

  /// Adds `3 ads`, unless there is none.
  static void count(long count, String word, List<String> parts) {
    if (count > 0) {
      parts.add(count + " " + word + (count == 1 ? "" : "s"));
    }
  }
}
