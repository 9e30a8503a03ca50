package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the parts of a batch say about themselves, and entity tags with and without a batch.
class BatchAnswersTest {
  private static final String NAME = ACCOUNT + "?fields=name";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(10)
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static JsonNode part(String method, String url, String header) {
    ObjectNode part = Json.object().put("method", method).put("relative_url", url);
    if (!header.isEmpty()) {
      part.putArray("headers").add("Accept: */*").add(header);
    }
    return browser.post("/v26.0/", Map.of("batch", "[" + Json.string(part) + "]")).path(0);
  }

  private static Map<String, String> headers(JsonNode part) {
    Map<String, String> headers = new TreeMap<>();
    part.path("headers")
        .forEach(header ->
            headers.put(
                header.path("name").asString().toLowerCase(Locale.ROOT),
                header.path("value").asString()));
    return headers;
  }

  @Test
  void givesAPartTheHeadersThatItsCallHasAlone() {
    Map<String, String> alone = new TreeMap<>();
    browser
        .response("/v26.0/" + NAME)
        .headers()
        .map()
        .forEach((name, values) -> alone.put(name.toLowerCase(Locale.ROOT), values.getFirst()));

    Map<String, String> part = headers(part("GET", NAME, ""));

    assertThat(part)
        .containsKeys("etag", "x-app-usage", "x-business-use-case-usage", "facebook-api-version");
    assertThat(alone).containsAllEntriesOf(part);
  }

  // The order must not depend on the process, or the same seed would not give the same bytes.
  @Test
  void namesTheHeadersOfAPartInOneOrder() {
    List<String> names =
        part("POST", ACCOUNT + "/campaigns?name=Wrong", "")
            .path("headers")
            .valueStream()
            .map(header -> header.path("name").asString())
            .toList();

    assertThat(names)
        .containsExactly(
            "WWW-Authenticate",
            "X-App-Usage",
            "X-Business-Use-Case-Usage",
            "X-Ad-Account-Usage",
            "facebook-api-version",
            "cache-control",
            "pragma",
            "expires",
            "vary",
            "Content-Type");
  }

  @Test
  void answersAPartThatTheCallerHasAlreadyWithoutItsBody() {
    String tag = headers(part("GET", NAME, "")).get("etag");

    JsonNode same = part("GET", NAME, "If-None-Match: " + tag);
    assertThat(same.path("code").asInt()).isEqualTo(304);
    assertThat(same.path("body").isNull()).isTrue();

    JsonNode other = part("GET", ACCOUNT + "?fields=currency", "If-None-Match: " + tag);
    assertThat(other.path("code").asInt()).isEqualTo(200);
    assertThat(other.path("body").asString()).contains("USD");
  }

  @Test
  void answersAReadThatTheCallerHasAlreadyWithoutItsBody() {
    String tag = browser.response("/v26.0/" + NAME).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> same =
        browser.send(browser.request("/v26.0/" + NAME).header("If-None-Match", tag).build());

    assertThat(tag).matches("\"[0-9a-f]{40}\"");
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
  }

  @Test
  void tagsNeitherWritesNorErrors() {
    HttpResponse<String> made =
        browser.posted("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("ETag")).isEmpty();
    assertThat(browser.response("/v26.0/7").headers().firstValue("ETag")).isEmpty();
    assertThat(headers(part("GET", "7", ""))).doesNotContainKey("etag").containsKey("pragma");
    assertThat(headers(part("POST", ACCOUNT + "/adlabels?name=Autumn", "")))
        .doesNotContainKey("etag");
  }
}
