package metrix.server.insights;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.model.InsightsRow;

/// What is counted as a result, in words.
final class ResultLabels {
  private ResultLabels() {}

  /// The label, when all rows with results count the same.
  static Optional<String> common(List<InsightsRow> rows) {
    List<String> types =
        rows.stream().flatMap(r -> r.metrics().resultType().stream()).distinct().toList();
    return types.size() == 1 ? Optional.of(of(types.getFirst())) : Optional.empty();
  }

  /// `actions:offsite_conversion.fb_pixel_purchase` is `Purchases`.
  private static String of(String type) {
    String action = type.substring(type.lastIndexOf(':') + 1);
    String last = action.substring(action.lastIndexOf('.') + 1).replaceFirst("^fb_pixel_", "");
    return switch (last) {
      case "link_click" -> "Link clicks";
      case "landing_page_view", "omni_landing_page_view" -> "Landing page views";
      case "purchase", "omni_purchase" -> "Purchases";
      case "lead", "onsite_web_lead" -> "Leads";
      case "add_to_cart", "omni_add_to_cart" -> "Adds to cart";
      case "post_engagement" -> "Post engagements";
      case "video_thruplay_watched_actions" -> "ThruPlays";
      case "like" -> "Page likes";
      case "reach" -> "Reach";
      default -> {
        String words = last.replace('_', ' ');
        yield words.isEmpty()
            ? "Results"
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      }
    };
  }
}
