package metrix.core.plan;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Compares rows that share a campaign or an ad set: what they say about it must be the same.
final class Agreement {
  private Agreement() {}

  /// Refuses, at its cell, everything in which a row differs from the first one of its campaign.
  static void campaign(LaunchRow first, LaunchRow row, RowProblems problems) {
    compare("campaign", of(first.form().campaign()), of(row.form().campaign()), first, problems);
  }

  /// Refuses, at its cell, everything in which a row differs from the first one of its ad set.
  static void adSet(LaunchRow first, LaunchRow row, RowProblems problems) {
    compare("ad set", of(first.form().adSet()), of(row.form().adSet()), first, problems);
  }

  private static void compare(
      String thing,
      SequencedMap<String, Object> wanted,
      SequencedMap<String, Object> found,
      LaunchRow first,
      RowProblems problems) {
    wanted.forEach((path, value) -> {
      if (!value.equals(found.get(path))) {
        problems.error(
            path,
            "Row %d says something else about the same %s.".formatted(first.row(), thing),
            "Make both rows agree, or give the %s another name.".formatted(thing));
      }
    });
  }

  private static SequencedMap<String, Object> of(CampaignForm form) {
    SequencedMap<String, Object> said = new LinkedHashMap<>();
    said.put("campaign.objective", form.objective().strip());
    said.put("campaign.specialAdCategories", form.specialAdCategories());
    said.put("campaign.specialAdCategoryCountries", form.specialAdCategoryCountries());
    said.put("campaign.dailyBudget", form.dailyBudget().strip());
    said.put("campaign.lifetimeBudget", form.lifetimeBudget().strip());
    said.put("campaign.adSetBudgetSharing", form.adSetBudgetSharing());
    return said;
  }

  private static SequencedMap<String, Object> of(AdSetForm form) {
    SequencedMap<String, Object> said = new LinkedHashMap<>();
    said.put("adSet.dailyBudget", form.dailyBudget().strip());
    said.put("adSet.lifetimeBudget", form.lifetimeBudget().strip());
    said.put("adSet.optimizationGoal", form.optimizationGoal().strip());
    said.put("adSet.conversionEvent", form.conversionEvent().orElse("").strip());
    said.put("adSet.bidStrategy", form.bidStrategy().strip());
    said.put("adSet.bidAmount", form.bidAmount().strip());
    said.put("adSet.start", form.start().strip());
    said.put("adSet.end", form.end().strip());
    said.put("adSet.locations", form.locations());
    said.put("adSet.excludedLocations", form.excludedLocations());
    said.put("adSet.interests", form.interests());
    said.put("adSet.ageMin", form.ageMin());
    said.put("adSet.ageMax", form.ageMax());
    said.put("adSet.genders", form.genders().strip());
    said.put("adSet.advantageAudience", form.advantageAudience());
    said.put("adSet.beneficiary", form.beneficiary().strip());
    said.put("adSet.payer", form.payer().strip());
    return said;
  }
}
