package metrix.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import metrix.model.Level;

/// Finds what a person typed behind the parameters that Meta blames for a refusal. Source: Meta,
/// error handling page and the pages of the edges, copies of 2026-09-12: `blame_field_specs` holds
/// paths into the parameters of the call.
public final class BlamedFields {
  /// Parameters by their name, or by their name behind that of their parent.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("objective", "campaign.objective"),
          Map.entry("special_ad_categories", "campaign.specialAdCategories"),
          Map.entry("special_ad_category", "campaign.specialAdCategories"),
          Map.entry("special_ad_category_country", "campaign.specialAdCategoryCountries"),
          Map.entry("is_adset_budget_sharing_enabled", "campaign.adSetBudgetSharing"),
          Map.entry("campaign_id", "campaign.existingId"),
          Map.entry("adset_id", "adSet.existingId"),
          Map.entry("optimization_goal", "adSet.optimizationGoal"),
          Map.entry("billing_event", "adSet.billingEvent"),
          Map.entry("destination_type", "adSet.destination"),
          Map.entry("custom_conversion_id", "adSet.customConversion"),
          Map.entry("application_id", "adSet.app"),
          Map.entry("object_store_url", "adSet.appStoreUrl"),
          Map.entry("bid_constraints", "adSet.roasFloor"),
          Map.entry("attribution_spec", "adSet.attribution"),
          Map.entry("adset_schedule", "adSet.hours"),
          Map.entry("pacing_type", "adSet.hours"),
          Map.entry("frequency_control_specs", "adSet.frequencyCap"),
          Map.entry("daily_min_spend_target", "adSet.minSpend"),
          Map.entry("lifetime_min_spend_target", "adSet.minSpend"),
          Map.entry("daily_spend_cap", "adSet.maxSpend"),
          Map.entry("lifetime_spend_cap", "adSet.maxSpend"),
          Map.entry("spend_cap", "campaign.spendCap"),
          Map.entry("buying_type", "campaign.buyingType"),
          Map.entry("behaviors", "adSet.behaviours"),
          Map.entry("exclusions", "adSet.excludedInterests"),
          Map.entry("locales", "adSet.languages"),
          Map.entry("custom_audiences", "adSet.customAudiences"),
          Map.entry("excluded_custom_audiences", "adSet.excludedCustomAudiences"),
          Map.entry("publisher_platforms", "adSet.placements"),
          Map.entry("facebook_positions", "adSet.placements"),
          Map.entry("instagram_positions", "adSet.placements"),
          Map.entry("threads_positions", "adSet.placements"),
          Map.entry("messenger_positions", "adSet.placements"),
          Map.entry("audience_network_positions", "adSet.placements"),
          Map.entry("whatsapp_positions", "adSet.placements"),
          Map.entry("promoted_object", "adSet.conversionEvent"),
          Map.entry("custom_event_type", "adSet.conversionEvent"),
          Map.entry("bid_strategy", "adSet.bidStrategy"),
          Map.entry("bid_amount", "adSet.bidAmount"),
          Map.entry("start_time", "adSet.start"),
          Map.entry("end_time", "adSet.end"),
          Map.entry("targeting", "adSet.locations"),
          Map.entry("targeting_spec", "adSet.locations"),
          Map.entry("geo_locations", "adSet.locations"),
          Map.entry("excluded_geo_locations", "adSet.excludedLocations"),
          Map.entry("interests", "adSet.interests"),
          Map.entry("flexible_spec", "adSet.interests"),
          Map.entry("age_min", "adSet.ageMin"),
          Map.entry("age_max", "adSet.ageMax"),
          Map.entry("genders", "adSet.genders"),
          Map.entry("advantage_audience", "adSet.advantageAudience"),
          Map.entry("targeting_automation", "adSet.advantageAudience"),
          Map.entry("dsa_beneficiary", "adSet.beneficiary"),
          Map.entry("dsa_payor", "adSet.payer"),
          Map.entry("creative.name", "ad.name"),
          Map.entry("page_id", "ad.pageId"),
          Map.entry("pixel_id", "ad.pixelId"),
          Map.entry("tracking_specs", "ad.pixelId"),
          Map.entry("image_hash", "ad.image"),
          Map.entry("message", "ad.primaryText"),
          Map.entry("link_data.name", "ad.headline"),
          Map.entry("link_data.description", "ad.description"),
          Map.entry("link", "ad.websiteUrl"),
          Map.entry("url_tags", "ad.urlParameters"),
          Map.entry("call_to_action", "ad.callToAction"),
          Map.entry("call_to_action_types", "ad.callToAction"),
          Map.entry("call_to_actions", "ad.callToAction"),
          Map.entry("lead_gen_form_id", "ad.leadForm"),
          Map.entry("instagram_user_id", "ad.instagram"),
          Map.entry("caption", "ad.displayLink"),
          Map.entry("degrees_of_freedom_spec", "ad.enhancements"),
          Map.entry("object_story_id", "ad.existing"),
          Map.entry("creative_id", "ad.existing"),
          Map.entry("images", "ad.image"),
          Map.entry("bodies", "ad.primaryText"),
          Map.entry("titles", "ad.headline"),
          Map.entry("descriptions", "ad.description"),
          Map.entry("link_urls", "ad.websiteUrl"));

  /// Parameters that hold a list of which each element was typed on a line of its own.
  private static final Set<String> LISTS =
      Set.of("child_attachments", "images", "bodies", "titles", "descriptions");

  /// Parameters of a card by their name.
  private static final Map<String, String> OF_CARD =
      Map.of(
          "name", "ad.headline",
          "description", "ad.description",
          "link", "ad.websiteUrl",
          "image_hash", "ad.image");

  /// Parameters that every level has, by the names of the form.
  private static final Map<String, String> OF_EVERY_LEVEL =
      Map.of(
          "name", "name",
          "daily_budget", "dailyBudget",
          "lifetime_budget", "lifetimeBudget",
          "spend_cap", "spendCap",
          "bid_strategy", "bidStrategy",
          "bid_amount", "bidAmount",
          "start_time", "start",
          "end_time", "end",
          "status", "status");

  private BlamedFields() {}

  /// The field of the form, `adSet.payer`, when the call was about no step of a plan.
  public static Optional<String> of(List<String> blame) {
    return first(blame, BlamedFields::inForm);
  }

  /// What a step was made from: a field of the form, a column of the sheet, or, for an object that
  /// is there, its id and the field.
  public static Optional<String> of(List<String> blame, Step step) {
    if (step.existing().isPresent()) {
      String id = step.existing().get().value();
      return first(
          blame,
          path ->
              ofEveryLevel(path, id)
                  .or(() -> inForm(path).map(f -> id + f.substring(f.indexOf('.')))));
    }
    Optional<String> field =
        first(blame, path -> inForm(path).or(() -> ofEveryLevel(path, prefix(step.intent()))));
    return step.rows().isEmpty() ? field : field.map(Cells::column);
  }

  private static Optional<String> first(
      List<String> blame, Function<String, Optional<String>> finding) {
    return blame.stream().flatMap(path -> finding.apply(path).stream()).findFirst();
  }

  /// The innermost part that a person knows decides: Meta blames `targeting`, or a city inside it.
  private static Optional<String> inForm(String path) {
    String[] parts = path.split("[.\\[\\]]+", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      String behindParent = i == 0 ? parts[i] : parts[i - 1] + "." + parts[i];
      String part = parts[i];
      Optional<String> known =
          ofCard(parts, i)
              .or(() -> Optional.ofNullable(FIELDS.get(behindParent)))
              .or(() -> Optional.ofNullable(FIELDS.get(part)));
      if (known.isPresent()) {
        return known.map(field -> field + line(parts));
      }
    }
    return Optional.empty();
  }

  /// The line on which the blamed element of a list was typed: Meta counts from 0, people from 1.
  private static String line(String[] parts) {
    for (int i = 0; i < parts.length - 1; i++) {
      if (LISTS.contains(parts[i]) && parts[i + 1].matches("\\d{1,2}")) {
        return "[%d]".formatted(Integer.parseInt(parts[i + 1]) + 1);
      }
    }
    return "";
  }

  /// The card's own name of a parameter inside `child_attachments`.
  private static Optional<String> ofCard(String[] parts, int i) {
    return i > 1 && parts[i - 2].equals("child_attachments")
        ? Optional.ofNullable(OF_CARD.get(parts[i]))
        : Optional.empty();
  }

  private static Optional<String> ofEveryLevel(String path, String prefix) {
    return Optional.ofNullable(OF_EVERY_LEVEL.get(path)).map(field -> prefix + "." + field);
  }

  private static String prefix(Intent intent) {
    return switch (intent) {
      case Intent.MakeCampaign _ -> "campaign";
      case Intent.MakeAdSet _ -> "adSet";
      case Intent.MakeAd _,
          Intent.UploadImage _,
          Intent.CopyImage _,
          Intent.MakeCreative _,
          Intent.ShowCreative _ ->
          "ad";
      case Intent.MakeCopy copy -> prefix(copy.spec().level());
      case Intent.ChangeObject(_, Level level, _) -> prefix(level);
    };
  }

  private static String prefix(Level level) {
    return switch (level) {
      case ACCOUNT -> "account";
      case CAMPAIGN -> "campaign";
      case AD_SET -> "adSet";
      case AD -> "ad";
    };
  }
}
