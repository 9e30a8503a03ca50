package metrix.simulator.edge.rule;

import java.util.Map;
import java.util.Optional;
import metrix.simulator.delivery.Measure;
import metrix.simulator.delivery.Results;
import metrix.simulator.delivery.Row;

/// The insights fields of rules, counted from the same rows as insights.
///
/// Source: Meta, "Evaluation spec" page; the spelling of pixel costs (`cost_per_purchase_fb`) and
/// that money is in minor units are unverified.
final class Metrics {
  private static final Map<String, Measure> COUNTS =
      Map.ofEntries(
          Map.entry("impressions", Measure.IMPRESSIONS),
          Map.entry("clicks", Measure.CLICKS),
          Map.entry("link_click", Measure.LINK_CLICKS),
          Map.entry("landing_page_view", Measure.LANDING_VIEWS),
          Map.entry("leadgen", Measure.LEADS),
          Map.entry("like", Measure.PAGE_LIKES),
          Map.entry("mobile_app_install", Measure.INSTALLS),
          Map.entry("post", Measure.SHARES),
          Map.entry("post_comment", Measure.COMMENTS),
          Map.entry("post_like", Measure.REACTIONS),
          Map.entry("post_reaction", Measure.REACTIONS),
          Map.entry("video_play", Measure.VIDEO_VIEWS),
          Map.entry("view_content", Measure.CONTENT_VIEWS),
          Map.entry("offsite_conversion.fb_pixel_add_to_cart", Measure.CARTS),
          Map.entry("offsite_conversion.fb_pixel_initiate_checkout", Measure.CHECKOUTS),
          Map.entry("offsite_conversion.fb_pixel_lead", Measure.LEADS),
          Map.entry("offsite_conversion.fb_pixel_purchase", Measure.PURCHASES),
          Map.entry("offsite_conversion.fb_pixel_view_content", Measure.CONTENT_VIEWS));

  private Metrics() {}

  static boolean known(String metric) {
    return switch (metric) {
      case "spent",
          "reach",
          "unique_impressions",
          "unique_clicks",
          "results",
          "cost_per",
          "cpa",
          "cpc",
          "cpm",
          "cpp",
          "ctr",
          "link_ctr",
          "cost_per_unique_click",
          "frequency",
          "result_rate",
          "purchase_roas",
          "website_purchase_roas",
          "mobile_app_purchase_roas",
          "offsite_conversion",
          "cost_per_offsite_conversion",
          "post_engagement",
          "cost_per_post_engagement" ->
          true;
      default -> COUNTS.containsKey(metric) || costed(metric).isPresent();
    };
  }

  /// The value of a metric in a row; nothing for a ratio whose divisor is 0.
  ///
  /// @param row nothing when there was no delivery
  /// @param offset minor units in a unit of the account's currency
  static Optional<Double> value(Optional<Row> row, String metric, int offset) {
    return row.isPresent()
        ? value(row.get(), metric, offset)
        : Optional.of(0.0).filter(zero -> counts(metric));
  }

  private static boolean counts(String metric) {
    return switch (metric) {
      case "spent",
          "reach",
          "unique_impressions",
          "unique_clicks",
          "results",
          "offsite_conversion",
          "post_engagement" ->
          true;
      default -> COUNTS.containsKey(metric);
    };
  }

  private static Optional<Double> value(Row row, String metric, int offset) {
    double spent = row.count(Measure.SPEND) / 1e6 * offset;
    double impressions = row.count(Measure.IMPRESSIONS);
    double clicks = row.count(Measure.CLICKS);
    double unique = row.people(row.count(Measure.CLICKS));
    double conversions =
        row.count(Measure.PURCHASES)
            + row.count(Measure.CARTS)
            + row.count(Measure.CHECKOUTS)
            + row.count(Measure.CONTENT_VIEWS);
    return switch (metric) {
      case "spent" -> Optional.of(spent);
      case "reach", "unique_impressions" -> Optional.of((double) row.reach());
      case "unique_clicks" -> Optional.of(unique);
      case "results" -> Optional.of(results(row));
      case "offsite_conversion" -> Optional.of(conversions);
      case "post_engagement" -> Optional.of(engagement(row));
      case "cost_per", "cpa" -> ratio(spent, results(row));
      case "cpc" -> ratio(spent, clicks);
      case "cpm" -> ratio(spent * 1000, impressions);
      case "cpp" -> ratio(spent * 1000, (double) row.reach());
      case "ctr" -> ratio(clicks * 100, impressions);
      case "link_ctr" -> ratio(row.count(Measure.LINK_CLICKS) * 100.0, impressions);
      case "cost_per_unique_click" -> ratio(spent, unique);
      case "frequency" -> ratio(impressions, (double) row.reach());
      case "result_rate" -> ratio(results(row) * 100, impressions);
      case "cost_per_offsite_conversion" -> ratio(spent, conversions);
      case "cost_per_post_engagement" -> ratio(spent, engagement(row));
      case "purchase_roas", "website_purchase_roas", "mobile_app_purchase_roas" ->
          ratio(row.count(Measure.PURCHASE_VALUE) / 1e6 * offset, spent);
      default -> {
        Optional<Measure> costed = costed(metric);
        yield costed.isPresent()
            ? ratio(spent, (double) row.count(costed.get()))
            : Optional.ofNullable(COUNTS.get(metric)).map(count -> (double) row.count(count));
      }
    };
  }

  private static Optional<Measure> costed(String metric) {
    if (!metric.startsWith("cost_per_")) {
      return Optional.empty();
    }
    String counted = metric.substring("cost_per_".length());
    String name =
        counted.endsWith("_fb")
            ? "offsite_conversion.fb_pixel_" + counted.substring(0, counted.length() - 3)
            : counted;
    return Optional.ofNullable(COUNTS.get(name));
  }

  private static double results(Row row) {
    return row.results().stream().mapToLong(Results.Total::count).sum();
  }

  private static double engagement(Row row) {
    return Measure.engagement(row::count);
  }

  private static Optional<Double> ratio(double above, double below) {
    return below == 0 ? Optional.empty() : Optional.of(above / below);
  }
}
