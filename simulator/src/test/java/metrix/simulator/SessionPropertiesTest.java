package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import metrix.simulator.CallMaker.Made;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Whole sessions of mixed calls, each from a seed.
class SessionPropertiesTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"));
  private static final int CALLS = 40;

  /// What a session heard, and how it left the world.
  private record Outcome(List<String> answers, String state) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersABatchAsTheSameCallsOneByOne(long seed) {
    Outcome alone = session(seed, SessionPropertiesTest::oneByOne);
    Outcome batch = session(seed, SessionPropertiesTest::inBatches);

    assertThat(batch.answers()).isEqualTo(alone.answers());
    assertThat(batch.state()).isEqualTo(alone.state());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void givesTheSameBytesForTheSameSeed(long seed) {
    Outcome first = session(seed, SessionPropertiesTest::raw);
    Outcome second = session(seed, SessionPropertiesTest::raw);

    assertThat(second).isEqualTo(first);
    assertThat(first.answers()).anyMatch(answer -> answer.contains("\"error\""));
    assertThat(first.answers()).anyMatch(answer -> answer.contains("\"success\":true"));
  }

  private static Outcome session(long seed, BiFunction<Browser, List<Made>, List<String>> way) {
    SimulatorConfig config = SimulatorConfig.defaults().withAds(40).withSeed(seed).withTime(NOON);
    try (Simulator simulator = Simulator.start(config)) {
      Browser browser = new Browser(simulator);
      CallMaker maker = new CallMaker(seed, ids(browser, "campaigns"), ids(browser, "adsets"));
      List<String> answers = way.apply(browser, maker.calls(CALLS));
      return new Outcome(answers, state(browser));
    }
  }

  private static List<String> ids(Browser browser, String edge) {
    List<String> ids = new ArrayList<>();
    browser
        .get("/v26.0/" + ACCOUNT + "/" + edge + "?limit=100")
        .path("data")
        .forEach(row -> ids.add(row.path("id").asString()));
    return ids;
  }

  // Everything that can be seen of the account.
  private static String state(Browser browser) {
    String fields = "?limit=500&fields=id,name,status,effective_status,updated_time,adlabels";
    List<String> lists = new ArrayList<>();
    for (String edge : List.of("campaigns", "adsets", "ads")) {
      lists.add(masked(browser.get("/v26.0/" + ACCOUNT + "/" + edge + fields)));
    }
    lists.add(masked(browser.get("/v26.0/" + ACCOUNT + "/adlabels?fields=name")));
    lists.add(masked(browser.get("/v26.0/" + ACCOUNT + "/activities?limit=500")));
    return String.join("\n", lists);
  }

  private static List<String> oneByOne(Browser browser, List<Made> calls) {
    return calls.stream()
        .map(call -> send(browser, call))
        .map(response -> response.statusCode() + " " + masked(Browser.json(response)))
        .toList();
  }

  private static List<String> raw(Browser browser, List<Made> calls) {
    return calls.stream()
        .map(call -> send(browser, call))
        .map(response -> response.statusCode() + " " + masked(response.body()))
        .toList();
  }

  private static List<String> inBatches(Browser browser, List<Made> calls) {
    List<String> answers = new ArrayList<>();
    for (int start = 0; start < calls.size(); start += 20) {
      ArrayNode batch = Json.array();
      for (Made call : calls.subList(start, Math.min(calls.size(), start + 20))) {
        var part = batch.addObject().put("method", call.method()).put("relative_url", call.url());
        if (!call.body().isEmpty()) {
          part.put("body", call.body());
        }
      }
      browser
          .post("/v26.0/", Map.of("batch", Json.string(batch), "include_headers", "false"))
          .forEach(part ->
              answers.add(
                  part.path("code").asInt()
                      + " "
                      + masked(Json.parse(part.path("body").asString()).orElseThrow())));
    }
    return answers;
  }

  private static HttpResponse<String> send(Browser browser, Made call) {
    HttpRequest.Builder request = browser.request("/v26.0/" + address(call.url()));
    return browser.send(
        switch (call.method()) {
          case "GET" -> request.GET().build();
          case "DELETE" -> request.DELETE().build();
          default ->
              request
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                  .build();
        });
  }

  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D");
  }

  private static String masked(JsonNode json) {
    return masked(Json.string(json));
  }

  // Each server has a port of its own; each call of a session counts for the trace of an error.
  private static String masked(String text) {
    return text.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
        .replaceAll("\"fbtrace_id\":\"[^\"]*\"", "\"fbtrace_id\":\"\"");
  }
}
