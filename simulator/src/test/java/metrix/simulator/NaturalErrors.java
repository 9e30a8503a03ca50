package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.DemoCalls.GRAPH;
import static metrix.simulator.DemoCalls.ME;
import static metrix.simulator.DemoCalls.aCampaign;
import static metrix.simulator.DemoCalls.aCreative;
import static metrix.simulator.DemoCalls.adSet;
import static metrix.simulator.DemoCalls.adSetOf;
import static metrix.simulator.DemoCalls.anAd;
import static metrix.simulator.DemoCalls.anAdSet;
import static metrix.simulator.DemoCalls.campaign;

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
  private final Map<String, Function<Browser, HttpResponse<String>>> cases = new LinkedHashMap<>();

  NaturalErrors() {
    reading();
    tokens();
    campaigns();
    adSets();
    limits();
    NaturalTreeErrors.addTo(this::on);
    NaturalTargetingErrors.addTo(this::on);
    NaturalCreativeErrors.addTo(this::on);
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
    on("17/1885172", NaturalErrors::elevenCaps);
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

  private static HttpResponse<String> elevenCaps(Browser browser) {
    try (Simulator own = small(SimulatorConfig.defaults())) {
      HttpResponse<String> last = browser.at(own).posted(ME, Map.of("spend_cap", "1000000"));
      for (int more = 1; more <= 10; more++) {
        String cap = Integer.toString(1_000_000 + more);
        last = browser.at(own).posted(ME, Map.of("spend_cap", cap));
      }
      return last;
    }
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
}
