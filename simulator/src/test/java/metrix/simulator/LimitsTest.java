package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import metrix.simulator.limit.Tier;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Usage headers, points, hourly quotas and blocks, as an app with limited access meets them.
class LimitsTest {
  private static final String ME = "/v26.0/" + ACCOUNT;

  private static Simulator limited() {
    return Simulator.start(
        SimulatorConfig.defaults()
            .withAds(10)
            .withTier(Tier.LIMITED)
            .withTime(InstantSource.fixed(FaultySimulator.NOW)));
  }

  private static JsonNode header(HttpResponse<String> response, String name) {
    return Json.parse(response.headers().firstValue(name).orElseThrow()).orElseThrow();
  }

  private static JsonNode use(HttpResponse<String> response) {
    JsonNode all = header(response, "X-Business-Use-Case-Usage");
    assertThat(all.propertyNames()).containsExactly(ACCOUNT.substring(4));
    return all.path(ACCOUNT.substring(4)).path(0);
  }

  @Test
  void sendsTheHeadersInTheirRecordedShapes() {
    try (Simulator simulator = limited()) {
      Browser browser = new Browser(simulator);
      HttpResponse<String> read = browser.response(ME + "/campaigns");
      assertThat(use(read).propertyNames())
          .containsExactly(
              "type",
              "call_count",
              "total_cputime",
              "total_time",
              "estimated_time_to_regain_access",
              "ads_api_access_tier");
      assertThat(use(read).path("type").asString()).isEqualTo("ads_management");
      assertThat(use(read).path("ads_api_access_tier").asString()).isEqualTo("development_access");
      assertThat(header(read, "X-App-Usage").propertyNames())
          .containsExactlyInAnyOrder("call_count", "total_cputime", "total_time");
      assertThat(read.headers().firstValue("X-Ad-Account-Usage")).as("on a read").isEmpty();
      assertThat(read.headers().firstValue("X-FB-Ads-Insights-Throttle")).isEmpty();

      HttpResponse<String> write = browser.posted(ME + "/campaigns", WritingTest.aCampaign());
      JsonNode usage = header(write, "X-Ad-Account-Usage");
      assertThat(usage.propertyNames())
          .containsExactly("acc_id_util_pct", "reset_time_duration", "ads_api_access_tier");
      assertThat(usage.path("acc_id_util_pct").asDouble()).as("4 of 60 points").isEqualTo(6.67);
      assertThat(usage.path("reset_time_duration").asInt()).as("seconds").isEqualTo(20);

      HttpResponse<String> insights = browser.response(ME + "/insights");
      assertThat(use(insights).path("type").asString()).isEqualTo("ads_insights");
      assertThat(header(insights, "X-FB-Ads-Insights-Throttle").propertyNames())
          .containsExactly("app_id_util_pct", "acc_id_util_pct", "ads_api_access_tier");
    }
  }

  @Test
  void countsThePeopleOfAnAdAccountAsNoAudience() {
    try (Simulator simulator = limited()) {
      JsonNode use = use(new Browser(simulator).response(ME + "/users"));
      assertThat(use.path("type").asString()).isEqualTo("ads_management");
    }
  }

  @Test
  void namesNoTierForAudiences() {
    try (Simulator simulator = limited()) {
      JsonNode use = use(new Browser(simulator).response(ME + "/customaudiences"));
      assertThat(use.path("type").asString()).isEqualTo("custom_audience");
      assertThat(use.has("ads_api_access_tier")).isFalse();
    }
  }

  @Test
  void blocksAnAccountThatUsedUpItsPointsAndSaysForHowLong() {
    try (Simulator simulator = limited()) {
      Browser browser = new Browser(simulator);
      for (int call = 0; call < 60; call++) {
        assertThat(browser.response(ME).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = browser.response(ME);
      assertThat(code(refused)).isEqualTo("17/2446079");
      assertThat(use(refused).path("estimated_time_to_regain_access").asInt()).isEqualTo(5);

      simulator.advance(Duration.ofSeconds(299));
      assertThat(code(browser.response(ME))).isEqualTo("17/2446079");
      simulator.advance(Duration.ofSeconds(1));
      assertThat(browser.response(ME).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesMoreThanItsHourlyQuotaUntilTheHourHasPassed() {
    try (Simulator simulator = limited()) {
      Browser browser = new Browser(simulator);
      HttpResponse<String> last = browser.response(ME);
      int made = 1;
      // A call every six seconds stays below the points, but not below the calls of an hour.
      while (last.statusCode() == 200 && made < 2_000) {
        simulator.advance(Duration.ofSeconds(5));
        last = browser.response(ME);
        made++;
      }
      assertThat(code(last)).isEqualTo("80004/2446079");
      int running = made - 1 - 300;
      assertThat(running % 40).as("300 calls and 40 for each running ad: " + made).isZero();
      int minutes = use(last).path("estimated_time_to_regain_access").asInt();
      assertThat(minutes).isBetween(1, 60);

      simulator.advance(Duration.ofMinutes(minutes));
      assertThat(browser.response(ME).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesMoreThanAHundredMutationsOfAnAccountInASecond() {
    try (Simulator simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(1)
                .withTier(Tier.FULL)
                .withTime(InstantSource.fixed(FaultySimulator.NOW)))) {
      Browser browser = new Browser(simulator);
      String part =
          "{\"method\":\"POST\",\"relative_url\":\"" + ACCOUNT + "/campaigns\",\"body\":\"x=1\"}";
      String batch = "[" + (part + ",").repeat(49) + part + "]";
      browser.post("/v26.0/", Map.of("batch", batch));
      JsonNode second = browser.post("/v26.0/", Map.of("batch", batch));
      assertThat(second.path(49).path("body").asString()).doesNotContain("5044001");

      assertThat(code(browser.posted(ME + "/campaigns", Map.of()))).isEqualTo("613/5044001");
      assertThat(browser.response(ME).statusCode()).as("reads go on").isEqualTo(200);
    }
  }

  @Test
  void countsBatchesThatMakeMoreAdsThanMetaAdvises() {
    try (Simulator simulator = Simulator.start(SimulatorConfig.defaults().withAds(1))) {
      Browser browser = new Browser(simulator);
      String part =
          "{\"method\":\"POST\",\"relative_url\":\"" + ACCOUNT + "/ads\",\"body\":\"name=a\"}";
      browser.post("/v26.0/", Map.of("batch", "[" + (part + ",").repeat(9) + part + "]"));
      assertThat(beyondAdvice(browser)).isZero();
      browser.post("/v26.0/", Map.of("batch", "[" + (part + ",").repeat(10) + part + "]"));
      assertThat(beyondAdvice(browser)).isEqualTo(1);
    }
  }

  private static int beyondAdvice(Browser browser) {
    return browser.get("/_simulator/calls").path("batches_of_more_than_10_ads").asInt(-1);
  }

  private static String code(HttpResponse<String> response) {
    JsonNode error = Browser.json(response).path("error");
    return error.path("code").asInt(0) + "/" + error.path("error_subcode").asInt(0);
  }
}
