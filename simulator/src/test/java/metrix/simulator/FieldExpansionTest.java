package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FieldExpansionTest {
  private static final String RANGE = "{\"since\":\"2026-10-01\",\"until\":\"2026-10-02\"}";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static JsonNode get(String query) {
    JsonNode answer = browser.get("/v26.0/" + ACCOUNT + query);
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insights.time_range(RANGE){spend}",
        "insights.time_range(RANGE).breakdowns([\"age\"]){spend}"
      })
  void takesModifiersInSingleQuotesToo(String expression) {
    String fields = expression.replace("RANGE", RANGE);

    JsonNode doubled = get("?fields=" + encode(fields));
    assertThat(doubled.path("insights").path("data")).isNotEmpty();
    assertThat(get("?fields=" + encode(fields.replace('"', '\''))).path("insights").path("data"))
        .isEqualTo(doubled.path("insights").path("data"));
  }

  @Test
  void takesParametersInSingleQuotesToo() {
    String list = "/insights?level=campaign&fields=spend&time_range=";

    assertThat(get(list + encode(RANGE.replace('"', '\''))).path("data"))
        .isEqualTo(get(list + encode(RANGE)).path("data"))
        .isNotEmpty();
    assertThat(get("/ads?effective_status=" + encode("['DISAPPROVED']")).path("data")).isNotEmpty();
  }

  @Test
  void refusesQuotesThatDoNotMatch() {
    JsonNode answer =
        browser.get(
            "/v26.0/" + ACCOUNT + "/insights?time_range=" + encode("{'since\":\"2026-10-01\"}"));
    assertThat(answer.path("error").path("code").asInt()).isEqualTo(100);
  }

  @Test
  void leadsFromANestedListToMoreOfTheSame() {
    String inner = "name,adsets.limit(1).as(sets){name,ads.limit(2){name,effective_status}}";
    JsonNode first =
        get("?fields=" + encode("campaigns.limit(2){" + inner + "}")).path("campaigns");
    assertThat(first.path("data")).hasSize(2);

    JsonNode next = follow(first);
    JsonNode wanted =
        get(
            "/campaigns?limit=2&fields="
                + encode(inner)
                + "&after="
                + encode(first.path("paging").path("cursors").path("after").asString()));
    assertThat(next.path("data")).isNotEmpty().isEqualTo(wanted.path("data"));
    assertThat(next.path("data").path(0).path("sets").path("data").path(0).has("name")).isTrue();
  }

  private static JsonNode follow(JsonNode list) {
    URI next = URI.create(list.path("paging").path("next").asString());
    return browser.get(next.getRawPath() + "?" + next.getRawQuery());
  }
}
