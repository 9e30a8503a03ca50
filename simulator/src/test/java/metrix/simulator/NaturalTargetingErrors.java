package metrix.simulator;

import static metrix.simulator.DemoCalls.AUTOMATION;
import static metrix.simulator.DemoCalls.GRAPH;
import static metrix.simulator.DemoCalls.ME;
import static metrix.simulator.DemoCalls.PLACE;
import static metrix.simulator.DemoCalls.inGermany;
import static metrix.simulator.DemoCalls.targeted;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Errors that targeting and audiences give.
final class NaturalTargetingErrors {
  private final BiConsumer<String, Function<Browser, HttpResponse<String>>> cases;

  private NaturalTargetingErrors(
      BiConsumer<String, Function<Browser, HttpResponse<String>>> cases) {
    this.cases = cases;
  }

  static void addTo(BiConsumer<String, Function<Browser, HttpResponse<String>>> cases) {
    NaturalTargetingErrors all = new NaturalTargetingErrors(cases);
    all.targeting();
    all.audiences();
  }

  private void on(String key, Function<Browser, HttpResponse<String>> call) {
    cases.accept(key, call);
  }

  private void targeting() {
    on("100/1885364", browser -> targeted(browser, AUTOMATION));
    on("100/1870227", browser -> targeted(browser, PLACE));
    on(
        "100/1870189",
        browser ->
            targeted(
                browser,
                PLACE + ",\"targeting_automation\":{\"advantage_audience\":1},\"age_max\":50"));
    on(
        "100/1487079",
        browser ->
            targeted(
                browser,
                "\"geo_locations\":{\"countries\":[\"US\"],\"planets\":[]}," + AUTOMATION));
    on(
        "100/1487694",
        browser ->
            targeted(
                browser,
                PLACE
                    + ","
                    + AUTOMATION
                    + ",\"flexible_spec\":[{\"interests\":[{\"id\":\"1\"}]}]"));
    on(
        "100/2490562",
        browser ->
            targeted(
                browser, PLACE + "," + AUTOMATION + ",\"facebook_positions\":[\"video_feeds\"]"));
    on(
        "100/2490589",
        browser ->
            targeted(browser, PLACE + "," + AUTOMATION + ",\"instagram_positions\":[\"explore\"]"));
    on(
        "100/2490392",
        browser ->
            targeted(
                browser,
                PLACE + "," + AUTOMATION + ",\"instagram_positions\":[\"stream\",\"ig_search\"]"));
    on(
        "100/1815946",
        browser ->
            targeted(
                browser,
                "\"geo_locations\":{\"countries\":[\"US\",\"CA\"]},\"radius\":\"10\","
                    + AUTOMATION));
    on("100/3858081", browser -> inGermany(browser, Map.of()));
    on("100/3858079", browser -> inGermany(browser, Map.of("dsa_beneficiary", "Northwind")));
  }

  private void audiences() {
    on(
        "100/192342134",
        browser ->
            targeted(
                browser,
                "\"custom_audiences\":[{\"id\":\"" + lookalike(browser) + "\"}]," + AUTOMATION));
    on(
        "200/1870034",
        browser -> browser.posted(GRAPH + "act_3175920648/customaudiences", anAudience()));
    on(
        "200/1870047",
        browser -> {
          String users = GRAPH + browser.created(ME + "/customaudiences", anAudience()) + "/users";
          browser.post(users, Map.of("payload", people(120)));
          return browser.deleted(users + "?payload=" + Browser.encode(people(30)));
        });
    on(
        "2650",
        browser ->
            browser.posted(GRAPH + lookalike(browser) + "/users", Map.of("payload", people(1))));
    on(
        "2654",
        browser ->
            browser.posted(
                ME + "/customaudiences",
                Map.of(
                    "name", "Like ours",
                    "subtype", "LOOKALIKE",
                    "origin_audience_id", customers(browser),
                    "lookalike_spec", "{\"type\":\"similarity\",\"ratio\":0.01}")));
    on(
        "1487301",
        browser -> {
          String theirs =
              browser
                  .get(GRAPH + "act_2048576193/customaudiences?limit=1")
                  .path("data")
                  .path(0)
                  .path("id")
                  .asString();
          return targeted(
              browser, PLACE + ",\"custom_audiences\":[{\"id\":\"" + theirs + "\"}]," + AUTOMATION);
        });
    on(
        "1487366",
        browser -> {
          String gone = browser.created(ME + "/customaudiences", anAudience());
          browser.delete(GRAPH + gone);
          return targeted(
              browser, PLACE + ",\"custom_audiences\":[{\"id\":\"" + gone + "\"}]," + AUTOMATION);
        });
  }

  private static Map<String, String> anAudience() {
    return Map.of(
        "name", "Customers", "subtype", "CUSTOM", "customer_file_source", "USER_PROVIDED_ONLY");
  }

  private static String people(int count) {
    String row = "\"" + "ab".repeat(32) + "\"";
    return "{\"schema\":\"EMAIL_SHA256\",\"data\":["
        + String.join(",", java.util.Collections.nCopies(count, row))
        + "]}";
  }

  private static String lookalike(Browser browser) {
    return audience(browser, "LOOKALIKE");
  }

  private static String customers(Browser browser) {
    return audience(browser, "WEBSITE");
  }

  private static String audience(Browser browser, String subtype) {
    for (var row : browser.get(ME + "/customaudiences?fields=subtype&limit=100").path("data")) {
      if (row.path("subtype").asString().equals(subtype)) {
        return row.path("id").asString();
      }
    }
    throw new AssertionError("no audience of subtype " + subtype);
  }
}
