package metrix.core.plan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names the place of a problem: a field of the form, or a cell of the launch sheet.
final class Cells {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("campaign.existingId", "campaign_id"),
          Map.entry("campaign.name", "campaign"),
          Map.entry("campaign.objective", "objective"),
          Map.entry("campaign.specialAdCategories", "special_ad_categories"),
          Map.entry("campaign.specialAdCategoryCountries", "special_ad_category_countries"),
          Map.entry("campaign.budgetLevel", "campaign_daily_budget"),
          Map.entry("campaign.dailyBudget", "campaign_daily_budget"),
          Map.entry("campaign.lifetimeBudget", "campaign_lifetime_budget"),
          Map.entry("campaign.adSetBudgetSharing", "ad_set_budget_sharing"),
          Map.entry("campaign.buyingType", "buying_type"),
          Map.entry("campaign.spendCap", "campaign_spend_cap"),
          Map.entry("adSet.existingId", "ad_set_id"),
          Map.entry("adSet.name", "ad_set"),
          Map.entry("adSet.dailyBudget", "ad_set_daily_budget"),
          Map.entry("adSet.lifetimeBudget", "ad_set_lifetime_budget"),
          Map.entry("adSet.optimizationGoal", "optimization_goal"),
          Map.entry("adSet.conversionEvent", "conversion_event"),
          Map.entry("adSet.destination", "destination_type"),
          Map.entry("adSet.billingEvent", "billing_event"),
          Map.entry("adSet.customConversion", "custom_conversion"),
          Map.entry("adSet.app", "app"),
          Map.entry("adSet.appStoreUrl", "app_store_url"),
          Map.entry("adSet.minSpend", "ad_set_min_spend"),
          Map.entry("adSet.maxSpend", "ad_set_max_spend"),
          Map.entry("adSet.roasFloor", "roas_floor"),
          Map.entry("adSet.attribution", "attribution"),
          Map.entry("adSet.hours", "ad_set_schedule"),
          Map.entry("adSet.frequencyCap", "frequency_cap"),
          Map.entry("adSet.placements", "placements"),
          Map.entry("adSet.behaviours", "behaviours"),
          Map.entry("adSet.demographics", "demographics"),
          Map.entry("adSet.excludedInterests", "excluded_interests"),
          Map.entry("adSet.languages", "languages"),
          Map.entry("adSet.customAudiences", "custom_audiences"),
          Map.entry("adSet.excludedCustomAudiences", "excluded_custom_audiences"),
          Map.entry("adSet.bidStrategy", "bid_strategy"),
          Map.entry("adSet.bidAmount", "bid_amount"),
          Map.entry("adSet.start", "start"),
          Map.entry("adSet.end", "end"),
          Map.entry("adSet.locations", "locations"),
          Map.entry("adSet.excludedLocations", "excluded_locations"),
          Map.entry("adSet.interests", "interests"),
          Map.entry("adSet.ageMin", "age_min"),
          Map.entry("adSet.ageMax", "age_max"),
          Map.entry("adSet.genders", "genders"),
          Map.entry("adSet.advantageAudience", "advantage_audience"),
          Map.entry("adSet.beneficiary", "beneficiary"),
          Map.entry("adSet.payer", "payer"),
          Map.entry("ad.name", "ad"),
          Map.entry("ad.pageId", "page"),
          Map.entry("ad.pixelId", "pixel"),
          Map.entry("ad.image", "image"),
          Map.entry("ad.primaryText", "primary_text"),
          Map.entry("ad.headline", "headline"),
          Map.entry("ad.description", "description"),
          Map.entry("ad.callToAction", "call_to_action"),
          Map.entry("ad.websiteUrl", "website_url"),
          Map.entry("ad.urlParameters", "url_parameters"),
          Map.entry("ad.format", "format"),
          Map.entry("ad.instagram", "instagram"),
          Map.entry("ad.leadForm", "lead_form"),
          Map.entry("ad.app", "app"),
          Map.entry("ad.appStoreUrl", "app_store_url"),
          Map.entry("ad.displayLink", "display_link"),
          Map.entry("ad.enhancements", "enhancements"));

  private static final Pattern LINE = Pattern.compile("(.+)\\[(\\d+)]");

  private Cells() {}

  /// The place of a field in a row; row 0 is the form.
  static String at(int row, String path) {
    return row == 0 ? path : "row " + row + ", " + column(path);
  }

  /// The column of the launch sheet for a field of the form: `headline`, or `headline, line 2` when
  /// the field holds several values.
  static String column(String path) {
    Matcher line = LINE.matcher(path);
    return line.matches()
        ? "%s, line %s".formatted(column(line.group(1)), line.group(2))
        : COLUMNS.getOrDefault(path, path);
  }
}
