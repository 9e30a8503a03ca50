package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
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
  @ValueSource(strings = {"results", "cost_per_result"})
  void countsAsResultsOnlyWhatAdSetsOfThatGoalDid(String field) {
    String query = "fields=spend," + field + "&date_preset=last_30d";
    String everything =
        "&filtering="
            + Browser.encode(
                "[{\"field\":\"adset.effective_status\",\"operator\":\"IN\",\"value\":[\"ACTIVE\","
                    + "\"PAUSED\",\"CAMPAIGN_PAUSED\",\"ARCHIVED\",\"WITH_ISSUES\"]}]");
    Map<String, BigDecimal> counts = new HashMap<>();
    Map<String, BigDecimal> spends = new HashMap<>();
    for (JsonNode row :
        rows("level=adset&fields=spend,results&date_preset=last_30d" + everything)) {
      for (JsonNode result : row.path("results")) {
        counts.merge(result.path("indicator").asString(), value(result), BigDecimal::add);
        spends.merge(
            result.path("indicator").asString(),
            new BigDecimal(row.path("spend").asString()),
            BigDecimal::add);
      }
    }

    JsonNode whole = rows("level=account&" + query).get(0);
    assertThat(whole.path(field)).hasSizeGreaterThan(3);
    for (JsonNode result : whole.path(field)) {
      String indicator = result.path("indicator").asString();
      // People who were reached by two ad sets count once; ad sets without results spend too.
      if (!indicator.equals("reach")) {
        BigDecimal wanted =
            field.equals("results")
                ? counts.get(indicator)
                : spends.get(indicator).divide(counts.get(indicator), 6, RoundingMode.HALF_UP);
        assertThat(value(result)).as(indicator).isCloseTo(wanted, withinPercentage(0.5));
      }
    }
  }

  private static BigDecimal value(JsonNode result) {
    return new BigDecimal(result.path("values").path(0).path("value").asString());
  }

  @Test
  void countsAllEngagementAsTheResultOfItsGoal() {
    int shown = 0;
    for (JsonNode row : rows("level=adset&fields=results,inline_post_engagement")) {
      JsonNode result = row.path("results").path(0);
      if (result.path("indicator").asString("").equals("actions:post_engagement")) {
        shown++;
        assertThat(result.path("values").path(0).path("value"))
            .isEqualTo(row.path("inline_post_engagement"));
      }
    }
    assertThat(shown).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"region", "hourly_stats_aggregated_by_advertiser_time_zone"})
  void tellsNoResultOffMetaWhereABreakdownHidesItsActions(String breakdown) {
    JsonNode rows = rows("level=account&fields=results,reach&breakdowns=" + breakdown);
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(row.path("results").toString())
          .doesNotContain("offsite_conversion")
          .doesNotContain("landing_page_view");
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
  void takesAnEmptyListOfTimeRangesAsNone() {
    assertThat(rows("time_ranges=%5B%5D&date_preset=last_7d"))
        .isEqualTo(rows("date_preset=last_7d"));
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
    JsonNode asked = browser.get("/v26.0/" + report + "?fields=date_start,date_stop,is_running");
    assertThat(asked.path("date_start").asString()).isEqualTo("2026-10-07");
    assertThat(asked.path("date_stop").asString()).isEqualTo("2026-10-13");

    simulator.advance(java.time.Duration.ofSeconds(2));

    assertThat(browser.get("/v26.0/" + report).path("async_status").asString())
        .isEqualTo("Job Completed");
    assertThat(browser.get("/v26.0/" + report + "/insights?limit=500").path("data").size())
        .isEqualTo(rows(query).size());
  }
}
