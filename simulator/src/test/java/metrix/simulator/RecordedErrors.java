package metrix.simulator;

import static metrix.simulator.Asker.ACCOUNT;
import static metrix.simulator.Asker.PAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The recordings of errors: each is provoked by a call where there is one that does, by a planned
/// mishap otherwise.
final class RecordedErrors {
  private static final String SHORTENED = "the publisher left it out";
  private static final String BLAME = "Meta names the fields to blame in some answers, ours always";

  private RecordedErrors() {}

  static List<RecordedCase> all() {
    List<RecordedCase> cases = new ArrayList<>();
    cases.addAll(ofAdSets());
    cases.addAll(ofOthers());
    cases.addAll(ofReads());
    cases.addAll(ofTokens());
    cases.addAll(planned());
    return cases;
  }

  private static RecordedCase refusal(String name, Function<Asker, Heard> ask) {
    return RecordedCase.of("error_" + name, ask).but("error.error_data surplus", BLAME);
  }

  private static List<RecordedCase> ofAdSets() {
    Function<Asker, Heard> withoutObject =
        asker ->
            asker.adSetWith(
                asker.campaign("objective", "OUTCOME_SALES"),
                "optimization_goal",
                "OFFSITE_CONVERSIONS");
    return List.of(
        refusal(
            "100_1487079_invalid_targeting",
            asker ->
                asker.adSetWith(
                    asker.campaign(),
                    "targeting",
                    Asker.PLACE.replace(
                        "\"countries\"", "\"excluded_countries\":[\"CA\"],\"countries\""))),
        refusal("100_1815430_promoted_object_missing", withoutObject),
        refusal("100_1815430_promoted_object_missing_en", withoutObject),
        refusal(
                "1870227_advantage_audience_missing",
                asker ->
                    asker.adSetWith(
                        asker.campaign(),
                        "targeting",
                        "{\"geo_locations\":{\"countries\":[\"US\"]}}"))
            .but("error.message surplus", SHORTENED)
            .but("error.type surplus", SHORTENED)
            .but("error.error_user_title surplus", SHORTENED)
            .but("error.is_transient surplus", SHORTENED)
            .but("error.fbtrace_id surplus", SHORTENED),
        dsa("error_100_3858079_dsa_payor", "dsa_beneficiary"),
        dsa("error_100_3858081_dsa_beneficiary", ""),
        documented(
                "error_100_error_data_object",
                asker ->
                    asker.adSetWith(
                        asker.campaign(),
                        "targeting",
                        "{\"targeting_automation\":{\"advantage_audience\":0}}"))
            .but("error.error_data STRING for OBJECT", "a text in every other answer")
            .but("error.type OAuthException for FacebookApiException", "as in every recording")
            .but("error.error_subcode 1885364 for 192342134", "made up by the page"));
  }

  private static RecordedCase dsa(String name, String given) {
    return documented(
        name,
        asker ->
            asker.adSetWith(
                asker.campaign(),
                "targeting",
                Asker.PLACE.replace("US", "DE"),
                given.isEmpty() ? "status" : given,
                given.isEmpty() ? "PAUSED" : "Northwind"));
  }

  private static RecordedCase documented(String name, Function<Asker, Heard> ask) {
    String old = "the page shows an older envelope";
    return RecordedCase.of("meta-docs-examples/" + name, ask)
        .but("__fb_trace_id__ missing", old)
        .but("__www_request_id__ missing", old);
  }

  private static List<RecordedCase> ofOthers() {
    return List.of(
        RecordedCase.of(
                "error_100_1885194_copy_too_large",
                asker -> {
                  String campaign = asker.campaign();
                  asker.adSetWith(campaign);
                  asker.adSetWith(campaign);
                  return asker.post(campaign + "/copies", Map.of("deep_copy", "true"));
                })
            .but("error.fbtrace_id surplus", SHORTENED),
        refusal(
                "100_1885998_dynamic_creative_in_plain_adset",
                asker ->
                    asker.adIn(
                        asker.adSet(),
                        asker.creative(
                            "asset_feed_spec",
                            "{\"images\":[{\"hash\":\""
                                + asker.hash()
                                + "\"}],\"bodies\":[{\"text\":\"a\"},{\"text\":\"b\"}],"
                                + "\"link_urls\":[{\"website_url\":\"https://a.example/\"}],"
                                + "\"call_to_action_types\":[\"LEARN_MORE\"],"
                                + "\"ad_formats\":[\"SINGLE_IMAGE\"],\"optimization_type\":\"REGULAR\"}")))
            .but("error.message surplus", SHORTENED)
            .but("error.type surplus", SHORTENED)
            .but("error.is_transient surplus", SHORTENED)
            .but("error.fbtrace_id surplus", SHORTENED),
        refusal(
            "200_1815199_no_instagram_access",
            asker ->
                asker.post(
                    ACCOUNT + "/adcreatives",
                    Map.of(
                        "name",
                        "c",
                        "object_story_spec",
                        "{\"page_id\":\""
                            + PAGE
                            + "\",\"instagram_user_id\":\"5\",\"link_data\":{\"link\":\"https://a.example\"}}"))),
        RecordedCase.of("error_100_33_object_not_visible", asker -> asker.get("120000000000001")),
        RecordedCase.of(
            "error_100_33_nodejs_issue_71", asker -> asker.get("1029384756/campaigns")));
  }

  private static List<RecordedCase> ofReads() {
    return List.of(
        refusal(
            "100_enum_value",
            asker -> asker.get(ACCOUNT + "/insights?breakdowns=[\"age\",\"planet\"]")),
        RecordedCase.of(
            "error_100_field_parameter",
            asker ->
                asker.get(
                    ACCOUNT
                        + "/campaigns?limit=1&fields=insights.time_range({\"since\":\"8 das ago\",\"until\":\"x\"}){spend}")),
        RecordedCase.of(
            "error_100_nonexisting_field", asker -> asker.get(ACCOUNT + "/campaigns?fields=video")),
        RecordedCase.of(
                "error_1_reduce_amount_of_data",
                asker -> asker.get(ACCOUNT + "/campaigns?limit=9000"))
            .but("error.type surplus", SHORTENED)
            .but("error.fbtrace_id surplus", SHORTENED),
        RecordedCase.of(
                "error_200_requires_business_management",
                asker -> asker.get(ACCOUNT + "?fields=name,owner"))
            .but("error.type surplus", SHORTENED)
            .but("error.fbtrace_id surplus", SHORTENED),
        RecordedCase.of(
            "error_3018_older_than_37_months",
            asker ->
                asker.get(
                    ACCOUNT
                        + "/insights?time_range={\"since\":\""
                        + asker.day(-1500)
                        + "\",\"until\":\""
                        + asker.day(-1)
                        + "\"}")),
        RecordedCase.of(
            "error_unknown_path_components",
            asker -> asker.get(ACCOUNT + "/ads-action-stats?limit=25")));
  }

  private static List<RecordedCase> ofTokens() {
    return List.of(
        RecordedCase.of(
            "error_190_463_full_text", asker -> asker.withToken("EAAEXPIRED").get("me")),
        RecordedCase.of(
                "error_190_463_session_expired", asker -> asker.withToken("EAAEXPIRED").get("me"))
            .but("error.fbtrace_id surplus", SHORTENED)
            .but("error.error_user_msg surplus", "in the fuller recording it is there"),
        RecordedCase.of(
            "error_190_cannot_parse_token", asker -> asker.withToken("EAA damaged").get("me")),
        RecordedCase.of("error_2500_no_token", asker -> asker.withToken("").get("me")));
  }

  private static List<RecordedCase> planned() {
    return List.of(
        struck("100_1885183_app_in_development_mode"),
        struck("100_2446885_whatsapp_personal_number").but("error.fbtrace_id surplus", SHORTENED),
        struck("100_missing_permissions").but("error.fbtrace_id surplus", SHORTENED),
        struck("10_app_permission"),
        struck("190_2069032_page_token_needed"),
        struck("190_458_app_not_authorized"),
        struck("190_460_password_changed").but("error.fbtrace_id surplus", SHORTENED),
        struck("190_expired_without_subcode"),
        struck("190_page_access_token_required"),
        struck("190_page_permission_not_granted").but("error.fbtrace_id surplus", SHORTENED),
        struck("1_2853001_localized_es").but("error.fbtrace_id surplus", SHORTENED),
        struck("1_2853001_profile_not_linked").but("error.fbtrace_id surplus", SHORTENED),
        struck("1_99_unknown")
            .but("error.fbtrace_id surplus", SHORTENED)
            .but("error.type surplus", SHORTENED),
        struck("1_with_user_title"),
        struck("200_no_update_right"),
        struck("200_requires_permission_403"),
        struck("2_service_temporarily_unavailable"),
        RecordedCase.of(
            "error_80004_2446079_ads_management_throttled",
            asker -> Asker.struck("\"do\":\"throttle\"")),
        planned("meta-docs-examples/error_80001_buc_page"));
  }

  private static RecordedCase struck(String name) {
    return planned("error_" + name);
  }

  private static RecordedCase planned(String name) {
    Recording recording = Recording.read(name);
    return RecordedCase.of(name, asker -> Asker.struck(recording.asFault()));
  }
}
