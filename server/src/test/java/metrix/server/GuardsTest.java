package metrix.server;

import static metrix.server.TestServer.json;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GuardsTest {
  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private TestServer server;

  @BeforeEach
  void connect() throws IOException {
    server =
        new TestServer(folder, clock, new FakeMarketingApi(clock).with(anAdAccount().build()))
            .open();
    json(server.post("/api/connect/demo", ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoCapsAndTheTenfoldStopUntilSomebodySaysOtherwise() {
    JsonNode guards = json(server.get("/api/guards"));

    assertThat(guards.has("perObject")).isFalse();
    assertThat(guards.get("tenfoldStop").asBoolean()).isTrue();
  }

  @Test
  void keepsWhatIsTypedAndTakesAnEmptyFieldAsNoCap() {
    JsonNode set = put("{\"perObject\":\"100.50\",\"perDay\":\"\",\"tenfoldStop\":false}");

    assertThat(set.get("perObject").get("minor").asLong()).isEqualTo(10_050);
    assertThat(set.has("perDay")).isFalse();
    assertThat(set.get("tenfoldStop").asBoolean()).isFalse();
    assertThat(json(server.get("/api/guards"))).isEqualTo(set);
  }

  @Test
  void refusesAnAmountAtItsField() {
    var refused =
        server.put("/api/guards", "{\"perObject\":\"1,5\",\"perDay\":\"0\",\"tenfoldStop\":true}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("perObject", "perDay", "no cap");
  }

  private JsonNode put(String body) {
    return json(server.put("/api/guards", body));
  }
}
