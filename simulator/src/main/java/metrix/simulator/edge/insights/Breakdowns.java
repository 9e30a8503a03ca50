package metrix.simulator.edge.insights;

import java.util.List;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Params;

/// Which breakdowns go together. Source: Meta, "Insights breakdowns" page.
public final class Breakdowns {
  private static final Set<Set<String>> TOGETHER =
      Set.of(
          Set.of(),
          Set.of("age"),
          Set.of("gender"),
          Set.of("age", "gender"),
          Set.of("country"),
          Set.of("region"),
          Set.of("dma"),
          Set.of("comscore_market"),
          Set.of("publisher_platform"),
          Set.of("device_platform"),
          Set.of("impression_device"),
          Set.of("publisher_platform", "impression_device"),
          Set.of("publisher_platform", "device_platform"),
          Set.of("publisher_platform", "platform_position"),
          Set.of("publisher_platform", "platform_position", "impression_device"),
          Set.of("publisher_platform", "platform_position", "device_platform"),
          Set.of("hourly_stats_aggregated_by_advertiser_time_zone"),
          Set.of("hourly_stats_aggregated_by_audience_time_zone"),
          Set.of("product_id"),
          Set.of("image_asset"),
          Set.of("title_asset"),
          Set.of("body_asset"),
          Set.of("link_url_asset"),
          Set.of("call_to_action_asset"),
          Set.of("description_asset"),
          Set.of("ad_format_asset"),
          Set.of("video_asset"));

  private Breakdowns() {}

  static List<String> of(Params params) {
    List<String> breakdowns = params.list("breakdowns").stream().distinct().toList();
    if (!TOGETHER.contains(Set.copyOf(breakdowns))) {
      throw Failure.invalid(
              "Current combination of data breakdown columns ("
                  + String.join(", ", breakdowns)
                  + ") is invalid")
          .blaming("breakdowns")
          .thrown();
    }
    return breakdowns;
  }

  static boolean hourly(List<String> breakdowns) {
    return breakdowns.stream().anyMatch(name -> name.startsWith("hourly_"));
  }

  /// Off-site actions are not told by region, market or hour.
  static boolean hidesOffsite(List<String> breakdowns) {
    return hourly(breakdowns) || breakdowns.contains("region") || breakdowns.contains("dma");
  }
}
