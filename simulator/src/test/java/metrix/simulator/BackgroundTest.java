package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.SimulatedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Work that goes on after its call was answered.
class BackgroundTest {
  private static final String GRAPH = "/v26.0/";
  private static final String ME = GRAPH + ACCOUNT;
  private static final String CREATIVE =
      "{\"object_story_spec\":{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"https://a.example/\",\"name\":\"NAME\"}}}";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    // The clock stands still but for the jumps of a test.
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(20)
                .withClock(SimulatedClock.Setting.parse("2026-10-01T12:00:00Z,x0")));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static String adSet() {
    String campaign = browser.created(ME + "/campaigns", WritingTest.aCampaign());
    return browser.created(ME + "/adsets", WritingTest.anAdSet(campaign));
  }

  private static String specs(String adSet, int count) {
    ArrayNode specs = Json.array();
    for (int i = 0; i < count; i++) {
      specs
          .addObject()
          .put("name", "Ad " + i)
          .put("adset_id", adSet)
          .put("status", "PAUSED")
          .set("creative", Json.parse(CREATIVE.replace("NAME", "Hut " + i)).orElseThrow());
    }
    return Json.string(specs);
  }

  private static JsonNode counts(String set) {
    return browser.get(
        GRAPH
            + set
            + "?fields=is_completed,total_count,initial_count,in_progress_count,success_count,error_count,canceled_count");
  }

  private static JsonNode ads(String adSet) {
    return browser.get(GRAPH + adSet + "/ads?fields=name").path("data");
  }

  @Test
  void makesAdsAsTheClockGoesOn() {
    String adSet = adSet();
    String set =
        browser.created(
            ME + "/asyncadrequestsets", Map.of("name", "Autumn", "ad_specs", specs(adSet, 7)));
    assertThat(counts(set).path("initial_count").asInt()).isEqualTo(7);
    assertThat(ads(adSet)).isEmpty();

    simulator.advance(Duration.ofSeconds(1));
    assertThat(counts(set).path("in_progress_count").asInt()).isEqualTo(5);
    simulator.advance(Duration.ofSeconds(1));

    assertThat(ads(adSet)).hasSize(5);
    assertThat(counts(set).path("success_count").asInt()).isEqualTo(5);
    assertThat(counts(set).path("is_completed").asBoolean()).isFalse();
    simulator.advance(Duration.ofMinutes(5));

    assertThat(counts(set).path("is_completed").asBoolean()).isTrue();
    JsonNode requests =
        browser.get(
            GRAPH + set + "/requests?fields=status,result,input&statuses=%5B%22SUCCESS%22%5D");
    assertThat(requests.path("data")).as(requests.toString()).hasSize(7);
    String ad = requests.path("data").path(0).path("result").path("id").asString();
    assertThat(ads(adSet).toString()).contains(ad);
    assertThat(browser.get(GRAPH + adSet + "/asyncadrequests").path("data")).hasSize(7);
  }

  @Test
  void tellsTheErrorOfAnAdThatCannotBeMade() {
    String adSet = adSet();
    String specs = specs(adSet, 2).replace("Hut 1", "").replace("https://a.example/", "nowhere");
    String set =
        browser.created(ME + "/asyncadrequestsets", Map.of("name", "Bad", "ad_specs", specs));
    simulator.advance(Duration.ofSeconds(2));

    assertThat(counts(set).path("error_count").asInt()).isEqualTo(2);
    JsonNode request = browser.get(GRAPH + set + "/requests").path("data").path(0);
    assertThat(request.path("status").asString()).isEqualTo("ERROR");
    assertThat(request.path("result").path("error_code").asInt()).isEqualTo(100);
    assertThat(request.path("result").path("error_subcode").asInt()).isEqualTo(2446383);
    assertThat(ads(adSet)).isEmpty();
  }

  @Test
  void cancelsWhatIsNotDoneYet() {
    String adSet = adSet();
    String set =
        browser.created(
            ME + "/asyncadrequestsets", Map.of("name", "Stop", "ad_specs", specs(adSet, 7)));
    simulator.advance(Duration.ofSeconds(2));

    assertThat(browser.delete(GRAPH + set).path("success").asBoolean()).isTrue();
    simulator.advance(Duration.ofMinutes(1));

    assertThat(counts(set).path("success_count").asInt()).isEqualTo(5);
    assertThat(counts(set).path("canceled_count").asInt()).isEqualTo(2);
    assertThat(ads(adSet)).hasSize(5);
  }

  @Test
  void makesCreativesAndListsSetsByTheirKind() {
    String set =
        browser.created(
            ME + "/asyncadcreatives",
            Map.of("name", "Texts", "creative_spec", CREATIVE.replace("NAME", "Lone hut")));
    simulator.advance(Duration.ofSeconds(2));

    JsonNode result = browser.get(GRAPH + set + "/requests").path("data").path(0).path("result");
    assertThat(
            browser
                .get(GRAPH + result.path("id").asString() + "?fields=title")
                .path("title")
                .asString())
        .isEqualTo("Lone hut");
    assertThat(browser.get(ME + "/asyncadcreatives?is_completed=true").toString()).contains(set);
    assertThat(browser.get(ME + "/asyncadcreatives?is_completed=false").toString())
        .doesNotContain(set);
    assertThat(browser.get(ME + "/asyncadrequestsets").toString()).doesNotContain(set);
    browser.post(GRAPH + set, Map.of("name", "Renamed"));
    assertThat(browser.get(GRAPH + set + "?fields=name").path("name").asString())
        .isEqualTo("Renamed");
  }

  @Test
  void runsCallsThatUseEachOthersAnswers() {
    String batch =
        """
        [{"name":"camp","relative_url":"act_1029384756/campaigns",
          "body":"name=Made+later&objective=OUTCOME_TRAFFIC&status=PAUSED&special_ad_categories=[]&is_adset_budget_sharing_enabled=false"},
         {"name":"read","method":"GET","relative_url":"{result=camp:$.id}?fields=name"},
         {"name":"bad","relative_url":"act_1029384756/campaigns","body":"name=x"}]
        """;
    int failed = browser.get(ME + "/async_requests?status=ERROR&limit=100").path("data").size();
    String set =
        browser.created(ME + "/async_batch_requests", Map.of("name", "Tree", "adbatch", batch));
    assertThat(browser.get(ME + "/async_requests?status=INITIALIZED&type=BATCH_API").path("data"))
        .hasSize(1);
    simulator.advance(Duration.ofSeconds(2));

    List<JsonNode> requests = new ArrayList<>();
    browser.get(GRAPH + set + "/requests").path("data").forEach(requests::add);
    assertThat(requests.get(1).path("result").path("name").asString())
        .as(requests.toString())
        .isEqualTo("Made later");
    assertThat(requests.get(2).path("status").asString()).isEqualTo("ERROR");
    assertThat(browser.get(ME + "/async_requests?status=ERROR&limit=100").path("data"))
        .hasSize(failed + 1);
  }

  @Test
  void copiesMoreInASessionThanInACall() {
    String adSet = adSet();
    for (int i = 0; i < 4; i++) {
      browser.created(
          ME + "/ads",
          Map.of("name", "Ad " + i, "adset_id", adSet, "status", "PAUSED", "creative", CREATIVE));
    }
    String batch =
        "[{\"method\":\"POST\",\"name\":\"copy\",\"relative_url\":\""
            + adSet
            + "/copies\",\"body\":\"deep_copy=true\"}]";

    JsonNode sessions = browser.post("/v26.0/", Map.of("asyncbatch", batch)).path("async_sessions");

    String session = sessions.path(0).path("id").asString();
    assertThat(browser.get(GRAPH + session + "?fields=status").path("status").asInt()).isZero();
    simulator.advance(Duration.ofSeconds(2));
    JsonNode done = browser.get(GRAPH + session + "?fields=status,result,error_code");
    assertThat(done.path("status").asInt()).as(done.toString()).isEqualTo(2);
    JsonNode copy = Json.parse(done.path("result").asString()).orElseThrow();
    assertThat(copy.path("ad_object_ids")).as(done.toString()).hasSize(5);
    assertThat(ads(copy.path("copied_adset_id").asString())).hasSize(4);
  }

  @ParameterizedTest(name = "{0} with {1}={2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "asyncadrequestsets|ad_specs|[]",
        "asyncadrequestsets|ad_specs|[1]",
        "asyncadcreatives|creative_spec|[]",
        "async_batch_requests|adbatch|[{\"body\":\"x\"}]"
      })
  void refusesABadSet(String edge, String param, String value) {
    JsonNode answer = browser.post(ME + "/" + edge, Map.of("name", "x", param, value));

    assertThat(answer.path("error").path("code").asInt()).as(answer.toString()).isEqualTo(100);
    assertThat(browser.post("/v26.0/", Map.of("asyncbatch", "7")).has("error")).isTrue();
  }
}
