package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.core.media.ImageFile;
import metrix.model.Budget;
import metrix.model.CampaignSpec;
import metrix.model.SpecialAdCategory;

/// Says what a step makes, field by field, for the person who reviews the plan.
final class Review {
  private Review() {}

  static List<FieldChange> image(ImageFile image) {
    List<FieldChange> lines = new ArrayList<>();
    add(
        lines,
        "image",
        "Image",
        "%d × %d, %d KB"
            .formatted(image.width(), image.height(), Math.max(1, image.bytes() / 1024)));
    if (!image.metadataRemoved().isEmpty()) {
      add(lines, "metadata", "Taken out", String.join(", ", image.metadataRemoved()));
    }
    return lines;
  }

  static List<FieldChange> campaign(CampaignSpec spec) {
    List<FieldChange> lines = new ArrayList<>();
    add(lines, "objective", "Objective", spec.objective().label());
    add(
        lines,
        "special_ad_categories",
        "Special ad categories",
        spec.specialAdCategories().isEmpty()
            ? "none"
            : spec.specialAdCategories().stream()
                .map(SpecialAdCategory::label)
                .collect(Collectors.joining(", ")));
    spec.budget().ifPresent(b -> lines.add(budget(b)));
    spec.budget()
        .ifPresent(_ -> add(lines, "bid_strategy", "Bid strategy", spec.bidStrategy().label()));
    if (spec.budget().isEmpty()) {
      add(
          lines,
          "is_adset_budget_sharing_enabled",
          "Ad sets share budgets",
          yesNo(spec.adSetBudgetSharing()));
    }
    spec.spendCap().ifPresent(c -> add(lines, "spend_cap", "Spends in all at most", c.toString()));
    paused(lines);
    return lines;
  }

  static FieldChange budget(Budget budget) {
    return switch (budget) {
      case Budget.Daily(var amount) ->
          FieldChange.fresh("daily_budget", "Daily budget", amount.toString());
      case Budget.Lifetime(var amount) ->
          FieldChange.fresh("lifetime_budget", "Lifetime budget", amount.toString());
    };
  }

  private static void paused(List<FieldChange> lines) {
    add(lines, "status", "Status", "PAUSED");
  }

  private static String yesNo(boolean choice) {
    return choice ? "yes" : "no";
  }

  private static void add(List<FieldChange> lines, String field, String label, String after) {
    lines.add(new FieldChange(field, label, Optional.empty(), after, Optional.empty()));
  }
}
