package metrix.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.plan.Step;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;

/// Puts a refusal of Meta into words for the step that it hit.
final class StepErrors {
  /// The names of Meta's parameters in the form; the last part of a blamed path decides.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("objective", "campaign.objective"),
          Map.entry("special_ad_categories", "campaign.specialAdCategories"),
          Map.entry("special_ad_category_country", "campaign.specialAdCategoryCountries"),
          Map.entry("is_adset_budget_sharing_enabled", "campaign.adSetBudgetSharing"),
          Map.entry("optimization_goal", "adSet.optimizationGoal"),
          Map.entry("promoted_object", "adSet.conversionEvent"),
          Map.entry("bid_strategy", "adSet.bidStrategy"),
          Map.entry("bid_amount", "adSet.bidAmount"),
          Map.entry("start_time", "adSet.start"),
          Map.entry("end_time", "adSet.end"),
          Map.entry("targeting", "adSet.locations"),
          Map.entry("geo_locations", "adSet.locations"),
          Map.entry("interests", "adSet.interests"),
          Map.entry("flexible_spec", "adSet.interests"),
          Map.entry("age_min", "adSet.ageMin"),
          Map.entry("age_max", "adSet.ageMax"),
          Map.entry("genders", "adSet.genders"),
          Map.entry("advantage_audience", "adSet.advantageAudience"),
          Map.entry("targeting_automation", "adSet.advantageAudience"),
          Map.entry("dsa_beneficiary", "adSet.beneficiary"),
          Map.entry("dsa_payor", "adSet.payer"),
          Map.entry("page_id", "ad.pageId"),
          Map.entry("image_hash", "ad.image"),
          Map.entry("message", "ad.primaryText"),
          Map.entry("link", "ad.websiteUrl"),
          Map.entry("url_tags", "ad.urlParameters"),
          Map.entry("call_to_action", "ad.callToAction"),
          Map.entry("tracking_specs", "ad.pixelId"));

  private StepErrors() {}

  static StepError of(GraphFailure failure, Step step) {
    GraphError error = failure.error();
    return new StepError(
        error.code(),
        error.subcode(),
        error.userMessage().orElse(error.message()),
        error.userTitle(),
        field(error.blame(), step),
        fix(failure.kind()),
        error.trace());
  }

  private static Optional<String> field(List<String> blame, Step step) {
    for (String path : blame) {
      String last = path.substring(path.lastIndexOf('.') + 1);
      Optional<String> known = Optional.ofNullable(FIELDS.get(last)).or(() -> shared(last, step));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /// Fields that several levels have.
  private static Optional<String> shared(String parameter, Step step) {
    String level =
        switch (step.kind()) {
          case CAMPAIGN -> "campaign";
          case AD_SET -> "adSet";
          case AD -> "ad";
          case IMAGE, UPDATE, ACTIVATE, ARCHIVE, DELETE -> "";
        };
    if (level.isEmpty()) {
      return Optional.empty();
    }
    return switch (parameter) {
      case "name" -> Optional.of(level + ".name");
      case "daily_budget" -> Optional.of(level + ".dailyBudget");
      case "lifetime_budget" -> Optional.of(level + ".lifetimeBudget");
      default -> Optional.empty(); // any text of Meta may stand here
    };
  }

  static String fix(GraphFailure.Kind kind) {
    return switch (kind) {
      case TOKEN -> "Connect again with a fresh access token, then resume the run.";
      case PERMISSION ->
          "Give the token's user this right at Meta, then make the failed steps again.";
      case THROTTLED -> "Resume the run later; nothing is lost.";
      case TRANSIENT -> "Resume the run.";
      case INVALID -> "Correct it and launch the failed rows again.";
      case RESTRICTED -> "Look into the account's quality page at Meta before going on.";
      case NOT_FOUND -> "Refresh: it may have been deleted at Meta.";
      case AMBIGUOUS -> "Resume the run: it looks at Meta before it sends anything again.";
      case UNREACHABLE -> "Check the connection, then resume the run.";
    };
  }
}
