package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Names that Meta's tables do not have are refused wherever they stand, and names that they
/// require are asked for.
class UnknownNamesTest {
  private static final String STORY = "{\"page_id\":\"104938275610482\",\"link_data\":{LINK}}";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(20));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaigns?fields=nope",
        "campaigns?fields=adsets{nope}",
        "campaigns?fields=adsets{ads{creative{nope}}}",
        "ads?fields=creative{nope}",
        "ads?fields=creative{object_story_spec{link_data{nope}}}",
        "ads?fields=campaign{nope}",
        "adlabels?fields=nope",
        "activities?fields=nope",
        "minimum_budgets?fields=nope"
      })
  void refusesAnUnknownFieldAtAnyDepth(String path) {
    JsonNode error = browser.get("/v26.0/" + ACCOUNT + "/" + encoded(path)).path("error");

    assertThat(error.path("message").asString())
        .isEqualTo("(#100) Tried accessing nonexisting field (nope)");
    assertThat(error.path("code").asInt()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fields=nope",
        "summary=nope",
        "summary=[\"nope\"]",
        "sort=nope_descending",
        "sort=[\"nope_ascending\"]"
      })
  void refusesAnUnknownMetricWhereverInsightsNameOne(String query) {
    JsonNode error =
        browser.get("/v26.0/" + ACCOUNT + "/" + encoded("insights?" + query)).path("error");

    assertThat(error.path("message").asString())
        .contains("[0] must be one of the following values: account_currency, ");
    assertThat(error.path("code").asInt()).isEqualTo(100);
  }

  @Test
  void sortsByABreakdownToo() {
    JsonNode answer =
        browser.get(
            "/v26.0/" + ACCOUNT + "/insights?fields=spend&breakdowns=age&sort=age_descending");
    assertThat(answer.path("data")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaigns?fields=adsets.limit(2){name,ads{creative{object_story_spec{link_data{link}}}}}",
        "ads?fields=id,adset{targeting{geo_locations{countries}}},campaign{objective}",
        "?fields=funding_source_details,business,adsets.limit(1){id}"
      })
  void givesKnownFieldsAtAnyDepth(String path) {
    JsonNode answer =
        browser.get("/v26.0/" + ACCOUNT + (path.startsWith("?") ? "" : "/") + encoded(path));

    assertThat(answer.has("error")).as(answer.toString()).isFalse();
  }

  @Test
  void refusesAnUnknownModifierOfANestedEdge() {
    JsonNode error =
        browser
            .get("/v26.0/" + ACCOUNT + "/" + encoded("campaigns?fields=adsets.colour(red){name}"))
            .path("error");

    assertThat(error.path("message").asString())
        .isEqualTo("(#100) For field 'adsets': Unexpected parameter: colour");
  }

  @ParameterizedTest(name = "link_data with {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\"link\":\"https://a.example\",\"nope\":1;object_story_spec[link_data]",
        "\"link\":\"https://a.example\",\"call_to_action\":{\"type\":\"SHOP_NOW\",\"nope\":1};object_story_spec[link_data][call_to_action]",
        "\"link\":\"https://a.example\",\"child_attachments\":[{\"link\":\"https://a.example\",\"nope\":1}];object_story_spec[link_data][child_attachments]"
      })
  void refusesAnUnknownKeyInsideAStory(String link, String where) {
    JsonNode error =
        browser
            .post(
                "/v26.0/" + ACCOUNT + "/adcreatives",
                Map.of("name", "c", "object_story_spec", STORY.replace("LINK", link)))
            .path("error");

    assertThat(error.path("message").asString())
        .isEqualTo("(#100) Unexpected key \"nope\" on param \"" + where + "\"");
    assertThat(error.path("error_data").asString()).contains("\"nope\"]]");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "attribution_spec;[{\"event_type\":\"CLICK_THROUGH\",\"window_days\":7,\"nope\":1}];Unexpected key",
        "promoted_object;{\"nope\":1};Unexpected key",
        "promoted_object;{\"pixel_id\":\"1\",\"custom_event_type\":\"NOPE\"};promoted_object[custom_event_type] must be one of the following values: ACHIEVEMENT_UNLOCKED, ADD_PAYMENT_INFO",
        "targeting;{\"geo_locations\":{\"countries\":[\"US\"]},\"flexible_spec\":[{\"nope\":[]}]};Invalid parameter"
      })
  void refusesUnknownNamesInsideAnAdSet(String param, String value, String message) {
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    Map<String, String> form = WritingTest.anAdSet(campaign);
    form.put(param, value);

    JsonNode error = browser.post("/v26.0/" + ACCOUNT + "/adsets", form).path("error");

    assertThat(error.path("message").asString()).contains(message);
    assertThat(error.path("error_data").asString()).contains(param);
  }

  @ParameterizedTest(name = "{0} needs {1}")
  @CsvSource({"campaigns,special_ad_categories", "adsets,name", "ads,creative", "adlabels,name"})
  void asksForWhatMetaRequires(String edge, String param) {
    Map<String, String> form =
        switch (edge) {
          case "campaigns" -> Map.of("name", "c", "objective", "OUTCOME_TRAFFIC");
          case "ads" -> Map.of("name", "a");
          default -> Map.of();
        };

    JsonNode error = browser.post("/v26.0/" + ACCOUNT + "/" + edge, form).path("error");

    assertThat(error.path("message").asString())
        .isEqualTo("(#100) The parameter " + param + " is required");
    assertThat(error.path("error_data").asString()).contains(param);
  }

  private static String encoded(String path) {
    int equals = path.indexOf('=') + 1;
    return path.substring(0, equals) + encode(path.substring(equals));
  }
}
