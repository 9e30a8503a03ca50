package metrix.server;

import static metrix.server.TestServer.json;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import metrix.model.AdAccount;
import metrix.model.Campaign;
import metrix.server.Wire.Reply;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A run at work stands on its connection and on the data folder.
class BusyTest {
  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final CountDownLatch atMeta = new CountDownLatch(1);
  private final AdAccount account = anAdAccount().build();
  private final Campaign campaign = aCampaign().build();
  private final FakeMarketingApi meta =
      new FakeMarketingApi(clock)
          .with(account)
          .with(aPage())
          .with(campaign)
          .holding(_ -> true, atMeta);
  private TestServer server;

  @BeforeEach
  void startARunThatWaitsForMeta() throws IOException {
    server = new TestServer(folder, clock, meta).open();
    json(server.post("/api/connect/demo", ""));
    JsonNode plan =
        json(
            server.post(
                "/api/edits/plan",
                "{\"changes\":[{\"level\":\"campaign\",\"id\":\"%s\",\"name\":\"Winter\"}]}"
                    .formatted(campaign.id().value())));
    assertThat(plan.get("runnable").asBoolean()).as(plan.toString()).isTrue();
    JsonNode run =
        json(
            server.post(
                "/api/runs",
                "{\"planId\":\"%s\",\"hash\":\"%s\"}"
                    .formatted(plan.get("id").asString(), plan.get("hash").asString())));
    assertThat(run.get("run").get("state").asString()).isEqualTo("running");
  }

  @AfterEach
  void stop() {
    atMeta.countDown();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /api/connect/demo | ``
          /api/connect      | {"token":"EAAanotherToken0123456789"}
          /api/account      | {"accountId":"ACCOUNT"}
          /api/disconnect   | ``
          /api/erase        | {"confirm":"erase"}
          """)
  void nothingTakesTheGroundFromUnderARun(String path, String body) throws InterruptedException {
    String json = body.replace("ACCOUNT", account.id().path());
    Reply refused = server.post(path, json);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("\"code\":\"busy\"", "at work", "\"fix\":\"Wait");
    assertThat(meta.closed()).isFalse();
    assertThat(server.ended.await(100, TimeUnit.MILLISECONDS)).isFalse();

    atMeta.countDown();
    server.awaitRuns();
    assertThat(meta.sent()).hasSize(1);
    assertThat(server.post(path, json).status()).isIn(200, 202);
  }

  @Test
  void quittingIsAlwaysPossible() throws InterruptedException {
    assertThat(server.post("/api/quit", "").status()).isEqualTo(202);
    assertThat(server.ended.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
