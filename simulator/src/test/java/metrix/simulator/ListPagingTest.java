package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListPagingTest {
  private final Simulator simulator =
      Simulator.start(
          SimulatorConfig.defaults()
              .withAds(6_000)
              .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
  private final Browser browser = new Browser(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private List<String> campaigns(int limit) {
    List<String> ids = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page =
          browser.get("/v26.0/" + ACCOUNT + "/campaigns?fields=id&limit=" + limit + after);
      page.path("data").forEach(row -> ids.add(row.path("id").asString()));
      if (!page.path("paging").has("next")) {
        return ids;
      }
      after = "&after=" + encode(page.path("paging").path("cursors").path("after").asString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 19})
  void givesEachRowThatWasThereOnceWhileOthersAreCreatedAndDeleted(int limit)
      throws InterruptedException {
    List<String> before = campaigns(5_000);
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                String id = create();
                browser.delete("/v26.0/" + id);
                create();
                begun.countDown();
              }
            });
    begun.await();

    List<String> during = campaigns(limit);

    over.set(true);
    writer.join();
    assertThat(during).doesNotHaveDuplicates().containsSubsequence(before);
    assertThat(campaigns(5_000)).hasSizeGreaterThan(before.size());
  }

  private String create() {
    return browser.created(
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
  }
}
