package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.fault.FaultFile;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FaultsTest {
  @TempDir private Path folder;

  private Simulator simulator(String faults) {
    try {
      Path file = Files.writeString(folder.resolve("faults.json"), faults);
      return Simulator.start(
          SimulatorConfig.defaults()
              .withAds(10)
              .withFaults(file)
              .withLedger(folder.resolve("ledger.jsonl")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<JsonNode> ledger() throws IOException {
    return Files.readAllLines(folder.resolve("ledger.jsonl")).stream()
        .map(line -> Json.parse(line).orElseThrow())
        .toList();
  }

  @Test
  void commitsTheWriteWhoseAnswerItDrops() throws IOException {
    try (Simulator simulator =
        simulator(
            "[{\"on\":{\"method\":\"POST\",\"edge\":\"campaigns\",\"nth\":2},\"do\":\"drop_after_commit\"}]")) {
      Browser browser = new Browser(simulator);
      browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
      assertThatThrownBy(
              () -> browser.post("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign()))
          .isInstanceOf(UncheckedIOException.class);
      browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    }
    assertThat(ledger()).hasSize(3);
    assertThat(ledger())
        .extracting(line -> line.path("fault").asString("none"))
        .containsExactly("none", "drop_after_commit", "none");
    assertThat(ledger().getFirst().propertyNames())
        .containsExactly(
            "seq", "at", "method", "node", "edge", "id", "name", "parent", "status", "fault");
  }

  @Test
  void commitsNothingWhenItDropsTheRequest() throws IOException {
    try (Simulator simulator =
        simulator(
            "[{\"on\":{\"method\":\"POST\"},\"do\":\"drop_before\"},{\"on\":{\"method\":\"DELETE\"},\"do\":\"reset\"}]")) {
      Browser browser = new Browser(simulator);
      assertThatThrownBy(
              () -> browser.post("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign()))
          .isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> browser.delete("/v26.0/" + ACCOUNT))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(ledger()).isEmpty();
  }

  @Test
  void showsTheMishapsOfAnswers() {
    try (Simulator simulator =
        simulator(
            """
            [{"on":{"edge":"ads"},"do":"throttle"},
             {"on":{"edge":"adsets"},"do":"html"},
             {"on":{"edge":"adimages"},"do":"expire_token"},
             {"on":{"edge":"adlabels"},"do":"status","status":502},
             {"on":{"edge":"adspixels"},"do":"error","code":2,"transient":true,"status":503},
             {"on":{"edge":"batch","part":1},"do":"null_part","when":"after_commit"}]
            """)) {
      Browser browser = new Browser(simulator);
      assertThat(error(browser, "/ads").path("code").asInt()).isEqualTo(80004);
      assertThat(error(browser, "/adimages").path("error_subcode").asInt()).isEqualTo(463);
      assertThat(error(browser, "/adspixels").path("is_transient").asBoolean()).isTrue();
      assertThat(browser.response("/v26.0/" + ACCOUNT + "/adsets").body()).startsWith("<html>");
      assertThat(browser.response("/v26.0/" + ACCOUNT + "/adlabels").statusCode()).isEqualTo(502);
      String part = "{\"method\":\"GET\",\"relative_url\":\"me\"}";
      JsonNode answers =
          browser.post("/v26.0/", Map.of("batch", "[" + part + "," + part + "," + part + "]"));
      assertThat(answers.path(1).isNull()).isTrue();
      assertThat(answers.path(2).path("code").asInt()).isEqualTo(200);
    }
  }

  @Test
  void speaksOfTheUseCaseThatAPlannedThrottleNames() {
    try (Simulator simulator =
        simulator(
            """
            [{"on":{"edge":"customaudiences"},"do":"throttle","minutes":7},
             {"on":{"edge":"ads"},"do":"error","code":80000,"minutes":9}]
            """)) {
      Browser browser = new Browser(simulator);
      assertThat(blocked(browser, "/customaudiences"))
          .contains("\"type\":\"ads_management\"", "\"estimated_time_to_regain_access\":7");
      assertThat(blocked(browser, "/ads"))
          .contains("\"type\":\"ads_insights\"", "\"estimated_time_to_regain_access\":9");
    }
  }

  @Test
  void tellsOfTheUsageAlsoInAPartThatAMishapHits() {
    try (Simulator simulator =
        simulator(
            """
            [{"on":{"edge":"batch","nth":1,"part":0},"do":"throttle","minutes":7},
             {"on":{"edge":"batch","nth":2,"part":0},"do":"error","code":2}]
            """)) {
      Browser browser = new Browser(simulator);
      assertThat(usageOfAPart(browser)).contains("\"estimated_time_to_regain_access\":7");
      assertThat(usageOfAPart(browser)).contains("\"estimated_time_to_regain_access\":0");
    }
  }

  private static String usageOfAPart(Browser browser) {
    String batch = "[{\"method\":\"GET\",\"relative_url\":\"" + ACCOUNT + "/ads\"}]";
    return browser
        .post("/v26.0/", Map.of("batch", batch))
        .path(0)
        .path("headers")
        .valueStream()
        .filter(header -> header.path("name").asString().equals("X-Business-Use-Case-Usage"))
        .map(header -> header.path("value").asString())
        .findFirst()
        .orElseThrow();
  }

  private static String blocked(Browser browser, String edge) {
    return browser
        .response("/v26.0/" + ACCOUNT + edge)
        .headers()
        .firstValue("X-Business-Use-Case-Usage")
        .orElseThrow();
  }

  private static JsonNode error(Browser browser, String edge) {
    return browser.get("/v26.0/" + ACCOUNT + edge).path("error");
  }

  @Test
  void saysWhichEntryOfAPlanIsWrong() {
    assertThatThrownBy(() ->
            FaultFile.parse("[{\"do\":\"delay\"},{\"do\":\"explode\"}]", ErrorCatalogue.load()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Fault 2")
        .hasMessageContaining("explode");
  }
}
