package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class InsightsPagingTest {
  private static final String DAILY =
      "/insights?level=ad&fields=ad_id,spend,actions&date_preset=last_7d&time_increment=1";

  private final Simulator simulator =
      Simulator.start(
          SimulatorConfig.defaults()
              .withAds(60)
              .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
  private final Browser browser = new Browser(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private List<JsonNode> forward(String query, int limit, Runnable between) {
    return walk(query, limit, "", "next", between, page -> page);
  }

  private List<JsonNode> walk(
      String query,
      int limit,
      String start,
      String link,
      Runnable between,
      UnaryOperator<List<JsonNode>> order) {
    List<JsonNode> rows = new ArrayList<>();
    String cursor = start;
    for (int pages = 0; pages < 2_000; pages++) {
      JsonNode page = browser.get("/v26.0/" + ACCOUNT + query + "&limit=" + limit + cursor);
      assertThat(page.has("data")).as(page.toString()).isTrue();
      rows.addAll(order.apply(List.copyOf(page.path("data").values())));
      if (!page.path("paging").has(link)) {
        return rows;
      }
      String side = link.equals("next") ? "after" : "before";
      cursor = "&" + side + "=" + encode(page.path("paging").path("cursors").path(side).asString());
      between.run();
    }
    throw new AssertionError("the list does not end");
  }

  @ParameterizedTest
  @CsvSource({
    "1, ''",
    "7, ''",
    "101, ''",
    "7, '&breakdowns=age,gender'",
    "13, '&sort=spend_descending'",
    "13, '&sort=spend_ascending&breakdowns=publisher_platform'",
    "9, '&filtering=%5B%7B%22field%22:%22ad.impressions%22,%22operator%22:%22GREATER_THAN%22,%22value%22:300%7D%5D'"
  })
  void givesEachRowOnceUnderAnyLimit(int limit, String more) {
    String query = (limit == 1 ? DAILY.replace("last_7d", "yesterday") : DAILY) + more;
    List<JsonNode> all = forward(query, 50_000, () -> {});

    assertThat(all).hasSizeGreaterThan(limit).doesNotHaveDuplicates();
    assertThat(forward(query, limit, () -> {})).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({"''", "'&sort=spend_descending'"})
  void walksBackOverTheSameRows(String more) {
    List<JsonNode> all = forward(DAILY + more, 50_000, () -> {});
    JsonNode last = browser.get("/v26.0/" + ACCOUNT + DAILY + more + "&limit=" + all.size());
    String end = last.path("paging").path("cursors").path("after").asString();

    List<JsonNode> back =
        walk(
            DAILY + more,
            11,
            "&before=" + encode(end),
            "previous",
            () -> {},
            rows -> rows.reversed());

    assertThat(back.reversed()).isEqualTo(all.subList(0, all.size() - 1));
  }

  @Test
  void tellsOfOneMomentOnAllPagesWhileTheClockRunsAndAdsComeIntoBeing() {
    String query = DAILY.replace("last_7d", "this_month");
    List<JsonNode> all = forward(query, 50_000, () -> {});

    List<JsonNode> paged =
        forward(
            query,
            50,
            () -> {
              simulator.advance(Duration.ofMinutes(20));
              create();
            });

    assertThat(paged).isEqualTo(all);
  }

  private void create() {
    String campaign =
        browser.created(
            "/v26.0/" + ACCOUNT + "/campaigns",
            Map.of(
                "name",
                "New",
                "objective",
                "OUTCOME_TRAFFIC",
                "special_ad_categories",
                "[]",
                "daily_budget",
                "5000"));
    assertThat(campaign).isNotEmpty();
  }

  @Test
  void putsTheHighestFirstWhenSortedDown() {
    List<Double> spends =
        forward(DAILY + "&sort=spend_descending", 50_000, () -> {}).stream()
            .map(row -> row.path("spend").asDouble())
            .toList();

    assertThat(spends).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void putsTheWindowsThatWereAskedForBesideTheValue() {
    JsonNode row =
        browser
            .get(
                "/v26.0/"
                    + ACCOUNT
                    + "/insights?fields=actions,purchase_roas,action_values&date_preset=last_90d"
                    + "&action_attribution_windows=1d_click,7d_click,28d_click,1d_view,7d_view")
            .path("data")
            .path(0);
    JsonNode purchase = null;
    for (JsonNode action : row.path("actions")) {
      purchase = action.path("action_type").asString().equals("purchase") ? action : purchase;
    }

    assertThat(purchase).isNotNull();
    assertThat(purchase.propertyNames())
        .containsExactly("action_type", "value", "1d_click", "7d_click", "28d_click", "1d_view");
    assertThat(purchase.path("1d_click").asInt()).isLessThan(purchase.path("7d_click").asInt());
    assertThat(purchase.path("7d_click").asInt()).isLessThan(purchase.path("28d_click").asInt());
    assertThat(row.path("purchase_roas").path(0).has("28d_click")).isTrue();
  }

  @Test
  void leavesOutPeopleWhereBreakdownsGoBackMoreThan13Months() {
    String query =
        "/v26.0/"
            + ACCOUNT
            + "/insights?fields=impressions,reach,frequency,cpp,unique_clicks&time_range="
            + encode("{\"since\":\"2025-09-10\",\"until\":\"2026-10-13\"}");

    JsonNode whole = browser.get(query).path("data").path(0);
    JsonNode sliced = browser.get(query + "&breakdowns=country").path("data").path(0);

    assertThat(whole.propertyNames()).contains("reach", "frequency", "cpp", "unique_clicks");
    assertThat(sliced.propertyNames())
        .contains("impressions", "country")
        .doesNotContain("reach", "frequency", "cpp", "unique_clicks");

    String ranges =
        encode(
            "[{\"since\":\"2026-10-10\",\"until\":\"2026-10-13\"},"
                + "{\"since\":\"2025-09-10\",\"until\":\"2026-10-13\"}]");
    JsonNode several =
        browser
            .get(
                query.substring(0, query.indexOf("&time_range="))
                    + "&breakdowns=country&time_ranges="
                    + ranges)
            .path("data");
    assertThat(several).isNotEmpty();
    several.forEach(row -> assertThat(row.propertyNames()).doesNotContain("reach"));
  }
}
