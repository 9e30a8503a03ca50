package metrix.simulator;

import static metrix.simulator.Trees.GRAPH;
import static metrix.simulator.Trees.ME;
import static metrix.simulator.Trees.anAd;
import static metrix.simulator.Trees.assertRefused;
import static metrix.simulator.Trees.form;
import static metrix.simulator.Trees.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Refusals of campaigns and ad sets that the catalogue's own cases do not show, with the field to
/// blame.
class TreeRefusalsTest {
  private static Simulator simulator;
  private static Browser browser;
  private static Trees trees;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
    trees = new Trees(browser);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0} blames {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "special_ad_categories=[\"HOUSING\"]|special_ad_category_country",
        "special_ad_categories=[\"ISSUES_ELECTIONS_POLITICS\"]|special_ad_category_country",
        "special_ad_categories=[\"ISSUES_ELECTIONS_POLITICS\"] special_ad_category_country=[\"FR\"]|special_ad_category_country",
        "daily_budget=5000 stop_time=2020-01-01T00:00:00Z|stop_time",
        "daily_budget=5000 start_time=2031-02-01T00:00:00Z stop_time=2031-01-01T00:00:00Z|stop_time",
        "daily_budget=5000 budget_schedule_specs=[{\"time_start\":2,\"time_end\":1,\"budget_value\":5,\"budget_value_type\":\"ABSOLUTE\"}]|budget_schedule_specs",
        "execution_options=[\"include_recommendations\"]|execution_options"
      })
  void refusesACampaign(String changes, String blamed) {
    assertRefused(
        browser.post(ME + "/campaigns", form(WritingTest.aCampaign(), changes)), 100, 0, blamed);
  }

  @ParameterizedTest(name = "{0} under {1} gives {2}/{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bid_strategy=COST_CAP bid_amount=1||100|0|bid_amount",
        "bid_strategy=LOWEST_COST_WITH_BID_CAP bid_amount=2000||100|1885272|daily_budget",
        "bid_strategy=LOWEST_COST_WITH_MIN_ROAS bid_constraints={\"roas_average_floor\":20000}||100|0|bid_strategy",
        "bid_adjustments={\"user_groups\":{}}||3|0|",
        "-daily_budget lifetime_budget=600 start_time=2031-01-01T00:00:00Z end_time=2031-01-11T00:00:00Z||100|1885272|lifetime_budget",
        "end_time=2020-01-01T00:00:00Z start_time=2019-01-01T00:00:00Z||100|0|end_time",
        "daily_min_spend_target=500||100|0|daily_min_spend_target",
        "-daily_budget -bid_strategy lifetime_spend_cap=5000|daily_budget=9000|100|0|lifetime_spend_cap",
        "-daily_budget -bid_strategy daily_min_spend_target=700 daily_spend_cap=600|daily_budget=9000|100|0|daily_min_spend_target",
        "-daily_budget -bid_strategy|lifetime_budget=90000|100|0|end_time",
        "adset_schedule=[{\"start_minute\":0,\"end_minute\":60,\"days\":[1]}]||100|0|adset_schedule",
        "-daily_budget lifetime_budget=50000 end_time=2031-01-11T00:00:00Z adset_schedule=[{\"start_minute\":60,\"end_minute\":0,\"days\":[1]}]||100|0|adset_schedule",
        "-daily_budget lifetime_budget=50000 end_time=2031-01-11T00:00:00Z adset_schedule=[{\"start_minute\":0,\"end_minute\":60,\"days\":[7]}]||100|0|adset_schedule",
        "frequency_control_specs=[{\"event\":\"IMPRESSIONS\",\"interval_days\":7,\"max_frequency\":2}]||100|0|frequency_control_specs",
        "attribution_spec=[{\"event_type\":\"CLICK_THROUGH\",\"window_days\":3}]||100|0|attribution_spec",
        "attribution_spec=[{\"event_type\":\"VIEW_THROUGH\",\"window_days\":1}]||100|0|attribution_spec",
        "ad_set_goal={\"type\":\"BROAD\"}||100|1870252|ad_set_goal",
        "optimization_goal=LINK_CLICKS ad_set_goal={\"type\":\"ENGAGED\"}|objective=OUTCOME_SALES special_ad_categories=[\"HOUSING\"] special_ad_category_country=[\"US\"]|100|1870261|ad_set_goal",
        "placement_soft_opt_out={\"facebook_positions\":[\"feed\"]}||100|0|placement_soft_opt_out",
        "regional_regulated_categories=[\"1\"]||100|3858634|regional_regulation_identities",
        "regional_regulated_categories=[\"1\"] regional_regulation_identities={\"universal_beneficiary\":\"5\"}||100|3858636|regional_regulation_identities",
        "execution_options=[\"include_recommendations\"]||100|0|execution_options"
      })
  void refusesAnAdSet(String changes, String campaign, int code, int subcode, String blamed) {
    Map<String, String> form =
        form(WritingTest.anAdSet(trees.aCampaign(campaign == null ? "" : campaign)), changes);

    assertRefused(browser.post(ME + "/adsets", form), code, subcode, blamed == null ? "" : blamed);
  }

  @Test
  void takesTheSameValuesWhereTheyFit() {
    trees.anAdSet(
        "daily_budget=9000",
        "-daily_budget -bid_strategy daily_min_spend_target=600 daily_spend_cap=700");
    trees.anAdSet(
        "lifetime_budget=90000 stop_time=2031-01-11T00:00:00Z", "-daily_budget -bid_strategy");
    trees.anAdSet(
        "",
        "-daily_budget lifetime_budget=50000 end_time=2031-01-11T00:00:00Z adset_schedule=[{\"start_minute\":0,\"end_minute\":60,\"days\":[0,6]}]");
    trees.anAdSet(
        "objective=OUTCOME_AWARENESS",
        "optimization_goal=REACH frequency_control_specs=[{\"event\":\"IMPRESSIONS\",\"interval_days\":7,\"max_frequency\":2}]");
    trees.anAdSet(
        "objective=OUTCOME_SALES",
        "ad_set_goal={\"type\":\"BROAD\"} attribution_spec=[{\"event_type\":\"CLICK_THROUGH\",\"window_days\":7},{\"event_type\":\"VIEW_THROUGH\",\"window_days\":1}]");
  }

  @ParameterizedTest(name = "a change of {0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "billing_event=LINK_CLICKS|0|billing_event",
        "promoted_object={\"page_id\":\"104938275610482\"}|3260011|promoted_object",
        "destination_type=WEBSITE|0|destination_type",
        "name=|0|name",
        "bid_amount=200|1885204|bid_amount",
        "attribution_spec=[{\"event_type\":\"OTHER\",\"window_days\":1}]|0|attribution_spec",
        "daily_budget=20|1885272|daily_budget"
      })
  void refusesAChangeOfAPublishedAdSet(String changes, int subcode, String blamed) {
    String adSet = trees.anAdSet("", "");
    browser.created(ME + "/ads", anAd(adSet, link("")));

    assertRefused(browser.post(GRAPH + adSet, form(Map.of(), changes)), 100, subcode, blamed);
  }

  @Test
  void keepsALifetimeBudgetAboveWhatIsSpent() {
    String end = simulator.clock().instant().plus(Duration.ofDays(40)).toString().substring(0, 19);
    String adSet =
        trees.anAdSet(
            "status=ACTIVE",
            "status=ACTIVE -daily_budget lifetime_budget=300000 end_time=" + end + "Z");
    Map<String, String> ad = new HashMap<>(anAd(adSet, link("")));
    ad.put("status", "ACTIVE");
    browser.created(ME + "/ads", ad);
    simulator.advance(Duration.ofDays(12));

    assertRefused(
        browser.post(GRAPH + adSet, Map.of("lifetime_budget", "50000")),
        100,
        1885650,
        "lifetime_budget");
    assertThat(
            browser
                .post(GRAPH + adSet, Map.of("lifetime_budget", "299000"))
                .path("success")
                .asBoolean())
        .isTrue();
  }

  @Test
  void movesABudgetDownToAllAdSetsOrNone() {
    String campaign = trees.aCampaign("daily_budget=9000 bid_strategy=LOWEST_COST_WITHOUT_CAP");
    String own = "-daily_budget -bid_strategy";
    String a = browser.created(ME + "/adsets", form(WritingTest.anAdSet(campaign), own));
    String b = browser.created(ME + "/adsets", form(WritingTest.anAdSet(campaign), own));
    String forA = "{\"adset_id\":\"" + a + "\",\"daily_budget\":2000}";
    String forB = "{\"adset_id\":\"" + b + "\",\"daily_budget\":\"3000\"}";

    assertRefused(move(campaign, "[" + forA + "]"), 100, 0, "adset_budgets");
    assertRefused(
        move(campaign, "[" + forA + "," + forB.replace("3000", "3") + "]"),
        100,
        1885272,
        "adset_budgets");
    assertRefused(
        move(campaign, "[" + forA + "," + forB + ",{\"adset_id\":\"7\",\"daily_budget\":9}]"),
        100,
        0,
        "adset_budgets");
    assertRefused(
        browser.post(
            GRAPH + campaign,
            Map.of("adset_budgets", "[" + forA + "," + forB + "]", "daily_budget", "9500")),
        100,
        1885621,
        "adset_budgets");

    assertThat(move(campaign, "[" + forA + "," + forB + "]").path("success").asBoolean()).isTrue();

    JsonNode read =
        browser.get(
            GRAPH
                + campaign
                + "?fields=daily_budget,bid_strategy,last_budget_toggling_time,is_adset_budget_sharing_enabled,adsets%7Bdaily_budget,bid_strategy%7D");
    assertThat(read.has("daily_budget")).isFalse();
    assertThat(read.has("bid_strategy")).isFalse();
    assertThat(read.has("last_budget_toggling_time")).isTrue();
    assertThat(read.path("adsets").path("data").path(0).path("daily_budget").asString())
        .isEqualTo("3000");
    assertThat(move(campaign, "[" + forA + "," + forB + "]").path("error").path("code").asInt())
        .as("the campaign has no budget any more")
        .isEqualTo(100);

    browser.post(GRAPH + campaign, Map.of("daily_budget", "8000"));

    JsonNode up =
        browser.get(
            GRAPH + campaign + "?fields=daily_budget,bid_strategy,adsets%7Bdaily_budget%7D");
    assertThat(up.path("daily_budget").asString()).isEqualTo("8000");
    assertThat(up.path("bid_strategy").asString()).isEqualTo("LOWEST_COST_WITHOUT_CAP");
    assertThat(up.path("adsets").path("data").path(0).has("daily_budget")).isFalse();
  }

  private static JsonNode move(String campaign, String budgets) {
    return browser.post(GRAPH + campaign, Map.of("adset_budgets", budgets));
  }

  @Test
  void handsBidsDownToAdSetsOfTheCampaign() {
    String campaign = trees.aCampaign("daily_budget=9000 bid_strategy=COST_CAP");
    String adSet =
        browser.created(
            ME + "/adsets",
            form(WritingTest.anAdSet(campaign), "-daily_budget -bid_strategy bid_amount=300"));

    browser.post(GRAPH + campaign, Map.of("adset_bid_amounts", "{\"" + adSet + "\":500}"));

    assertThat(browser.get(GRAPH + adSet + "?fields=bid_amount").path("bid_amount").asInt())
        .isEqualTo(500);
    assertRefused(
        browser.post(GRAPH + campaign, Map.of("adset_bid_amounts", "{\"7\":500}")),
        100,
        0,
        "adset_bid_amounts");
  }

  @Test
  void limitsTheAdSetsOfACampaignForAppleInstalls() {
    String campaign =
        trees.aCampaign("objective=OUTCOME_APP_PROMOTION is_skadnetwork_attribution=true");
    String promoted =
        "optimization_goal=APP_INSTALLS daily_budget=9000 promoted_object={\"application_id\":\"1\",\"object_store_url\":\"https://apps.apple.com/us/app/id1\"}";
    Map<String, String> adSet = form(WritingTest.anAdSet(campaign), promoted);
    for (int i = 0; i < 5; i++) {
      browser.created(ME + "/adsets", adSet);
    }
    assertRefused(browser.post(ME + "/adsets", adSet), 2695, 0, "campaign_id");
  }

  @Test
  void answersACreationWithTheFieldsThatWereAskedFor() {
    Map<String, String> form = WritingTest.aCampaign();
    form.put("fields", "name,status");

    JsonNode made = browser.post(ME + "/campaigns", form);

    assertThat(made.path("name").asString()).isEqualTo("Hut tour");
    assertThat(made.path("id").asString()).isNotBlank();
    assertThat(made.path("status").asString()).isEqualTo("PAUSED");
  }

  @Test
  void takesLabelsOffAnAdSet() {
    String adSet = trees.anAdSet("", "");
    browser.post(
        GRAPH + adSet + "/adlabels", Map.of("adlabels", "[{\"name\":\"a\"},{\"name\":\"b\"}]"));
    browser.post(
        GRAPH + adSet + "/adlabels",
        Map.of("adlabels", "[{\"name\":\"c\"}]", "execution_options", "[\"validate_only\"]"));

    browser.delete(GRAPH + adSet + "/adlabels?adlabels=" + Browser.encode("[{\"name\":\"a\"}]"));

    JsonNode labels = browser.get(GRAPH + adSet + "?fields=adlabels%7Bname%7D").path("adlabels");
    assertThat(labels).hasSize(1);
    assertThat(labels.path(0).path("name").asString()).isEqualTo("b");
  }
}
