package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

// Meta, "Insights breakdowns" page.
class BreakdownsTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(60)
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static JsonNode ask(String breakdowns, String fields) {
    return browser.get(
        "/v26.0/" + ACCOUNT + "/insights?limit=500&fields=" + fields + "&breakdowns=" + breakdowns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age",
        "gender",
        "age,gender",
        "country",
        "region",
        "dma",
        "comscore_market",
        "publisher_platform",
        "publisher_platform,impression_device",
        "publisher_platform,platform_position",
        "platform_position,impression_device,publisher_platform",
        "device_platform",
        "hourly_stats_aggregated_by_advertiser_time_zone",
        "hourly_stats_aggregated_by_audience_time_zone"
      })
  void nameTheSlicesOfARowWhenTheyGoTogether(String breakdowns) {
    JsonNode rows = ask(breakdowns, "impressions").path("data");

    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(row.propertyNames()).contains(breakdowns.split(",", -1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "platform_position",
        "age,country",
        "region,gender",
        "hourly_stats_aggregated_by_advertiser_time_zone,age",
        "product_id,age",
        "dma,region"
      })
  void areRefusedWhenTheyDoNotGoTogether(String breakdowns) {
    JsonNode error = ask(breakdowns, "impressions").path("error");

    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("message").asString()).contains(breakdowns.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"region", "dma", "hourly_stats_aggregated_by_advertiser_time_zone"})
  void hideWhatHappenedOffMetaByPlaceAndByHour(String breakdowns) {
    boolean clicked = false;
    for (JsonNode row : ask(breakdowns, "actions,purchase_roas").path("data")) {
      assertThat(row.has("purchase_roas")).isFalse();
      for (JsonNode action : row.path("actions")) {
        assertThat(action.path("action_type").asString())
            .doesNotContain("purchase")
            .doesNotContain("offsite")
            .doesNotContain("landing_page");
        clicked |= action.path("action_type").asString().equals("link_click");
      }
    }
    assertThat(clicked).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hourly_stats_aggregated_by_advertiser_time_zone",
        "hourly_stats_aggregated_by_audience_time_zone"
      })
  void countNoPeopleByHourAndNothingInHoursToCome(String hourly) {
    JsonNode rows =
        ask(
                hourly + "&date_preset=today",
                "reach,frequency,unique_clicks,impressions,video_play_actions")
            .path("data");

    for (JsonNode row : rows) {
      assertThat(row.path("reach").asString()).isEqualTo("0");
      assertThat(row.path("frequency").asString()).isEqualTo("0");
      assertThat(row.has("unique_clicks")).isFalse();
      assertThat(row.has("video_play_actions")).isFalse();
      // It is noon in Los Angeles.
      assertThat(row.path(hourly).asString()).isLessThan("12");
    }
    assertThat(rows.size()).isBetween(8, 12);
  }
}
