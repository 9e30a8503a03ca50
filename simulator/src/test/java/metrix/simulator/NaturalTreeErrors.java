package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Natural calls for the errors of copies, previews, and of ad sets, ads and creatives that do not
/// go together. They add to [NaturalErrors].
final class NaturalTreeErrors {
  private static final String GRAPH = "/v26.0/";
  private static final String ME = GRAPH + ACCOUNT;
  private static final String PAGE = "104938275610482";
  private static final String SMALL_PAGE = "118273645509173";
  private static final String PAGE_OBJECT = "{\"page_id\":\"" + PAGE + "\"}";

  private NaturalTreeErrors() {}

  static void addTo(BiConsumer<String, Function<Browser, HttpResponse<String>>> cases) {
    cases.accept("100/1885194", NaturalTreeErrors::copyTooLarge);
    cases.accept(
        "100/1870252", browser -> adSet(browser, Map.of(), "ad_set_goal", "{\"type\":\"BROAD\"}"));
    cases.accept(
        "100/1870261",
        browser ->
            adSet(
                browser,
                Map.of(
                    "objective", "OUTCOME_SALES",
                    "special_ad_categories", "[\"HOUSING\"]",
                    "special_ad_category_country", "[\"US\"]"),
                "ad_set_goal",
                "{\"type\":\"ENGAGED\"}"));
    cases.accept(
        "100/3858634",
        browser -> adSet(browser, Map.of(), "regional_regulated_categories", "[\"1\"]"));
    cases.accept("100/3858636", NaturalTreeErrors::payerMissing);
    cases.accept("2695", NaturalTreeErrors::appleLimit);
    cases.accept("100/1815089", NaturalTreeErrors::leadTerms);
    cases.accept(
        "100/1487810",
        browser -> ad(browser, anAdSet(browser), link("https://play.google.com/store/apps/x", "")));
    cases.accept(
        "100/1885392",
        browser ->
            ad(
                browser,
                anAdSet(browser),
                link(
                    "https://a.example/",
                    ",\"call_to_action\":{\"type\":\"LIKE_PAGE\",\"value\":{\"page\":\""
                        + PAGE
                        + "\"}}")));
    cases.accept("100/3858355", NaturalTreeErrors::flexibleSwap);
    cases.accept(
        "100/2446388",
        browser ->
            creative(
                browser,
                "object_story_spec",
                "{\"page_id\":\"" + PAGE + "\",\"photo_data\":{\"caption\":\"x\"}}"));
    cases.accept("100/1885557", browser -> creative(browser, "object_story_id", PAGE + "_8"));
    cases.accept(
        "100/2446173",
        browser ->
            creative(
                browser,
                "asset_feed_spec",
                "{\"asset_customization_rules\":[{\"title_label\":{\"name\":\"x\"}},{}]}"));
    cases.accept(
        "100/1885878",
        browser ->
            creative(
                browser,
                "asset_feed_spec",
                "{\"titles\":[{\"text\":\"1\"},{\"text\":\"2\"}],\"asset_customization_rules\":[{},{}]}"));
    cases.accept(
        "105/1815630",
        browser ->
            creative(
                browser,
                "object_story_spec",
                story(
                    "https://a.example/",
                    ",\"call_to_action\":{\"type\":\"MESSAGE_PAGE\",\"value\":{\"app_destination\":\"MESSENGER\",\"page\":\"1\"}}")));
    cases.accept(
        "2606",
        browser -> {
          String ad = browser.get(ME + "/ads?limit=1").path("data").path(0).path("id").asString();
          return browser.response(GRAPH + ad + "/previews?ad_format=INSTREAM_VIDEO_MOBILE");
        });
  }

  private static HttpResponse<String> copyTooLarge(Browser browser) {
    String campaign = browser.created(ME + "/campaigns", WritingTest.aCampaign());
    browser.created(ME + "/adsets", WritingTest.anAdSet(campaign));
    browser.created(ME + "/adsets", WritingTest.anAdSet(campaign));
    return browser.posted(GRAPH + campaign + "/copies", Map.of("deep_copy", "true"));
  }

  private static HttpResponse<String> payerMissing(Browser browser) {
    Map<String, String> form = new HashMap<>(form(browser, Map.of()));
    form.put("regional_regulated_categories", "[\"1\"]");
    form.put("regional_regulation_identities", "{\"universal_beneficiary\":\"5\"}");
    return browser.posted(ME + "/adsets", form);
  }

  private static HttpResponse<String> appleLimit(Browser browser) {
    Map<String, String> form =
        form(
            browser,
            Map.of("objective", "OUTCOME_APP_PROMOTION", "is_skadnetwork_attribution", "true"));
    form.put("optimization_goal", "APP_INSTALLS");
    form.put("daily_budget", "9000");
    form.put(
        "promoted_object",
        "{\"application_id\":\"1\",\"object_store_url\":\"https://apps.apple.com/us/app/id1\"}");
    for (int i = 0; i < 5; i++) {
      browser.created(ME + "/adsets", form);
    }
    return browser.posted(ME + "/adsets", form);
  }

  private static HttpResponse<String> leadTerms(Browser browser) {
    Map<String, String> form = form(browser, Map.of("objective", "OUTCOME_LEADS"));
    form.put("destination_type", "ON_AD");
    form.put("optimization_goal", "LEAD_GENERATION");
    form.put("promoted_object", PAGE_OBJECT);
    String adSet = browser.created(ME + "/adsets", form);
    String action =
        ",\"call_to_action\":{\"type\":\"SIGN_UP\",\"value\":{\"lead_gen_form_id\":\"598213047716620\"}}";
    return ad(browser, adSet, link("https://a.example/", action).replace(PAGE, SMALL_PAGE));
  }

  private static HttpResponse<String> flexibleSwap(Browser browser) {
    String made =
        browser.created(
            ME + "/ads",
            Map.of(
                "name", "Flexible",
                "adset_id", anAdSet(browser),
                "status", "PAUSED",
                "creative", link("https://a.example/", ""),
                "creative_asset_groups_spec", "{\"groups\":[]}"));
    return browser.posted(
        GRAPH + made, Map.of("creative", link("https://a.example/", ",\"name\":\"other\"")));
  }

  private static String story(String url, String more) {
    return "{\"page_id\":\"" + PAGE + "\",\"link_data\":{\"link\":\"" + url + "\"" + more + "}}";
  }

  private static String link(String url, String more) {
    return "{\"object_story_spec\":" + story(url, more) + "}";
  }

  private static Map<String, String> form(Browser browser, Map<String, String> campaign) {
    Map<String, String> changed = WritingTest.aCampaign();
    changed.putAll(campaign);
    return WritingTest.anAdSet(browser.created(ME + "/campaigns", changed));
  }

  private static String anAdSet(Browser browser) {
    return browser.created(ME + "/adsets", form(browser, Map.of()));
  }

  private static HttpResponse<String> adSet(
      Browser browser, Map<String, String> campaign, String field, String value) {
    Map<String, String> form = form(browser, campaign);
    form.put(field, value);
    return browser.posted(ME + "/adsets", form);
  }

  private static HttpResponse<String> ad(Browser browser, String adSet, String creative) {
    return browser.posted(
        ME + "/ads",
        Map.of("name", "Ridge", "adset_id", adSet, "status", "PAUSED", "creative", creative));
  }

  private static HttpResponse<String> creative(Browser browser, String field, String value) {
    return browser.posted(ME + "/adcreatives", Map.of("name", "c", field, value));
  }
}
