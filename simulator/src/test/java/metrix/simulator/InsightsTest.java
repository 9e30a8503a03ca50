package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class InsightsTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static JsonNode rows(String query) {
    JsonNode answer = browser.get("/v26.0/" + ACCOUNT + "/insights?limit=50000&" + query);
    assertThat(answer.has("data")).as(answer.toString()).isTrue();
    return answer.path("data");
  }

  private static BigDecimal sum(JsonNode rows, String metric) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(new BigDecimal(row.path(metric).asString("0")));
    }
    return sum;
  }

  @Test
  void namesEachKindOfResultWhereAdSetsOfSeveralGoalsMeet() {
    String query = "fields=results&date_preset=last_30d";

    assertThat(rows("level=account&" + query).get(0).path("results").size()).isGreaterThan(1);
    for (JsonNode adSet : rows("level=adset&" + query)) {
      assertThat(adSet.path("results").size()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time_increment=1",
        "time_increment=7",
        "level=campaign&filtering=%5B%7B%22field%22:%22campaign.effective_status%22,%22operator%22:%22IN%22,%22value%22:%5B%22ACTIVE%22,%22PAUSED%22,%22ARCHIVED%22,%22WITH_ISSUES%22%5D%7D%5D",
        "breakdowns=age,gender",
        "breakdowns=country",
        "breakdowns=publisher_platform,platform_position",
        "breakdowns=device_platform&time_increment=1"
      })
  void givesTheSameTotalsWhicheverWayTheyAreAsked(String how) {
    String fields =
        "&fields=spend,impressions,clicks,inline_link_clicks,reach&date_preset=last_30d";
    JsonNode whole = rows("level=account" + fields);
    JsonNode parts = rows(how + fields);

    assertThat(parts.size()).isGreaterThan(1);
    for (String metric : new String[] {"spend", "impressions", "clicks", "inline_link_clicks"}) {
      assertThat(sum(parts, metric)).as(metric).isEqualByComparingTo(sum(whole, metric));
    }
  }

  @Test
  void countsPeopleOnceOverDaysAndCampaigns() {
    BigDecimal whole = sum(rows("fields=reach&date_preset=last_30d"), "reach");

    assertThat(sum(rows("fields=reach&date_preset=last_30d&time_increment=1"), "reach"))
        .isGreaterThan(whole);
    assertThat(sum(rows("fields=reach&date_preset=last_30d&level=campaign"), "reach"))
        .isGreaterThan(whole);
  }

  @Test
  void followsMetasFormulasAndLeavesOutWhatHasNoValue() {
    for (JsonNode row :
        rows(
            "level=ad&fields=ad_id,spend,impressions,clicks,reach,ctr,cpc,cpm,frequency&date_preset=last_7d")) {
      double spend = row.path("spend").asDouble();
      double impressions = row.path("impressions").asDouble();
      assertThat(row.path("cpm").asDouble())
          .isCloseTo(spend / impressions * 1000, org.assertj.core.data.Offset.offset(1e-5));
      assertThat(row.path("reach").asLong()).isBetween(1L, (long) impressions);
      assertThat(row.has("cpc")).isEqualTo(row.path("clicks").asLong() > 0);
      assertThat(row.path("spend").isString()).isTrue();
    }
  }

  @Test
  void refusesBreakdownsThatDoNotGoTogetherAndHistoryThatIsGone() {
    JsonNode together =
        browser.get("/v26.0/" + ACCOUNT + "/insights?breakdowns=age,country").path("error");
    JsonNode old =
        browser
            .get(
                "/v26.0/"
                    + ACCOUNT
                    + "/insights?time_range=%7B%22since%22:%222022-01-01%22,%22until%22:%222026-01-01%22%7D")
            .path("error");

    assertThat(together.path("message").asString()).contains("age, country");
    assertThat(old.path("code").asInt()).isEqualTo(3018);
  }

  @Test
  void givesAReportInTheBackgroundTheSameRows() {
    String query = "level=campaign&fields=campaign_id,spend&date_preset=last_7d";
    String report =
        browser
            .post(
                "/v26.0/" + ACCOUNT + "/insights",
                java.util.Map.of(
                    "level", "campaign", "fields", "campaign_id,spend", "date_preset", "last_7d"))
            .path("report_run_id")
            .asString();
    assertThat(browser.get("/v26.0/" + report).path("async_status").asString())
        .isEqualTo("Job Not Started");

    simulator.advance(java.time.Duration.ofSeconds(2));

    assertThat(browser.get("/v26.0/" + report).path("async_status").asString())
        .isEqualTo("Job Completed");
    assertThat(browser.get("/v26.0/" + report + "/insights?limit=500").path("data").size())
        .isEqualTo(rows(query).size());
  }
}
