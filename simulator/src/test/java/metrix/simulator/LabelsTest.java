package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LabelsTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static JsonNode list(String path) {
    return browser.get("/v26.0/" + path).path("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaigns", "adsets", "ads", "adcreatives"})
  void listsUnderALabelWhatBearsIt(String kind) {
    String wears = list(ACCOUNT + "/" + kind + "?limit=2").path(1).path("id").asString();
    String label = browser.created("/v26.0/" + ACCOUNT + "/adlabels", Map.of("name", kind));
    browser.created("/v26.0/" + ACCOUNT + "/adlabels", Map.of("name", "unused"));
    assertThat(list(label + "/" + kind)).isEmpty();

    JsonNode answer =
        browser.post(
            "/v26.0/" + wears + "/adlabels", Map.of("adlabels", "[{\"id\":\"" + label + "\"}]"));
    assertThat(answer.has("error")).as(answer.toString()).isFalse();

    JsonNode labelled = list(label + "/" + kind + "?fields=name,adlabels%7Bname%7D");
    assertThat(labelled).hasSize(1);
    assertThat(labelled.path(0).path("id").asString()).isEqualTo(wears);
    assertThat(labelled.path(0).path("adlabels").path(0).path("name").asString()).isEqualTo(kind);
    assertThat(list(ACCOUNT + "/" + kind + "bylabels" + "?ad_label_ids=" + label)).hasSize(1);
  }
}
