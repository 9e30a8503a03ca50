package metrix.simulator;

import static metrix.simulator.Asker.ACCOUNT;

import java.util.List;

/// The recordings of insights.
final class RecordedInsights {
  private static final String NO_INSTANT = "the demo has no instant experiences";
  private static final String NO_VIDEO = "the demo has no videos";
  private static final String NO_RECALL = "the demo has no ad recall goal";

  private RecordedInsights() {}

  private static RecordedCase recalled(RecordedCase row) {
    return row.but("estimated_ad_recallers missing", NO_RECALL)
        .but("cost_per_estimated_ad_recallers missing", NO_RECALL);
  }

  static List<RecordedCase> all() {
    return List.of(
        RecordedCase.of(
                "flattened/campaign_insights_row_v25",
                asker ->
                    asker
                        .get(
                            ACCOUNT
                                + "/campaigns?limit=50&fields=id,name,insights{impressions,clicks,spend,reach,frequency,actions,"
                                + "video_p100_watched_actions,inline_post_engagement,cost_per_thruplay,cpc,cpm,ctr}")
                        .at("/data"))
            .but("insights.paging surplus", "the publisher kept the rows alone"),
        rows("flattened/insights_actions_v25", "level=campaign&action_breakdowns=action_type"),
        rows(
            "flattened/insights_ad_publisher_platform_v25",
            "level=ad&breakdowns=publisher_platform&time_range={\"since\":\"{FAR}\",\"until\":\"{NEAR}\"}",
            "publisher_platform"),
        rows(
            "flattened/insights_age_gender_adset_v25",
            "level=adset&breakdowns=age,gender",
            "age",
            "gender"),
        rows(
            "flattened/insights_by_country_v25",
            "breakdowns=country&date_preset=today&time_increment=1",
            "country"),
        rows(
            "flattened/insights_by_publisher_platform_v25",
            "breakdowns=publisher_platform&date_preset=yesterday&time_increment=1",
            "publisher_platform"),
        rows(
                "flattened/insights_conversions_v25",
                "level=campaign&date_preset=last_90d&time_increment=1&action_breakdowns=action_type")
            .but("data.conversions missing", "the shop counts no subscriptions and contacts"),
        rows(
            "flattened/insights_maximum_ad_level_v25",
            "level=ad&date_preset=maximum&filtering=[{\"field\":\"ad.name\",\"operator\":\"CONTAIN\",\"value\":\"2\"}]"),
        rows(
            "flattened/insights_monthly_account_v25",
            "level=account&date_preset=this_year&time_increment=30"),
        recalled(rows("transformed/insights_ad_row_2021", "level=ad&time_increment=1"))
            .but("instant_experience_clicks_to_open missing", NO_INSTANT)
            .but("instant_experience_clicks_to_start missing", NO_INSTANT)
            .but("video_play_curve_actions missing", NO_VIDEO)
            .but("wish_bid missing", "a bid of years ago"),
        rows(
                "transformed/insights_attribution_windows_row_2021",
                "level=ad&time_increment=1&action_attribution_windows=1d_click,7d_click,28d_click")
            .but("video_play_curve_actions missing", NO_VIDEO),
        recalled(
            rows(
                "transformed/insights_device_platform_row_2021",
                "level=ad&time_increment=1&breakdowns=device_platform",
                "device_platform")));
  }

  private static RecordedCase rows(String recording, String query, String... breakdowns) {
    return RecordedCase.of(
        recording,
        asker -> {
          java.util.List<String> without = new java.util.ArrayList<>(List.of(breakdowns));
          without.add("date_start");
          without.add("date_stop");
          Heard heard =
              asker.get(
                  ACCOUNT
                      + "/insights?limit=500&fields="
                      + RecordedReads.fields(recording, without.toArray(String[]::new))
                      + "&"
                      + query.replace("{FAR}", asker.day(-500)).replace("{NEAR}", asker.day(-30)));
          boolean row = recording.startsWith("transformed/");
          return row && heard.body().has("data") ? heard.at("/data") : heard;
        });
  }
}
