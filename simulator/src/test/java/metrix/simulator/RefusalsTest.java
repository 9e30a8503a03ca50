package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Each refusal of the catalogue that a natural call provokes, with its code, subcode and the field
/// to blame.
class RefusalsTest {
  private static final String PLACE = "\"geo_locations\":{\"countries\":[\"US\"]}";
  private static final String AUTOMATION = "\"targeting_automation\":{\"advantage_audience\":0}";
  private static Simulator simulator;
  private static Browser browser;
  private static String campaign;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(10));
    browser = new Browser(simulator);
    campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}={1} gives {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "targeting;{AUTOMATION};1885364",
        "targeting;{PLACE};1870227",
        "targeting;{PLACE,AUTOMATION,\"age_min\":12};1487079",
        "targeting;{PLACE,\"targeting_automation\":{\"advantage_audience\":1},\"age_max\":50};1870189",
        "targeting;{\"geo_locations\":{\"countries\":[\"US\"],\"planets\":[]},AUTOMATION};1487079",
        "targeting;{\"geo_locations\":{\"cities\":[{\"key\":\"1\"}]},AUTOMATION};1487079",
        "targeting;{PLACE,AUTOMATION,\"flexible_spec\":[{\"interests\":[{\"id\":\"1\"}]}]};1487694",
        "targeting;{PLACE,AUTOMATION,\"facebook_positions\":[\"video_feeds\"]};2490562",
        "targeting;{PLACE,AUTOMATION,\"instagram_positions\":[\"explore\"]};2490589",
        "targeting;{\"geo_locations\":{\"countries\":[\"DE\"]},AUTOMATION};3858081",
        "daily_budget;10;1885272",
        "destination_type;ON_AD;1815715",
        "optimization_goal;PAGE_LIKES;2490408",
        "bid_strategy;COST_CAP;1815857",
        "bid_strategy;LOWEST_COST_WITH_MIN_ROAS;2490487"
      })
  void refusesAnAdSet(String field, String value, int subcode) {
    Map<String, String> form = WritingTest.anAdSet(campaign);
    form.put(field, value.replace("PLACE", PLACE).replace("AUTOMATION", AUTOMATION));

    JsonNode error = browser.post("/v26.0/" + ACCOUNT + "/adsets", form).path("error");

    assertThat(error.path("error_subcode").asInt()).as(error.toString()).isEqualTo(subcode);
    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("error_user_title").asString()).isNotBlank();
    assertThat(error.path("error_data").asString()).contains("blame_field_specs");
  }

  @Test
  void wantsAPromotedObjectForConversions() {
    Map<String, String> sales = WritingTest.aCampaign();
    sales.put("objective", "OUTCOME_SALES");
    Map<String, String> form =
        WritingTest.anAdSet(browser.created("/v26.0/" + ACCOUNT + "/campaigns", sales));
    form.put("optimization_goal", "OFFSITE_CONVERSIONS");

    assertSubcode(browser.post("/v26.0/" + ACCOUNT + "/adsets", form), 1815430);
  }

  @Test
  void allowsABudgetOnOneLevelOnly() {
    Map<String, String> withBudget = WritingTest.aCampaign();
    withBudget.put("daily_budget", "5000");
    withBudget.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    Map<String, String> form =
        WritingTest.anAdSet(browser.created("/v26.0/" + ACCOUNT + "/campaigns", withBudget));

    assertSubcode(browser.post("/v26.0/" + ACCOUNT + "/adsets", form), 1885621);
  }

  @Test
  void allowsFourBudgetChangesAnHour() {
    String adSet = browser.created("/v26.0/" + ACCOUNT + "/adsets", WritingTest.anAdSet(campaign));
    for (int change = 1; change <= 4; change++) {
      JsonNode answer =
          browser.post("/v26.0/" + adSet, Map.of("daily_budget", Integer.toString(1500 + change)));
      assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
    }
    assertSubcode(browser.post("/v26.0/" + adSet, Map.of("daily_budget", "2000")), 1487632);

    simulator.advance(java.time.Duration.ofMinutes(61));

    assertThat(
            browser
                .post("/v26.0/" + adSet, Map.of("daily_budget", "2000"))
                .path("success")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"page_id\":\"1\",\"link_data\":{\"link\":\"https://a.example\"}};1443121",
        "{\"page_id\":\"104938275610482\",\"link_data\":{\"message\":\"x\"}};2061015",
        "{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"javascript:alert(1)\"}};2446383",
        "{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"https://a.example\",\"image_hash\":\"0\"}};2446386",
        "{\"page_id\":\"104938275610482\",\"instagram_user_id\":\"5\",\"link_data\":{\"link\":\"https://a.example\"}};1815199",
        "{\"page_id\":\"104938275610482\",\"photo_data\":{\"title\":\"x\"}};1443050"
      })
  void refusesACreative(String story, int subcode) {
    assertSubcode(
        browser.post(
            "/v26.0/" + ACCOUNT + "/adcreatives", Map.of("name", "c", "object_story_spec", story)),
        subcode);
  }

  @ParameterizedTest(name = "{0} gives {2}: {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "campaigns?fields=nonsense;EAAtest;100;Tried accessing nonexisting field (nonsense)",
        "nonsense;EAAtest;2500;Unknown path components: /nonsense",
        "campaigns?effective_status=%5B%22DELETED%22%5D;EAAtest;100;Invalid parameter",
        "campaigns?limit=9000;EAAtest;1;reduce the amount of data",
        "insights?level=planet;EAAtest;100;level must be one of the following values: account, ad, adset, campaign",
        "ads;EAAEXPIRED;190;Session has expired",
        "ads;EAA with blank;190;Cannot parse access token",
        "ads;;2500;An active access token must be used"
      })
  void refusesARead(String path, String token, int code, String message) {
    JsonNode error =
        browser
            .withToken(token == null ? "" : token)
            .get("/v26.0/" + ACCOUNT + "/" + path)
            .path("error");

    assertThat(error.path("code").asInt()).as(error.toString()).isEqualTo(code);
    assertThat(error.path("message").asString()).contains(message);
  }

  @Test
  void letsATokenWithoutPermissionReadOnly() {
    Browser reader = browser.withToken("EAANOADS");

    assertThat(reader.get("/v26.0/" + ACCOUNT + "?fields=name").has("name")).isTrue();
    assertThat(
            reader
                .post("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign())
                .path("error")
                .path("code")
                .asInt())
        .isEqualTo(200);
  }

  @Test
  void makesNothingWhenAskedToValidateOnly() {
    int before = simulator.stage().world().count(metrix.simulator.state.Kind.CAMPAIGN);
    Map<String, String> form = new HashMap<>(WritingTest.aCampaign());
    form.put("execution_options", "[\"validate_only\"]");

    assertThat(browser.post("/v26.0/" + ACCOUNT + "/campaigns", form).path("success").asBoolean())
        .isTrue();
    assertThat(simulator.stage().world().count(metrix.simulator.state.Kind.CAMPAIGN))
        .isEqualTo(before);
  }

  private static void assertSubcode(JsonNode answer, int subcode) {
    assertThat(answer.path("error").path("error_subcode").asInt())
        .as(answer.toString())
        .isEqualTo(subcode);
  }
}
