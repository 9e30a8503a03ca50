package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class PropertiesTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"));
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(60).withTime(NOON));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 25, 59, 60, 61, 5000})
  void givesEachRowOnceWhateverTheLimit(int limit) {
    assertThat(paged("/ads?fields=id&limit=" + limit))
        .isEqualTo(paged("/ads?fields=id&limit=5000"))
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates();
    String insights = "/insights?level=ad&fields=ad_id&date_preset=last_90d&limit=" + limit;
    List<String> rows = paged(insights);
    assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<String> paged(String edge) {
    List<String> rows = new ArrayList<>();
    String after = "";
    for (int pages = 0; pages < 200; pages++) {
      JsonNode page = browser.get("/v26.0/" + ACCOUNT + edge + after);
      page.path("data")
          .forEach(row -> rows.add(row.has("id") ? row.path("id").asString() : Json.string(row)));
      if (!page.path("paging").has("next")) {
        return rows;
      }
      after = "&after=" + encode(page.path("paging").path("cursors").path("after").asString());
    }
    throw new AssertionError("the list does not end");
  }

  @Test
  void walksBackOverTheSameRows() {
    JsonNode first = browser.get("/v26.0/" + ACCOUNT + "/ads?limit=10");
    String after = first.path("paging").path("cursors").path("after").asString();
    JsonNode second = browser.get("/v26.0/" + ACCOUNT + "/ads?limit=10&after=" + encode(after));
    String before = second.path("paging").path("cursors").path("before").asString();

    JsonNode back = browser.get("/v26.0/" + ACCOUNT + "/ads?limit=10&before=" + encode(before));

    assertThat(back.path("data")).isEqualTo(first.path("data"));
  }

  @Test
  void answersABatchAsTheSameCallsOneByOne() {
    List<String> urls =
        List.of(
            "me?fields=id,name",
            ACCOUNT + "/campaigns?fields=name,effective_status&limit=3",
            ACCOUNT + "/insights?fields=spend,reach&date_preset=last_7d",
            "search?type=adinterest&q=hik");
    ArrayNode batch = Json.array();
    urls.forEach(url -> batch.addObject().put("method", "GET").put("relative_url", url));

    JsonNode answers =
        browser.post("/v26.0/", Map.of("batch", Json.string(batch), "include_headers", "false"));

    for (int i = 0; i < urls.size(); i++) {
      assertThat(answers.path(i).path("code").asInt()).isEqualTo(200);
      assertThat(answers.path(i).path("body").asString())
          .isEqualTo(browser.response("/v26.0/" + urls.get(i)).body());
    }
  }

  @Test
  void givesTheSameBytesForTheSameSeedAndClock() {
    String query =
        "/v26.0/"
            + ACCOUNT
            + "/insights?level=ad&breakdowns=age,gender&fields=ad_id,ad_name,spend,actions,reach&limit=500";
    String again;
    try (Simulator twin = Simulator.start(SimulatorConfig.defaults().withAds(60).withTime(NOON))) {
      again = new Browser(twin).response(query).body().replace(":" + twin.port(), "");
    }
    assertThat(again).isEqualTo(browser.response(query).body().replace(":" + simulator.port(), ""));
    try (Simulator other =
        Simulator.start(SimulatorConfig.defaults().withAds(60).withTime(NOON).withSeed(2))) {
      assertThat(new Browser(other).response(query).body()).isNotEqualTo(again);
    }
  }
}
