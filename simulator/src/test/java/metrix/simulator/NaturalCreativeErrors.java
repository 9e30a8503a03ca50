package metrix.simulator;

import static metrix.simulator.DemoCalls.GRAPH;
import static metrix.simulator.DemoCalls.PAGE;
import static metrix.simulator.DemoCalls.aCreative;
import static metrix.simulator.DemoCalls.adSetOf;
import static metrix.simulator.DemoCalls.anAd;
import static metrix.simulator.DemoCalls.anAdSet;
import static metrix.simulator.DemoCalls.anAdWith;
import static metrix.simulator.DemoCalls.creative;
import static metrix.simulator.DemoCalls.story;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Errors that creatives give, alone or inside an ad.
final class NaturalCreativeErrors {
  private final BiConsumer<String, Function<Browser, HttpResponse<String>>> cases;

  private NaturalCreativeErrors(BiConsumer<String, Function<Browser, HttpResponse<String>>> cases) {
    this.cases = cases;
  }

  static void addTo(BiConsumer<String, Function<Browser, HttpResponse<String>>> cases) {
    NaturalCreativeErrors all = new NaturalCreativeErrors(cases);
    all.creatives();
    all.ads();
  }

  private void on(String key, Function<Browser, HttpResponse<String>> call) {
    cases.accept(key, call);
  }

  private void creatives() {
    on(
        "100/1443121",
        browser -> story(browser, "7", "\"link_data\":{\"link\":\"https://a.example\"}"));
    on("100/1443050", browser -> story(browser, PAGE, "\"photo_data\":{\"title\":\"x\"}"));
    on("100/1443226", browser -> story(browser, PAGE, "\"video_data\":{\"video_id\":\"1\"}"));
    on("100/2061015", browser -> story(browser, PAGE, "\"link_data\":{\"message\":\"x\"}"));
    on("100/2446383", browser -> story(browser, PAGE, "\"link_data\":{\"link\":\"javascript:1\"}"));
    on(
        "100/2446386",
        browser ->
            story(
                browser,
                PAGE,
                "\"link_data\":{\"link\":\"https://a.example\",\"image_hash\":\"0\"}"));
    on(
        "100/3390001",
        browser ->
            story(
                browser,
                PAGE,
                "\"link_data\":{\"link\":\"http://fb.me/\",\"call_to_action\":{\"type\":\"SIGN_UP\",\"value\":{}}}"));
    on(
        "200/1815199",
        browser ->
            story(
                browser,
                PAGE,
                "\"instagram_user_id\":\"5\",\"link_data\":{\"link\":\"https://a.example\"}"));
    on("100/2446391", browser -> creative(browser, Map.of("name", "empty")));
    on(
        "100/3858504",
        browser ->
            creative(
                browser,
                Map.of(
                    "degrees_of_freedom_spec",
                    "{\"creative_features_spec\":{\"standard_enhancements\":{\"enroll_status\":\"OPT_IN\"}}}")));
    on(
        "100/2446149",
        browser ->
            anAdWith(browser, anAdSet(browser), "{\"name\":\"c\",\"instagram_actor_id\":\"5\"}"));
    on(
        "100/1815573",
        browser -> browser.posted(GRAPH + aCreative(browser), Map.of("url_tags", "a=1")));
    on(
        "200/1487235",
        browser -> {
          String creative = aCreative(browser);
          anAd(browser, anAdSet(browser), creative);
          return browser.deleted(GRAPH + creative);
        });
  }

  private void ads() {
    on(
        "100/1885998",
        browser ->
            anAdWith(
                browser,
                anAdSet(browser),
                "{\"name\":\"dynamic\",\"object_story_spec\":{\"page_id\":\""
                    + PAGE
                    + "\"},\"asset_feed_spec\":{\"bodies\":[{\"text\":\"a\"}]}}"));
    on(
        "100/1885154",
        browser -> {
          String adSet =
              Browser.json(
                      adSetOf(
                          browser,
                          "OUTCOME_ENGAGEMENT",
                          Map.of(
                              "optimization_goal",
                              "POST_ENGAGEMENT",
                              "destination_type",
                              "ON_POST")))
                  .path("id")
                  .asString("");
          return anAdWith(browser, adSet, "{\"creative_id\":\"" + aCreative(browser) + "\"}");
        });
  }
}
