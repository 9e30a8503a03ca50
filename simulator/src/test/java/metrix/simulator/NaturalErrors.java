package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.limit.Tier;
import metrix.simulator.state.Kind;

/// A call for each error that the catalogue calls natural, by the key of the error.
final class NaturalErrors {
  private static final String GRAPH = "/v26.0/";
  private static final String ME = GRAPH + ACCOUNT;
  private static final String PAGE = "104938275610482";
  private static final String PLACE = "\"geo_locations\":{\"countries\":[\"US\"]}";
  private static final String AUTOMATION = "\"targeting_automation\":{\"advantage_audience\":0}";

  private final Map<String, Function<Browser, HttpResponse<String>>> cases = new LinkedHashMap<>();

  NaturalErrors() {
    reading();
    tokens();
    campaigns();
    adSets();
    targeting();
    audiences();
    creatives();
    NaturalTreeErrors.addTo(this::on);
    ads();
    limits();
  }

  Set<String> keys() {
    return Set.copyOf(cases.keySet());
  }

  /// Makes the call that gives an error.
  HttpResponse<String> provoke(String key, Browser browser) {
    Function<Browser, HttpResponse<String>> call = cases.get(key);
    if (call == null) {
      throw new AssertionError("no call provokes " + key + "; add one to NaturalErrors");
    }
    return call.apply(browser);
  }

  private void on(String key, Function<Browser, HttpResponse<String>> call) {
    cases.put(key, call);
  }

  private void reading() {
    on("1 too-much", browser -> browser.response(ME + "/campaigns?limit=9000"));
    on("3", browser -> browser.response(ME + "/" + unserved()));
    on("100 enum", browser -> browser.response(ME + "/insights?level=planet"));
    on("100 field", browser -> browser.response(ME + "/campaigns?fields=nonsense"));
    on("100 nested", browser -> browser.response(ME + "?fields=insights.level(planet)%7Bspend%7D"));
    on("100 unexpected", browser -> browser.response(ME + "/campaigns?nonsense=1"));
    on("100 ids", browser -> browser.response(GRAPH + "?ids=1,2"));
    on("100/33", browser -> browser.response(GRAPH + "7"));
    on("803", browser -> browser.response(GRAPH + "nonsense"));
    on(
        "100/1815001",
        browser -> browser.response(ME + "/ads?effective_status=%5B%22DELETED%22%5D"));
    on("2500 path", browser -> browser.response(ME + "/nonsense"));
    on("2500 syntax", browser -> browser.response(ME + "?fields=a%7B"));
    on(
        "3018",
        browser ->
            browser.response(
                ME
                    + "/insights?time_range=%7B%22since%22%3A%222001-01-01%22%2C%22until%22%3A%222001-01-02%22%7D"));
  }

  /// An edge of accounts that Meta's tables have and the simulator does not serve.
  private static String unserved() {
    Set<String> served =
        Set.copyOf(
            metrix.simulator.edge.Edges.all().entries().stream()
                .filter(entry -> entry.kind() == Kind.ACCOUNT && entry.method().equals("GET"))
                .map(EdgeTable.Entry::edge)
                .toList());
    var spec = metrix.simulator.spec.MetaSpec.load();
    return spec.edges("AdAccount").stream()
        .filter(edge -> !served.contains(edge) && spec.params("AdAccount", "GET", edge).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private void tokens() {
    on("190 malformed", browser -> browser.withWord(" blank").response(ME));
    on("190/463", browser -> browser.withWord("EXPIRED").response(ME));
    on("2500 token", browser -> browser.withToken("").response(ME));
    on(
        "200",
        browser -> browser.withWord("NOADS").posted(ME + "/campaigns", WritingTest.aCampaign()));
    on("104", browser -> browser.response(ME + "?appsecret_proof=x"));
  }

  private void campaigns() {
    on("100 required", browser -> campaign(browser, "name", ""));
    on("100/4834011", browser -> campaign(browser, "is_adset_budget_sharing_enabled", ""));
    on(
        "100/1815001 edit",
        browser -> {
          String campaign = aCampaign(browser);
          browser.deleted(GRAPH + campaign);
          return browser.posted(GRAPH + campaign, Map.of("daily_budget", "9000"));
        });
    on(
        "368/1404082",
        browser -> browser.posted(GRAPH + "act_4660139275/campaigns", WritingTest.aCampaign()));
  }

  private void adSets() {
    on("100/1885272", browser -> adSet(browser, "daily_budget", "10"));
    on("100/1815715", browser -> adSet(browser, "destination_type", "ON_AD"));
    on(
        "100/2490408",
        browser ->
            adSetOf(browser, "OUTCOME_ENGAGEMENT", Map.of("optimization_goal", "POST_ENGAGEMENT")));
    on("100/2490408 objective", browser -> adSet(browser, "optimization_goal", "PAGE_LIKES"));
    on("100/1815857", browser -> adSet(browser, "bid_strategy", "COST_CAP"));
    on(
        "100/1815857 reach",
        browser ->
            adSetOf(
                browser,
                "OUTCOME_AWARENESS",
                Map.of(
                    "optimization_goal",
                    "REACH",
                    "bid_strategy",
                    "COST_CAP",
                    "bid_amount",
                    "200")));
    on("100/1885204", browser -> adSet(browser, "bid_amount", "200"));
    on("100/2490487", browser -> adSet(browser, "bid_strategy", "LOWEST_COST_WITH_MIN_ROAS"));
    on(
        "100/1815430",
        browser ->
            adSetOf(browser, "OUTCOME_SALES", Map.of("optimization_goal", "OFFSITE_CONVERSIONS")));
    on(
        "100/1815430 unusable",
        browser ->
            adSetOf(
                browser,
                "OUTCOME_SALES",
                Map.of(
                    "optimization_goal",
                    "OFFSITE_CONVERSIONS",
                    "promoted_object",
                    "{\"pixel_id\":\"7\",\"custom_event_type\":\"PURCHASE\"}")));
    on("100/1443121 promoted", browser -> adSet(browser, "promoted_object", "{\"page_id\":\"7\"}"));
    on(
        "100/1885621",
        browser -> {
          Map<String, String> budgeted = WritingTest.aCampaign();
          budgeted.put("daily_budget", "9000");
          String campaign = browser.created(ME + "/campaigns", budgeted);
          return browser.posted(ME + "/adsets", WritingTest.anAdSet(campaign));
        });
    on(
        "100/1815198",
        browser ->
            browser.posted(
                GRAPH + anAdSet(browser),
                Map.of(
                    "frequency_control_specs",
                    "[{\"event\":\"IMPRESSIONS\",\"interval_days\":7,\"max_frequency\":2}]")));
    on(
        "100/3260011",
        browser -> {
          String adSet = anAdSet(browser);
          anAd(browser, adSet, aCreative(browser));
          return browser.posted(GRAPH + adSet, Map.of("optimization_goal", "IMPRESSIONS"));
        });
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

  private void limits() {
    on(
        "613/1487632",
        browser -> {
          String adSet = anAdSet(browser);
          for (int change = 1; change <= 4; change++) {
            browser.post(GRAPH + adSet, Map.of("daily_budget", Integer.toString(1500 + change)));
          }
          return browser.posted(GRAPH + adSet, Map.of("daily_budget", "2000"));
        });
    on(
        "17/2446079",
        browser -> {
          try (Simulator own = small(SimulatorConfig.defaults().withTier(Tier.LIMITED))) {
            Browser there = browser.at(own);
            for (int call = 0; call < 60; call++) {
              there.get(ME);
            }
            return there.response(ME);
          }
        });
    on("613/5044001", NaturalErrors::tooManyMutations);
    on("80004/2446079", browser -> beyondAnHour(browser, ME));
    on("80000/2446079", browser -> beyondAnHour(browser, ME + "/insights?date_preset=yesterday"));
    on(
        "4/1504022",
        browser -> {
          try (Simulator own = small(SimulatorConfig.defaults().withQps(1))) {
            browser.at(own).get(ME);
            return browser.at(own).response(ME);
          }
        });
    on(
        "100 batch-size",
        browser ->
            browser.posted(
                GRAPH,
                Map.of(
                    "batch",
                    "["
                        + "{\"method\":\"GET\",\"relative_url\":\"me\"},".repeat(50)
                        + "{\"method\":\"GET\",\"relative_url\":\"me\"}]")));
    on(
        "100 batch-adsets",
        browser -> {
          String part =
              "{\"method\":\"POST\",\"relative_url\":\""
                  + ACCOUNT
                  + "/adsets\",\"body\":\"campaign_id=1\"}";
          return browser.posted(GRAPH, Map.of("batch", "[" + part + "," + part + "]"));
        });
  }

  private static HttpResponse<String> tooManyMutations(Browser browser) {
    try (Simulator own = small(SimulatorConfig.defaults().withTier(Tier.FULL))) {
      String part =
          "{\"method\":\"POST\",\"relative_url\":\"" + ACCOUNT + "/campaigns\",\"body\":\"x=1\"}";
      Map<String, String> batch = Map.of("batch", "[" + (part + ",").repeat(49) + part + "]");
      browser.at(own).posted(GRAPH, batch);
      browser.at(own).posted(GRAPH, batch);
      return browser.at(own).posted(ME + "/campaigns", WritingTest.aCampaign());
    }
  }

  /// A call every five seconds stays below the points of an app with limited access, but not below
  /// its calls of an hour.
  private static HttpResponse<String> beyondAnHour(Browser browser, String path) {
    try (Simulator own = small(SimulatorConfig.defaults().withTier(Tier.LIMITED))) {
      HttpResponse<String> last = browser.at(own).response(path);
      for (int made = 1; made < 2_000 && last.statusCode() == 200; made++) {
        own.advance(java.time.Duration.ofSeconds(5));
        last = browser.at(own).response(path);
      }
      return last;
    }
  }

  private static Simulator small(SimulatorConfig config) {
    return Simulator.start(
        config.withAds(0).withTime(java.time.InstantSource.fixed(FaultySimulator.NOW)));
  }

  private static HttpResponse<String> campaign(Browser browser, String name, String value) {
    return browser.posted(ME + "/campaigns", changed(WritingTest.aCampaign(), Map.of(name, value)));
  }

  private static HttpResponse<String> adSet(Browser browser, String name, String value) {
    return adSetOf(browser, "OUTCOME_TRAFFIC", Map.of(name, value));
  }

  private static HttpResponse<String> adSetOf(
      Browser browser, String objective, Map<String, String> changes) {
    Map<String, String> campaign = changed(WritingTest.aCampaign(), Map.of("objective", objective));
    String id = browser.created(ME + "/campaigns", campaign);
    return browser.posted(ME + "/adsets", changed(WritingTest.anAdSet(id), changes));
  }

  private static HttpResponse<String> targeted(Browser browser, String members) {
    return adSet(browser, "targeting", "{" + members + "}");
  }

  private static HttpResponse<String> inGermany(Browser browser, Map<String, String> changes) {
    Map<String, String> all =
        changed(
            changes,
            Map.of("targeting", "{\"geo_locations\":{\"countries\":[\"DE\"]}," + AUTOMATION + "}"));
    return adSetOf(browser, "OUTCOME_TRAFFIC", all);
  }

  private static HttpResponse<String> story(Browser browser, String page, String members) {
    return creative(
        browser, Map.of("object_story_spec", "{\"page_id\":\"" + page + "\"," + members + "}"));
  }

  private static HttpResponse<String> creative(Browser browser, Map<String, String> form) {
    return browser.posted(ME + "/adcreatives", form);
  }

  private static HttpResponse<String> anAdWith(Browser browser, String adSet, String creative) {
    return browser.posted(
        ME + "/ads",
        Map.of("name", "An ad", "adset_id", adSet, "creative", creative, "status", "PAUSED"));
  }

  private static String aCampaign(Browser browser) {
    return browser.created(ME + "/campaigns", WritingTest.aCampaign());
  }

  private static String anAdSet(Browser browser) {
    return browser.created(ME + "/adsets", WritingTest.anAdSet(aCampaign(browser)));
  }

  private static String aCreative(Browser browser) {
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

  private static void anAd(Browser browser, String adSet, String creative) {
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
  private static Map<String, String> changed(
      Map<String, String> form, Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.putAll(changes);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
