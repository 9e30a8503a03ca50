package metrix.server.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.core.plan.CampaignTerms;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.PromotionForm;
import metrix.core.session.Connection;
import metrix.model.Refinement;
import metrix.server.api.drafts.AdForm;
import metrix.server.api.drafts.AdSetForm;
import metrix.server.api.drafts.BudgetLevel;
import metrix.server.api.drafts.CampaignForm;
import metrix.server.api.drafts.Genders;
import metrix.server.api.drafts.LaunchFormJson;
import metrix.server.api.drafts.NameSamples;
import metrix.server.audience.Places;

/// Forms to JSON and back; texts stay as they were typed.
final class Forms {
  private Forms() {}

  /// An empty form with the choices that most people make.
  static LaunchForm fresh(Optional<Connection.Chosen> chosen) {
    return form(
        new LaunchFormJson(
            new CampaignForm(
                Optional.empty(),
                "",
                "OUTCOME_TRAFFIC",
                List.of(),
                List.of(),
                BudgetLevel.ADSET,
                "",
                false),
            new AdSetForm(
                Optional.empty(),
                "",
                "",
                "LINK_CLICKS",
                Optional.empty(),
                "LOWEST_COST_WITHOUT_CAP",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                18,
                65,
                Genders.ALL,
                Optional.empty(),
                "",
                ""),
            new AdForm(
                "",
                chosen.flatMap(Connection.Chosen::page).map(p -> p.id().value()).orElse(""),
                "",
                "",
                "",
                "",
                "LEARN_MORE",
                "",
                "",
                chosen.flatMap(Connection.Chosen::pixel).map(p -> p.id().value()))));
  }

  static LaunchForm form(LaunchFormJson json) {
    CampaignForm campaign = json.campaign();
    AdSetForm adSet = json.adSet();
    AdForm ad = json.ad();
    return new LaunchForm(
        new metrix.core.plan.CampaignForm(
            campaign.existingId(),
            campaign.name(),
            campaign.objective(),
            campaign.specialAdCategories(),
            campaign.specialAdCategoryCountries(),
            campaign.budgetLevel().word(),
            campaign.dailyBudget(),
            "",
            campaign.adSetBudgetSharing(),
            CampaignTerms.none()),
        new metrix.core.plan.AdSetForm(
            adSet.existingId(),
            adSet.name(),
            adSet.dailyBudget(),
            "",
            adSet.optimizationGoal(),
            adSet.conversionEvent(),
            adSet.bidStrategy(),
            adSet.bidAmount(),
            adSet.start(),
            adSet.end(),
            adSet.locations().stream().map(Places::place).toList(),
            adSet.excludedLocations().stream().map(Places::place).toList(),
            adSet.interests().stream().map(Places::interest).toList(),
            adSet.ageMin(),
            adSet.ageMax(),
            adSet.genders().word(),
            adSet.advantageAudience(),
            adSet.beneficiary(),
            adSet.payer(),
            PromotionForm.none(),
            DeliveryForm.none(),
            Refinement.none()),
        metrix.core.plan.AdForm.ofOneImage(
            ad.name(),
            ad.pageId(),
            ad.imageName(),
            ad.primaryText(),
            ad.headline(),
            ad.description(),
            ad.callToAction(),
            ad.websiteUrl(),
            ad.urlParameters(),
            ad.pixelId()));
  }

  static LaunchFormJson json(LaunchForm form) {
    metrix.core.plan.CampaignForm campaign = form.campaign();
    metrix.core.plan.AdSetForm adSet = form.adSet();
    metrix.core.plan.AdForm ad = form.ad();
    return new LaunchFormJson(
        new CampaignForm(
            campaign.existingId(),
            campaign.name(),
            campaign.objective(),
            campaign.specialAdCategories(),
            campaign.specialAdCategoryCountries(),
            BudgetLevel.valueOf(campaign.budgetLevel().toUpperCase(Locale.ROOT)),
            campaign.dailyBudget(),
            campaign.adSetBudgetSharing()),
        new AdSetForm(
            adSet.existingId(),
            adSet.name(),
            adSet.dailyBudget(),
            adSet.optimizationGoal(),
            adSet.conversionEvent(),
            adSet.bidStrategy(),
            adSet.bidAmount(),
            adSet.start(),
            adSet.end(),
            adSet.locations().stream().map(Places::json).toList(),
            adSet.excludedLocations().stream().map(Places::json).toList(),
            adSet.interests().stream().map(Places::json).toList(),
            adSet.ageMin(),
            adSet.ageMax(),
            Genders.valueOf(adSet.genders().toUpperCase(Locale.ROOT)),
            adSet.advantageAudience(),
            adSet.beneficiary(),
            adSet.payer()),
        new AdForm(
            ad.name(),
            ad.pageId(),
            ad.firstImage(),
            first(ad.primaryTexts()),
            first(ad.headlines()),
            first(ad.descriptions()),
            ad.callToAction(),
            first(ad.websiteUrls()),
            ad.urlParameters(),
            ad.pixelId()));
  }

  /// What differs between the names as typed and as they are made.
  static NameSamples samples(LaunchForm typed, LaunchForm made) {
    return new NameSamples(
        other(typed.campaign().name(), made.campaign().name()),
        other(typed.adSet().name(), made.adSet().name()),
        other(typed.ad().name(), made.ad().name()),
        other(typed.ad().urlParameters(), made.ad().urlParameters()));
  }

  private static Optional<String> other(String typed, String made) {
    return Optional.of(made).filter(m -> !m.equals(typed));
  }

  /// The page's form has one text of each kind.
  private static String first(List<String> texts) {
    return texts.stream().findFirst().orElse("");
  }
}
