package metrix.server;

import static metrix.server.TestServer.json;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import metrix.marketing.Probe;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The self-check of an ad account, and the switches of what it is about.
class FirstContactTest {
  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final FakeMarketingApi meta = new FakeMarketingApi(clock).with(anAdAccount().build());
  private TestServer server;

  @BeforeEach
  void connect() throws IOException {
    server = new TestServer(folder, clock, meta).open();
    json(server.post("/api/connect/demo", ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysWhatItTriedAndMakesNothing() {
    JsonNode report = json(server.post("/api/first-contact", ""));

    assertThat(words(report, "lines", "verdict")).contains("works", "off");
    assertThat(report.get("points").asLong()).isBetween(0L, 30L);
    assertThat(meta.sent()).isEmpty();
  }

  @Test
  void switchesOffWhatTheAccountRefuses() {
    assertThat(on(tricks())).containsEntry("image_reference", true);
    meta.refusing(Probe.BATCH_REFERENCE);

    JsonNode report = json(server.post("/api/first-contact", ""));

    assertThat(words(report, "lines", "verdict")).contains("refused");
    assertThat(on(report))
        .containsEntry("image_reference", false)
        .containsEntry("zip_upload", true);
    assertThat(tricks().get("tricks")).isEqualTo(report.get("tricks"));
  }

  @Test
  void aPersonSwitchesAWayOffAndOnAgain() {
    assertThat(on(set("zip_upload", false))).containsEntry("zip_upload", false);
    assertThat(on(tricks())).containsEntry("zip_upload", false);
    assertThat(on(set("zip_upload", true))).containsEntry("zip_upload", true);
  }

  @Test
  void switchesOnNothingThatItCannotUseYet() {
    var refused = server.put("/api/tricks/copies", "{\"on\":true}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("not used yet");
    assertThat(server.put("/api/tricks/magic", "{\"on\":true}").status()).isEqualTo(404);
  }

  private JsonNode tricks() {
    return json(server.get("/api/tricks"));
  }

  private JsonNode set(String trick, boolean on) {
    return json(server.put("/api/tricks/" + trick, "{\"on\":" + on + "}"));
  }

  private static List<String> words(JsonNode node, String list, String field) {
    return node.get(list).valueStream().map(n -> n.get(field).asString()).toList();
  }

  private static Map<String, Boolean> on(JsonNode node) {
    return node.get("tricks")
        .valueStream()
        .collect(Collectors.toMap(t -> t.get("id").asString(), t -> t.get("on").asBoolean()));
  }
}
