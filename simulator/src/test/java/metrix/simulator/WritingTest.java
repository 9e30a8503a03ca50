package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WritingTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  static Map<String, String> aCampaign() {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Hut tour");
    form.put("objective", "OUTCOME_TRAFFIC");
    form.put("status", "PAUSED");
    form.put("special_ad_categories", "[]");
    form.put("is_adset_budget_sharing_enabled", "false");
    return form;
  }

  static Map<String, String> anAdSet(String campaign) {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Hikers");
    form.put("campaign_id", campaign);
    form.put("status", "PAUSED");
    form.put("daily_budget", "1500");
    form.put("optimization_goal", "LINK_CLICKS");
    form.put("billing_event", "IMPRESSIONS");
    form.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    form.put(
        "targeting",
        "{\"geo_locations\":{\"countries\":[\"US\"]},\"targeting_automation\":{\"advantage_audience\":0}}");
    return form;
  }

  @Test
  void readsBackWhatItCreated() {
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", aCampaign());
    String adSet = browser.created("/v26.0/" + ACCOUNT + "/adsets", anAdSet(campaign));

    JsonNode read =
        browser.get(
            "/v26.0/"
                + adSet
                + "?fields=name,daily_budget,status,effective_status,campaign%7Bname%7D");

    assertThat(read.path("daily_budget").isString()).isTrue();
    assertThat(read.path("daily_budget").asString()).isEqualTo("1500");
    assertThat(read.path("effective_status").asString()).isEqualTo("PAUSED");
    assertThat(read.path("campaign").path("name").asString()).isEqualTo("Hut tour");
  }

  @Test
  void refusesACampaignThatDoesNotSayWhetherBudgetsAreShared() {
    Map<String, String> form = aCampaign();
    form.remove("is_adset_budget_sharing_enabled");

    JsonNode error = browser.post("/v26.0/" + ACCOUNT + "/campaigns", form).path("error");

    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("error_subcode").asInt()).isEqualTo(4834011);
  }

  @Test
  void keepsADeletedObjectReadableButOutOfLists() {
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", aCampaign());

    assertThat(browser.delete("/v26.0/" + campaign).path("success").asBoolean()).isTrue();

    assertThat(
            browser
                .get("/v26.0/" + campaign + "?fields=effective_status")
                .path("effective_status")
                .asString())
        .isEqualTo("DELETED");
    assertThat(browser.get("/v26.0/" + ACCOUNT + "/campaigns?limit=500").toString())
        .doesNotContain(campaign);
  }
}
