package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Refusals of creatives that the catalogue's own cases do not show, with the field to blame.
class CreativeRefusalsTest {
  private static final String ME = "/v26.0/" + ACCOUNT;
  private static final String PAGE = "104938275610482";
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

  private static void assertRefused(JsonNode answer, int code, int subcode, String blamed) {
    JsonNode error = answer.path("error");
    assertThat(error.path("code").asInt()).as(answer.toString()).isEqualTo(code);
    assertThat(error.path("error_subcode").asInt()).as(answer.toString()).isEqualTo(subcode);
    assertThat(error.path("error_data").asString("")).as(answer.toString()).contains(blamed);
  }

  private static JsonNode post(String field, String value) {
    return browser.post(ME + "/adcreatives", Map.of("name", "c", field, value));
  }

  @ParameterizedTest(name = "{0} gives {1}/{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "|100|2446391|object_story_spec",
        ",\"photo_data\":{\"caption\":\"x\"}|100|2446388|image_hash",
        ",\"photo_data\":{\"image_hash\":\"0\"}|100|2446386|photo_data",
        ",\"link_data\":{\"link\":\"https://a.example/\",\"caption\":\"other.example\"}|100|0|caption",
        ",\"link_data\":{\"link\":\"https://a.example/\",\"child_attachments\":[{\"link\":\"https://a.example/\"}]}|100|0|child_attachments",
        ",\"link_data\":{\"link\":\"https://a.example/\",\"child_attachments\":[{\"image_hash\":\"0\",\"picture\":\"x\"},{}]}|100|0|child_attachments",
        ",\"link_data\":{\"link\":\"https://a.example/\",\"call_to_action\":{\"type\":\"MESSAGE_PAGE\",\"value\":{\"app_destination\":\"MESSENGER\",\"link\":\"https://a.example/\"}}}|105|1815630|call_to_action"
      })
  void refusesAStory(String content, int code, int subcode, String blamed) {
    String story = "{\"page_id\":\"" + PAGE + "\"" + (content == null ? "" : content) + "}";

    assertRefused(post("object_story_spec", story), code, subcode, blamed);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"optimization_type\":\"DEGREES_OF_FREEDOM\",\"bodies\":[{\"text\":\"a\"}]|0",
        "\"titles\":[{\"text\":\"1\"},{\"text\":\"2\"},{\"text\":\"3\"},{\"text\":\"4\"},{\"text\":\"5\"},{\"text\":\"6\"}]|0",
        "\"asset_customization_rules\":[{}]|0",
        "\"asset_customization_rules\":[{\"title_label\":{\"name\":\"x\"}},{}]|2446173",
        "\"titles\":[{\"text\":\"1\"},{\"text\":\"2\"}],\"asset_customization_rules\":[{},{}]|1885878",
        "\"titles\":[{\"text\":\"1\",\"adlabels\":[{\"name\":\"x\"}]},{\"text\":\"2\",\"adlabels\":[{\"name\":\"x\"}]}],\"asset_customization_rules\":[{\"title_label\":{\"name\":\"x\"}},{\"title_label\":{\"name\":\"x\"}}]|1885878"
      })
  void refusesAnAssetFeed(String content, int subcode) {
    assertRefused(post("asset_feed_spec", "{" + content + "}"), 100, subcode, "asset_feed_spec");
  }

  @Test
  void takesAssetsThatRulesTellApart() {
    String feed =
        "{\"titles\":[{\"text\":\"1\",\"adlabels\":[{\"name\":\"x\"}]},{\"text\":\"2\",\"adlabels\":[{\"name\":\"y\"}]}],"
            + "\"asset_customization_rules\":[{\"title_label\":{\"name\":\"x\"}},{\"title_label\":{\"name\":\"y\"}}]}";

    assertThat(post("asset_feed_spec", feed).has("id")).isTrue();
  }

  @ParameterizedTest(name = "{0}={1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "object_story_id|no post|0",
        "object_story_id|7_8|1443121",
        "object_story_id|104938275610482_8|1885557",
        "contextual_multi_ads|{\"enroll_status\":\"PERHAPS\"}|0"
      })
  void refusesAValue(String field, String value, int subcode) {
    assertRefused(post(field, value), 100, subcode, field);
  }

  @Test
  void promotesThePostOfAnotherCreative() {
    String post =
        browser
            .get(ME + "/adcreatives?limit=1&fields=effective_object_story_id")
            .path("data")
            .path(0)
            .path("effective_object_story_id")
            .asString();

    assertThat(post("object_story_id", post).has("id")).as(post).isTrue();
  }

  @Test
  void takesACaptionOfTheLinksDomain() {
    String story =
        "{\"page_id\":\""
            + PAGE
            + "\",\"link_data\":{\"link\":\"https://www.a.example/x\",\"caption\":\"a.example\"}}";

    assertThat(post("object_story_spec", story).has("id")).isTrue();
  }
}
