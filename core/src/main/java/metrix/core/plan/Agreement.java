package metrix.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import metrix.model.Refinement;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;

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
    said.put("campaign.buyingType", form.terms().buyingType().strip());
    said.put("campaign.spendCap", form.terms().spendCap().strip());
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
    promotion(form.promotion(), said);
    delivery(form.delivery(), said);
    refinement(form.refinement(), said);
    return said;
  }

  private static void promotion(PromotionForm form, SequencedMap<String, Object> said) {
    said.put("adSet.destination", form.destination().strip());
    said.put("adSet.customConversion", form.customConversion().strip());
    said.put("adSet.app", form.app().strip());
    said.put("adSet.appStoreUrl", form.appStoreUrl().strip());
  }

  private static void delivery(DeliveryForm form, SequencedMap<String, Object> said) {
    said.put("adSet.billingEvent", form.billingEvent().strip());
    said.put("adSet.minSpend", form.minSpend().strip());
    said.put("adSet.maxSpend", form.maxSpend().strip());
    said.put("adSet.roasFloor", form.roasFloor().strip());
    said.put("adSet.attribution", form.attribution().strip());
    said.put("adSet.hours", form.hours().strip());
    said.put("adSet.frequencyCap", form.frequencyCap().strip());
    said.put("adSet.placements", form.placements().strip());
  }

  private static void refinement(Refinement refinement, SequencedMap<String, Object> said) {
    said.put("adSet.behaviours", traits(refinement, Set.of(TraitKind.BEHAVIORS)));
    said.put("adSet.demographics", traits(refinement, TraitKind.DEMOGRAPHICS));
    said.put("adSet.excludedInterests", refinement.excluded());
    said.put("adSet.customAudiences", refinement.audiences());
    said.put("adSet.excludedCustomAudiences", refinement.excludedAudiences());
    said.put("adSet.languages", refinement.languages());
  }

  private static List<TraitGroup> traits(Refinement refinement, Set<TraitKind> kinds) {
    return refinement.groups().stream()
        .filter(g -> g.anyOf().stream().anyMatch(t -> kinds.contains(t.kind())))
        .toList();
  }
}
