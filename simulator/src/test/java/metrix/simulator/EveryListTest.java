package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every list that the simulator serves gives each row once, however it is cut into pages.
class EveryListTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"));
  private static Simulator simulator;
  private static Browser browser;
  private static SurfaceCoverage coverage;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30).withTime(NOON));
    browser = new Browser(simulator);
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    for (String name : List.of("spring", "summer", "autumn")) {
      browser.post(
          "/v26.0/" + campaign + "/adlabels", Map.of("adlabels", "[{\"name\":\"" + name + "\"}]"));
    }
    coverage = new SurfaceCoverage(browser).walked();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void findsTheListsOfTheTable() {
    assertThat(coverage.addresses()).hasSizeGreaterThan(25);
  }

  @TestFactory
  Stream<DynamicTest> givesEachRowOnceWhateverTheLimit() {
    return coverage.addresses().stream()
        .map(list -> DynamicTest.dynamicTest(list, () -> check(list)));
  }

  private static void check(String list) {
    List<String> whole = paged(list, 500);
    for (int limit : List.of(1, 2, 7)) {
      assertThat(paged(list, limit)).as("pages of " + limit).isEqualTo(whole);
    }
    assertThat(whole).filteredOn(row -> row.contains("\"id\":")).doesNotHaveDuplicates();
  }

  private static List<String> paged(String list, int limit) {
    List<String> rows = new ArrayList<>();
    String after = "";
    // Long lists are compared as far as their first pages of one row reach.
    for (int pages = 0; rows.size() < 60; pages++) {
      JsonNode page = browser.get("/v26.0" + list + "&limit=" + limit + after);
      JsonNode data = page.path("data");
      assertThat(data.isContainer()).as(page.toString()).isTrue();
      if (data.isArray()) {
        data.forEach(row -> rows.add(Json.string(row)));
      } else {
        rows.add(Json.string(data));
      }
      if (!page.path("paging").has("next")) {
        break;
      }
      assertThat(pages).as("pages of " + list).isLessThan(200);
      after = "&after=" + encode(page.path("paging").path("cursors").path("after").asString());
    }
    return List.copyOf(rows.subList(0, Math.min(60, rows.size())));
  }
}
