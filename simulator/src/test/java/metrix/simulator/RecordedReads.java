package metrix.simulator;

import static metrix.simulator.Asker.ACCOUNT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The recordings of answers that were no errors.
final class RecordedReads {
  private static final String TAIWAN = "{\"geo_locations\":{\"countries\":[\"TW\"]}}";
  private static final String GONE = "gone in v26: changes of the Java SDK";
  private static final String PARTIAL = "the publisher kept a part of the answer";

  private RecordedReads() {}

  static List<RecordedCase> all() {
    List<RecordedCase> cases = new ArrayList<>();
    cases.addAll(objects());
    cases.addAll(lists());
    cases.addAll(writes());
    cases.addAll(tokens());
    cases.addAll(targeting());
    cases.addAll(headers());
    return cases;
  }

  /// The names of the members of all rows, or of the object itself.
  static String fields(String recording, String... without) {
    JsonNode body = Recording.read(recording).body();
    Set<String> names = new TreeSet<>(body.propertyNames());
    if (body.path("data").isArray()) {
      names.clear();
      body.path("data").forEach(row -> names.addAll(row.propertyNames()));
    }
    names.removeAll(Set.of(without));
    return String.join(",", names);
  }

  private static List<RecordedCase> objects() {
    return List.of(
        RecordedCase.of(
            "ad_read_in_process",
            asker ->
                asker.get(
                    asker.adIn(asker.adSet(), asker.creative()).body().path("id").asString()
                        + "?fields=id,name,status,effective_status,adset_id,creative")),
        RecordedCase.of(
                "adaccount_tos_funding",
                asker ->
                    asker.get(
                        ACCOUNT + "?fields=" + fields("adaccount_tos_funding", "owner_business")))
            .but("owner_business missing", "recorded of v2.6; no field of an account in v25"),
        RecordedCase.of(
            "campaign_paused_read",
            asker ->
                asker.get(
                    asker.campaign()
                        + "?fields=id,name,status,effective_status,objective,account_id")),
        RecordedCase.of(
            "adcreative_read_back_link_data",
            asker -> asker.get(asker.creative() + "?fields=name,object_story_spec")),
        RecordedCase.of(
                "adcreative_asset_feed_images",
                asker ->
                    asker.get(
                        asker.creative("asset_feed_spec", feed(asker.hash()))
                            + "?fields=name,asset_feed_spec{images},object_story_spec"))
            .but("object_story_spec.instagram_user_id missing", "ours was made without one")
            .but("object_story_spec.link_data surplus", PARTIAL),
        RecordedCase.of(
            "node_without_value_omits_field",
            asker -> asker.get(asker.campaign() + "?fields=spend_cap")),
        RecordedCase.of(
            "preview_iframe_body",
            asker ->
                asker
                    .get(asker.creative() + "/previews?ad_format=DESKTOP_FEED_STANDARD")
                    .at("/data/0")),
        RecordedCase.of(
                "meta-docs-examples/adset_issues_info_2460003",
                asker ->
                    asker
                        .get(ACCOUNT + "/adsets?fields=effective_status,issues_info&limit=500")
                        .at("/data"))
            .but("id surplus", "the page leaves the id out"));
  }

  private static String feed(String hash) {
    return "{\"images\":[{\"hash\":\""
        + hash
        + "\"}],\"bodies\":[{\"text\":\"Up\"}],\"titles\":[{\"text\":\"Hut\"}],"
        + "\"link_urls\":[{\"website_url\":\"https://a.example/\"}],"
        + "\"call_to_action_types\":[\"LEARN_MORE\"],\"ad_formats\":[\"SINGLE_IMAGE\"]}";
  }

  private static List<RecordedCase> lists() {
    return List.of(
        RecordedCase.of(
            "adcreatives_list_paging_next",
            asker -> asker.getAs("v26.0", ACCOUNT + "/adcreatives?fields=id,name&limit=1")),
        RecordedCase.of("list_empty", asker -> asker.get("act_4660139275/adlabels")),
        RecordedCase.of(
                "list_nested_edges_summary",
                asker ->
                    asker
                        .getAs(
                            "v26.0",
                            ACCOUNT + "/campaigns?limit=2&fields=ads.summary(total_count).limit(0)")
                        .renamed("ads", "reactions"))
            .but("paging.next surplus", "the recorded list ended on its first page"),
        RecordedCase.of(
            "me_accounts_paging_no_next",
            asker -> asker.getAs("v26.0", "me/accounts?fields=id,access_token")),
        RecordedCase.of("me_accounts_with_tasks", asker -> asker.get("me/accounts")),
        RecordedCase.of(
            "meta-docs-examples/ads_volume", asker -> asker.get(ACCOUNT + "/ads_volume")),
        list("flattened/ads_v25", "ads"),
        list("flattened/adsets_v25", "adsets")
            .but("data.lifetime_imps NUMBER for STRING", "an integer in the specs, a text in CSV"),
        capped(list("flattened/campaigns_v25", "campaigns"))
            .but("data.last_budget_toggling_time missing", "no budget was moved between levels"),
        list("flattened/customconversions_v25", "customconversions")
            .but(
                "data.default_conversion_value NUMBER for STRING",
                "flattened from a table; a number in the other recording and in the specs"),
        list("transformed/ad_2023", "ads", "targeting", "tracking_specs")
            .but("targeting missing", "differs from ad to ad")
            .but("tracking_specs missing", "differs from ad to ad"),
        list("transformed/adset_2023", "adsets", "targeting", "promoted_object")
            .but("targeting missing", "differs from ad set to ad set")
            .but("promoted_object missing", "differs from ad set to ad set"),
        list(
                "transformed/adcreative_2023",
                "adcreatives",
                "asset_feed_spec",
                "object_story_spec",
                "effective_instagram_story_id",
                "instagram_actor_id")
            .but("asset_feed_spec missing", "differs from creative to creative")
            .but("object_story_spec missing", "differs from creative to creative")
            .but("effective_instagram_story_id missing", "no field of v25")
            .but("instagram_actor_id missing", "no field of v25")
            .but("instagram_permalink_url missing", "ours stand in no Instagram"),
        list("transformed/adimage_2023", "adimages"),
        capped(list("transformed/campaign_2023", "campaigns"))
            .but("smart_promotion_type missing", "set by Ads Manager alone")
            .but("stop_time missing", "follows from the end of ad sets; ours have none"),
        list("transformed/custom_audience_2023", "customaudiences"),
        list("transformed/custom_conversion_2023", "customconversions"));
  }

  // The demo has no campaign with a cap.
  private static RecordedCase capped(RecordedCase list) {
    return new RecordedCase(
        list.recording(),
        asker -> {
          asker.campaign("spend_cap", "50000");
          return list.ask().apply(asker);
        },
        list.excused());
  }

  private static RecordedCase list(String recording, String edge, String... without) {
    boolean row = recording.startsWith("transformed/");
    return RecordedCase.of(
        recording,
        asker -> {
          Heard heard =
              asker.get(ACCOUNT + "/" + edge + "?limit=500&fields=" + fields(recording, without));
          return row && heard.body().has("data") ? heard.at("/data") : heard;
        });
  }

  private static List<RecordedCase> writes() {
    return List.of(
        RecordedCase.of("ad_create", asker -> asker.adIn(asker.adSet(), asker.creative())),
        RecordedCase.of("adimages_upload_2026", asker -> asker.upload("source.png"))
            .but("images.source.png.url_256_height surplus", "the log was cut")
            .but("images.source.png.url_256_width surplus", "the log was cut"),
        RecordedCase.of(
            "adimages_upload_bytes",
            asker ->
                asker.post(
                    ACCOUNT + "/adimages",
                    Map.of(
                        "bytes",
                        java.util.Base64.getEncoder()
                            .encodeToString(Placeholder.png("bytes", 16))))),
        RecordedCase.of(
            "adimages_upload_multipart_2025",
            asker -> asker.upload("test_1766226086013_ad-image-0__3_-fb.jpg")),
        RecordedCase.of("delete_success", asker -> asker.delete(asker.campaign())),
        RecordedCase.of(
            "batch_first_part_fails",
            asker ->
                asker.post(
                    "",
                    Map.of(
                        "batch",
                        "[{\"method\":\"GET\",\"relative_url\":\"2\"},"
                            + "{\"method\":\"GET\",\"relative_url\":\"me\"}]"))),
        RecordedCase.of(
            "meta-docs-examples/execution_options_validate_only",
            asker ->
                asker.post(
                    ACCOUNT + "/adsets",
                    Map.of(
                        "name",
                        "n",
                        "campaign_id",
                        asker.campaign(),
                        "daily_budget",
                        "1500",
                        "optimization_goal",
                        "LINK_CLICKS",
                        "billing_event",
                        "IMPRESSIONS",
                        "bid_strategy",
                        "LOWEST_COST_WITHOUT_CAP",
                        "targeting",
                        Asker.PLACE,
                        "execution_options",
                        "[\"validate_only\"]"))),
        RecordedCase.of(
                "meta-docs-examples/insights_async_report_run_id",
                asker -> asker.post(ACCOUNT + "/insights", Map.of("level", "ad")))
            .but("report_run_id STRING for NUMBER", "other sources show a text; clients take both"),
        RecordedCase.of(
            "meta-docs-examples/insights_async_status_completed",
            asker -> asker.get(report(asker))),
        RecordedCase.of(
                "meta-docs-examples/insights_async_result",
                asker -> asker.get(report(asker) + "/insights?limit=2"))
            .but("paging.next surplus", "the page shows a report of one page"));
  }

  private static String report(Asker asker) {
    String id =
        asker
            .post(
                ACCOUNT + "/insights",
                Map.of("level", "account", "fields", "impressions", "time_increment", "1"))
            .body()
            .path("report_run_id")
            .asString();
    asker.advance(Duration.ofMinutes(10));
    return id;
  }

  private static List<RecordedCase> tokens() {
    return List.of(
        RecordedCase.of(
                "debug_token_short_lived", asker -> asker.get("debug_token?input_token=EAAother"))
            .but("data.issued_at surplus", "some answers leave it out; ours never does"),
        RecordedCase.of(
            "debug_token_user_expiring", asker -> asker.get("debug_token?input_token=EAAother")),
        RecordedCase.of(
            "debug_token_user_long_lived", asker -> asker.get("debug_token?input_token=EAAother")));
  }

  private static List<RecordedCase> targeting() {
    return List.of(
        estimate("delivery_estimate_v22"),
        estimate("delivery_estimate_large"),
        RecordedCase.of(
            "reachestimate_v22",
            asker -> asker.get(ACCOUNT + "/reachestimate?targeting_spec=" + TAIWAN)),
        RecordedCase.of(
            "targeting_sentence_lines",
            asker -> asker.get(asker.adSet() + "/targetingsentencelines")),
        row("city", "adgeolocation&location_types=[\"city\"]&q=gren"),
        row("region", "adgeolocation&location_types=[\"region\"]&q=cali"),
        row("country", "adgeolocation&location_types=[\"country\"]&q=aus"),
        row("zip", "adgeolocation&location_types=[\"zip\"]&q=94"),
        counted(row("interest", "adinterest&q=cooking")),
        counted(row("category", "adTargetingCategory&class=interests"))
            .but("description surplus", "today's rows have it: targeting search page"),
        row("education", "adeducationschool&q=uni"));
  }

  private static RecordedCase estimate(String recording) {
    return RecordedCase.of(
            recording,
            asker ->
                asker.get(
                    ACCOUNT
                        + "/delivery_estimate?optimization_goal=LINK_CLICKS&targeting_spec="
                        + TAIWAN))
        .but("data.estimate_dau missing", GONE)
        .but("data.daily_outcomes_curve missing", GONE);
  }

  private static RecordedCase counted(RecordedCase row) {
    String bounds = "one number of v2.6 became two bounds";
    return row.but("audience_size missing", bounds)
        .but("audience_size_lower_bound surplus", bounds)
        .but("audience_size_upper_bound surplus", bounds);
  }

  private static RecordedCase row(String kind, String query) {
    return RecordedCase.of(
        "targeting_search_" + kind + "_row",
        asker -> {
          Heard heard = asker.get("search?type=" + query);
          return heard.body().has("data") ? heard.at("/data/0") : heard;
        });
  }

  private static List<RecordedCase> headers() {
    return List.of(
        RecordedCase.of(
                "header_full_set_with_version_warning",
                asker -> asker.getAs("v18.0", asker.campaign()))
            .but("access-control-allow-origin missing", "no web page may read a loopback server")
            .but("connection missing", "the default of HTTP/1.1")
            .but("strict-transport-security missing", "plain HTTP on loopback"),
        RecordedCase.of("header_x_business_use_case_usage", asker -> asker.get(ACCOUNT)),
        RecordedCase.of(
            "meta-docs-examples/headers_rate_limits",
            asker -> asker.post(ACCOUNT + "/insights", Map.of("level", "ad"))));
  }
}
