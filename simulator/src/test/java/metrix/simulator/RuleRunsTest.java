package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.RulesTest.aRule;
import static metrix.simulator.RulesTest.evaluation;
import static metrix.simulator.RulesTest.filter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RuleRunsTest {
  private static final String LIBRARY = "/v26.0/" + ACCOUNT + "/adrules_library";
  private static final String HISTORY =
      "/v26.0/"
          + ACCOUNT
          + "/adrules_history?fields=rule_id,timestamp,is_manual,results&limit=1000";

  @TempDir Path folder;
  private Simulator simulator;
  private Browser browser;

  @BeforeEach
  void start() {
    simulator = simulator(folder.resolve("ledger.jsonl"));
    browser = new Browser(simulator);
  }

  private static Simulator simulator(Path ledger) {
    return Simulator.start(
        SimulatorConfig.defaults()
            .withAds(200)
            .withLedger(ledger)
            .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:10:00Z"))));
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void pausesWhatSpentWhenTheHourComes() throws IOException {
    List<String> ads = RulesTest.spendingAds(browser);
    String rule = browser.created(LIBRARY, aRule());

    simulator.advance(Duration.ofMinutes(49));
    assertThat(browser.get(HISTORY).path("data")).isEmpty();
    assertThat(status(ads.getFirst())).isEqualTo("ACTIVE");
    simulator.advance(Duration.ofMinutes(3));

    assertThat(ads).isNotEmpty().allSatisfy(ad -> assertThat(status(ad)).isEqualTo("PAUSED"));
    JsonNode run = browser.get(HISTORY).path("data").get(0);
    assertThat(run.path("rule_id").asString()).isEqualTo(rule);
    assertThat(run.path("timestamp").asString()).isEqualTo("2026-10-14T13:00:00-0700");
    assertThat(run.path("is_manual").asBoolean()).isFalse();
    JsonNode action = result(run, ads.getFirst()).path("actions").get(0);
    assertThat(action.path("action").asString()).isEqualTo("PAUSED");
    assertThat(action.path("old_value").asString()).isEqualTo("ACTIVE");
    assertThat(activities(ads.getFirst()).get(0).path("event_type").asString())
        .isEqualTo("update_ad_run_status");
    assertThat(Files.readString(folder.resolve("ledger.jsonl")))
        .contains(
            "\"at\":\"2026-10-14T20:00:00Z\",\"method\":\"RULE\",\"node\":\"" + ads.getFirst());
  }

  @Test
  void findsNothingToPauseTheSecondTime() {
    browser.created(LIBRARY, aRule());

    simulator.advance(Duration.ofHours(3));

    JsonNode runs = browser.get(HISTORY).path("data");
    assertThat(runs).hasSize(3);
    assertThat(runs.get(0).path("results")).isEmpty();
    assertThat(runs.get(2).path("results")).isNotEmpty();
    assertThat(browser.get(HISTORY + "&hide_no_changes=true").path("data")).hasSize(1);
    assertThat(browser.get(HISTORY + "&action=UNPAUSED&hide_no_changes=true").path("data"))
        .isEmpty();
  }

  @Test
  void raisesABudgetEachMidnightUpToItsLimit() {
    JsonNode adSet = adSetWithBudget();
    String id = adSet.path("id").asString();
    long budget = Long.parseLong(adSet.path("daily_budget").asString());
    Map<String, String> form = aRule();
    form.put("evaluation_spec", evaluation("ADSET", filter("id", "IN", "[\"" + id + "\"]")));
    form.put(
        "execution_spec",
        changeBudget(
            "{\"amount\":10,\"unit\":\"PERCENTAGE\",\"limit\":" + Math.round(budget * 1.15) + "}"));
    form.put("schedule_spec", "{\"schedule_type\":\"DAILY\"}");
    browser.created(LIBRARY, form);

    simulator.advance(Duration.ofDays(1));
    assertThat(budget(id)).isEqualTo(Math.round(budget * 1.1));
    simulator.advance(Duration.ofDays(3));
    assertThat(budget(id)).isEqualTo(Math.round(budget * 1.15));

    JsonNode runs = browser.get(HISTORY).path("data");
    assertThat(runs).hasSize(4);
    assertThat(runs.get(3).path("timestamp").asString()).isEqualTo("2026-10-15T00:00:00-0700");
    assertThat(result(runs.get(0), id).path("actions").get(0).path("action").asString())
        .isEqualTo("NOT_CHANGED");
  }

  @Test
  void changesAnObjectNoMoreOftenThanItsCountAllows() {
    JsonNode adSet = adSetWithBudget();
    String id = adSet.path("id").asString();
    long budget = Long.parseLong(adSet.path("daily_budget").asString());
    Map<String, String> form = aRule();
    form.put("evaluation_spec", evaluation("ADSET", filter("id", "IN", "[\"" + id + "\"]")));
    form.put(
        "execution_spec",
        changeBudget("{\"amount\":100,\"unit\":\"ACCOUNT_CURRENCY\"}")
            .replace("]}", "," + filter("execution_count_limit", "EQUAL", "2") + "]}"));
    browser.created(LIBRARY, form);

    simulator.advance(Duration.ofHours(5));

    assertThat(budget(id)).isEqualTo(budget + 200);
  }

  @Test
  void movesBudgetsWithoutLosingAny() {
    JsonNode adSet = adSetWithBudget();
    String campaign = adSet.path("campaign_id").asString();
    List<JsonNode> before = activeAdSets(campaign);
    long total = before.stream().mapToLong(RuleRunsTest::budget).sum();
    Map<String, String> form = aRule();
    form.put(
        "evaluation_spec",
        evaluation(
            "ADSET",
            filter("campaign.id", "EQUAL", "\"" + campaign + "\""),
            filter("name", "EQUAL", "\"" + adSet.path("name").asString() + "\"")));
    form.put(
        "execution_spec",
        "{\"execution_type\":\"REBALANCE_BUDGET\",\"execution_options\":["
            + filter("rebalance_spec", "EQUAL", "{\"type\":\"EVEN\"}")
            + "]}");
    String rule = browser.created(LIBRARY, form);

    assertThat(browser.post("/v26.0/" + rule + "/execute", Map.of()).path("success").asBoolean())
        .isTrue();

    assertThat(before.size()).isGreaterThan(1);
    assertThat(status(adSet.path("id").asString())).isEqualTo("PAUSED");
    assertThat(activeAdSets(campaign).stream().mapToLong(RuleRunsTest::budget).sum())
        .isEqualTo(total);
    assertThat(browser.get(HISTORY).path("data").get(0).path("is_manual").asBoolean()).isTrue();
  }

  @Test
  void handsAnAdSetOverToTheNextAd() {
    String adSet = adSetWithBudget().path("id").asString();
    List<String> active =
        browser
            .get("/v26.0/" + adSet + "/ads?fields=status")
            .path("data")
            .valueStream()
            .filter(ad -> ad.path("status").asString().equals("ACTIVE"))
            .map(ad -> ad.path("id").asString())
            .sorted()
            .toList();
    active.stream().skip(1).forEach(ad -> browser.post("/v26.0/" + ad, Map.of("status", "PAUSED")));
    Map<String, String> form = aRule();
    form.put("evaluation_spec", evaluation("AD", filter("adset.id", "IN", "[\"" + adSet + "\"]")));
    form.put("execution_spec", "{\"execution_type\":\"ROTATE\"}");
    String rule = browser.created(LIBRARY, form);

    browser.post("/v26.0/" + rule + "/execute", Map.of());

    assertThat(status(active.getFirst())).isEqualTo("PAUSED");
    assertThat(
            browser
                .get("/v26.0/" + adSet + "/ads?fields=status")
                .path("data")
                .valueStream()
                .filter(ad -> ad.path("status").asString().equals("ACTIVE"))
                .count())
        .isEqualTo(1);
  }

  @Test
  void reactsOnceWhenANumberPassesItsTrigger() {
    Map<String, String> form = aRule();
    form.remove("schedule_spec");
    form.put(
        "evaluation_spec",
        "{\"evaluation_type\":\"TRIGGER\",\"filters\":["
            + filter("entity_type", "EQUAL", "\"CAMPAIGN\"")
            + ","
            + filter("time_preset", "EQUAL", "\"TODAY\"")
            + "],\"trigger\":{\"type\":\"STATS_CHANGE\",\"field\":\"impressions\",\"operator\":\"GREATER_THAN\",\"value\":0}}");
    form.put("execution_spec", "{\"execution_type\":\"PING_ENDPOINT\"}");
    browser.created(LIBRARY, form);

    simulator.advance(Duration.ofHours(2));
    assertThat(browser.get(HISTORY + "&hide_no_changes=true").path("data"))
        .as("all of them had impressions today when the rule was made")
        .isEmpty();
    simulator.advance(Duration.ofHours(24));

    HashSet<String> pinged = new HashSet<>();
    for (JsonNode run : browser.get(HISTORY + "&hide_no_changes=true").path("data")) {
      for (JsonNode result : run.path("results")) {
        assertThat(pinged.add(result.path("object_id").asString())).isTrue();
      }
    }
    assertThat(pinged).as("the next day begins at zero").isNotEmpty();
  }

  @Test
  void reactsToANewObjectAndToAChange() {
    Map<String, String> form = aRule();
    form.remove("schedule_spec");
    String trigger =
        "{\"evaluation_type\":\"TRIGGER\",\"filters\":["
            + filter("entity_type", "EQUAL", "\"CAMPAIGN\"")
            + "],\"trigger\":{\"type\":\"%s\",\"field\":\"name\"}}";
    form.put("execution_spec", "{\"execution_type\":\"NOTIFICATION\"}");
    form.put("evaluation_spec", trigger.formatted("METADATA_CREATION"));
    String created = browser.created(LIBRARY, form);
    form.put("evaluation_spec", trigger.formatted("METADATA_UPDATE"));
    String updated = browser.created(LIBRARY, form);
    Map<String, String> fresh = WritingTest.aCampaign();
    fresh.put("status", "ACTIVE");
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", fresh);
    simulator.advance(Duration.ofMinutes(15));
    assertThat(objects(created)).containsExactly(campaign);
    assertThat(objects(updated)).isEmpty();

    browser.post("/v26.0/" + campaign, Map.of("name", "Hut tour 2"));
    simulator.advance(Duration.ofMinutes(15));

    assertThat(objects(created)).containsExactly(campaign);
    assertThat(objects(updated)).containsExactly(campaign);
  }

  @Test
  void endsARuleWhoseObjectsAreAllDeleted() {
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    Map<String, String> form = aRule();
    form.put("evaluation_spec", evaluation("CAMPAIGN", filter("id", "IN", "[" + campaign + "]")));
    String rule = browser.created(LIBRARY, form);
    browser.delete("/v26.0/" + campaign);

    simulator.advance(Duration.ofHours(4));

    JsonNode read = browser.get("/v26.0/" + rule + "?fields=status,disable_error_code");
    assertThat(read.path("status").asString()).isEqualTo("HAS_ISSUES");
    assertThat(read.path("disable_error_code").isInt()).isTrue();
    assertThat(browser.get("/v26.0/" + rule + "/history?fields=exception_code").path("data"))
        .hasSize(1);
  }

  @Test
  void runsAThinnedOutPastAfterAJumpOfAYear() {
    Map<String, String> form = aRule();
    form.put("schedule_spec", "{\"schedule_type\":\"SEMI_HOURLY\"}");
    form.put("execution_spec", "{\"execution_type\":\"NOTIFICATION\"}");
    form.put(
        "evaluation_spec", evaluation("CAMPAIGN", filter("today_spent", "GREATER_THAN", "100")));
    browser.created(LIBRARY, form);

    simulator.advance(Duration.ofDays(365));

    JsonNode runs = browser.get(HISTORY).path("data");
    assertThat(runs).hasSizeBetween(200, 400);
    assertThat(runs.get(0).path("timestamp").asString()).isEqualTo("2027-10-14T12:00:00-0700");
  }

  @Test
  void givesTheSameHistoryForTheSameSeedClockAndCalls() {
    String first = story(simulator, browser);
    try (Simulator twin = simulator(folder.resolve("twin.jsonl"))) {
      assertThat(story(twin, new Browser(twin))).isEqualTo(first);
    }
    assertThat(first).contains("PAUSED", "CHANGED_BUDGET", "FACEBOOK_NOTIFICATION_SENT");
  }

  private static String story(Simulator simulator, Browser browser) {
    Map<String, String> form = aRule();
    form.put("evaluation_spec", evaluation("AD", filter("cpm", "GREATER_THAN", "900")));
    browser.created(LIBRARY, form);
    simulator.advance(Duration.ofMinutes(95));
    browser.get("/v26.0/me");
    form.put(
        "evaluation_spec",
        evaluation("ADSET", filter("today_spent / daily_budget", "GREATER_THAN", "0.01")));
    form.put("execution_spec", changeBudget("{\"amount\":-5,\"unit\":\"PERCENTAGE\"}"));
    browser.created(LIBRARY, form);
    form.put("evaluation_spec", evaluation("CAMPAIGN", filter("ctr", "GREATER_THAN", "0.1")));
    form.put("execution_spec", "{\"execution_type\":\"NOTIFICATION\"}");
    form.put("schedule_spec", "{\"schedule_type\":\"SEMI_HOURLY\"}");
    browser.created(LIBRARY, form);
    simulator.advance(Duration.ofHours(9));
    return browser.get(HISTORY).path("data").toString();
  }

  private static String changeBudget(String spec) {
    return "{\"execution_type\":\"CHANGE_BUDGET\",\"execution_options\":["
        + filter("change_spec", "EQUAL", spec)
        + "]}";
  }

  private String status(String id) {
    return browser.get("/v26.0/" + id + "?fields=status").path("status").asString();
  }

  private long budget(String id) {
    return budget(browser.get("/v26.0/" + id + "?fields=daily_budget"));
  }

  private static long budget(JsonNode adSet) {
    return Long.parseLong(adSet.path("daily_budget").asString("0"));
  }

  private JsonNode adSetWithBudget() {
    return browser
        .get(
            "/v26.0/"
                + ACCOUNT
                + "/adsets?fields=name,daily_budget,campaign_id,effective_status&limit=100")
        .path("data")
        .valueStream()
        .filter(set -> set.path("effective_status").asString().equals("ACTIVE"))
        .filter(set -> set.has("daily_budget"))
        .filter(set -> activeAdSets(set.path("campaign_id").asString()).size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> activeAdSets(String campaign) {
    return browser
        .get("/v26.0/" + campaign + "/adsets?fields=daily_budget,effective_status&limit=100")
        .path("data")
        .valueStream()
        .filter(set -> set.path("effective_status").asString().equals("ACTIVE"))
        .toList();
  }

  private List<String> objects(String rule) {
    return browser
        .get("/v26.0/" + rule + "/history?fields=results&limit=500&hide_no_changes=true")
        .path("data")
        .valueStream()
        .flatMap(run -> run.path("results").valueStream())
        .map(result -> result.path("object_id").asString())
        .toList();
  }

  private JsonNode activities(String ad) {
    return browser
        .get("/v26.0/" + ACCOUNT + "/activities?fields=event_type,object_id,actor_name&limit=1000")
        .path("data")
        .valueStream()
        .filter(line -> line.path("object_id").asString().equals(ad))
        .collect(
            metrix.simulator.protocol.Json::array,
            tools.jackson.databind.node.ArrayNode::add,
            (a, b) -> a.addAll(b));
  }

  private static JsonNode result(JsonNode run, String object) {
    return run.path("results")
        .valueStream()
        .filter(result -> result.path("object_id").asString().equals(object))
        .findFirst()
        .orElseThrow(() -> new AssertionError(object + " is not in " + run));
  }
}
