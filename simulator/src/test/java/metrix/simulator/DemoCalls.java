package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/// Calls on the main demo account, right ones and ones that a test changes.
final class DemoCalls {
  static final String GRAPH = "/v26.0/";
  static final String ME = GRAPH + ACCOUNT;
  static final String PAGE = "104938275610482";
  static final String PLACE = "\"geo_locations\":{\"countries\":[\"US\"]}";
  static final String AUTOMATION = "\"targeting_automation\":{\"advantage_audience\":0}";

  private DemoCalls() {}

  static HttpResponse<String> campaign(Browser browser, String name, String value) {
    return browser.posted(ME + "/campaigns", changed(WritingTest.aCampaign(), Map.of(name, value)));
  }

  static HttpResponse<String> adSet(Browser browser, String name, String value) {
    return adSetOf(browser, "OUTCOME_TRAFFIC", Map.of(name, value));
  }

  static HttpResponse<String> adSetOf(
      Browser browser, String objective, Map<String, String> changes) {
    Map<String, String> campaign = changed(WritingTest.aCampaign(), Map.of("objective", objective));
    String id = browser.created(ME + "/campaigns", campaign);
    return browser.posted(ME + "/adsets", changed(WritingTest.anAdSet(id), changes));
  }

  static HttpResponse<String> targeted(Browser browser, String members) {
    return adSet(browser, "targeting", "{" + members + "}");
  }

  static HttpResponse<String> inGermany(Browser browser, Map<String, String> changes) {
    Map<String, String> all =
        changed(
            changes,
            Map.of("targeting", "{\"geo_locations\":{\"countries\":[\"DE\"]}," + AUTOMATION + "}"));
    return adSetOf(browser, "OUTCOME_TRAFFIC", all);
  }

  static HttpResponse<String> story(Browser browser, String page, String members) {
    return creative(
        browser, Map.of("object_story_spec", "{\"page_id\":\"" + page + "\"," + members + "}"));
  }

  static HttpResponse<String> creative(Browser browser, Map<String, String> form) {
    return browser.posted(ME + "/adcreatives", form);
  }

  static HttpResponse<String> anAdWith(Browser browser, String adSet, String creative) {
    return browser.posted(
        ME + "/ads",
        Map.of("name", "An ad", "adset_id", adSet, "creative", creative, "status", "PAUSED"));
  }

  static String aCampaign(Browser browser) {
    return browser.created(ME + "/campaigns", WritingTest.aCampaign());
  }

  static String anAdSet(Browser browser) {
    return browser.created(ME + "/adsets", WritingTest.anAdSet(aCampaign(browser)));
  }

  static String aCreative(Browser browser) {
    return browser.created(
        ME + "/adcreatives",
        Map.of(
            "name",
            "c",
            "object_story_spec",
            "{\"page_id\":\""
                + PAGE
                + "\",\"link_data\":{\"link\":\"https://shop.example/hut\"}}"));
  }

  static void anAd(Browser browser, String adSet, String creative) {
    browser.created(
        ME + "/ads",
        Map.of(
            "name",
            "An ad",
            "adset_id",
            adSet,
            "creative",
            "{\"creative_id\":\"" + creative + "\"}",
            "status",
            "PAUSED"));
  }

  /// A form with other values; an empty one takes the parameter out.
  static Map<String, String> changed(Map<String, String> form, Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.putAll(changes);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
