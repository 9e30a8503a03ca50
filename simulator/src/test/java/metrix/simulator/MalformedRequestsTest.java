package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Ten thousand requests that no sane client sends: each gets Meta's envelope or a valid answer,
/// and none finds a bug.
class MalformedRequestsTest {
  private static final long SEED = 20_261_124;
  private static final int OVER_HTTP = 9_500;
  private static final int OVER_SOCKETS = 500;
  private static final int AT_ONCE = 4;
  private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
  private static final Handler LISTENER =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            LOGGED.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
    Logger.getLogger("").addHandler(LISTENER);
  }

  @AfterAll
  static void stop() {
    Logger.getLogger("").removeHandler(LISTENER);
    simulator.close();
  }

  @Test
  void answersDamagedRequestsWithMetasEnvelope() throws Exception {
    DamagedRequests requests = new DamagedRequests(samples(), writes());
    Map<Integer, Integer> statuses = new HashMap<>();
    for (int status :
        all(
            OVER_HTTP,
            random -> {
              DamagedRequests.Damaged damaged = requests.next(random);
              HttpResponse<String> response = browser.send(damaged.on(browser));
              check(damaged.toString(), response.statusCode(), response.body());
              return response.statusCode();
            })) {
      statuses.merge(status, 1, Integer::sum);
    }

    assertThat(statuses.get(200)).as("right answers among " + statuses).isGreaterThan(500);
    assertThat(statuses.get(400)).as("refusals among " + statuses).isGreaterThan(3_000);
    assertThat(LOGGED).isEmpty();
    assertThat(browser.get("/v26.0/me").has("id")).as("it still answers").isTrue();
  }

  @Test
  void answersOrHangsUpOnDamagedConnections() throws Exception {
    List<Integer> sizes =
        all(
            OVER_SOCKETS,
            random -> {
              String answer;
              try {
                answer = DamagedConnection.answer(simulator.port(), random);
              } catch (SocketException e) {
                return 0;
              }
              checkRaw(answer);
              assertThat(answer).doesNotContain("Exception:").doesNotContain("\tat ");
              return answer.length();
            });

    assertThat(sizes.stream().filter(size -> size > 0).count()).isGreaterThan(OVER_SOCKETS / 2);
    assertThat(LOGGED).isEmpty();
    assertThat(browser.get("/v26.0/me").has("id")).as("it still answers").isTrue();
  }

  /// Something done once for each number, a few at a time; each number has its own random source.
  private interface Attempt {
    int make(SplittableRandom random) throws IOException;
  }

  private static List<Integer> all(int count, Attempt attempt)
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < count; i++) {
        SplittableRandom random = new SplittableRandom(SEED + i);
        results.add(workers.submit(() -> attempt.make(random)));
      }
    }
    List<Integer> values = new ArrayList<>();
    for (Future<Integer> result : results) {
      values.add(result.get());
    }
    return values;
  }

  /// An answer over a bare socket: a head alone, or a head with Meta's envelope or a right answer.
  private static void checkRaw(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0 || answer.length() == end + 4) {
      return;
    }
    int status = Integer.parseInt(answer.substring(9, 12));
    checkEnvelope(answer, status, Json.parse(answer.substring(end + 4)).orElseThrow());
  }

  private static void check(String request, int status, String text) {
    assertThat(text).as(request).doesNotContain("Exception:").doesNotContain("\tat ");
    JsonNode body = Json.parse(text).orElse(null);
    assertThat(body).as(request + " gave " + text).isNotNull();
    checkEnvelope(request, status, body);
    if (body.isArray()) {
      for (JsonNode part : body) {
        if (part.isObject()) {
          JsonNode inner = Json.parse(part.path("body").asString("")).orElseThrow();
          checkEnvelope(request + " part " + part, part.path("code").asInt(0), inner);
        }
      }
    }
  }

  private static void checkEnvelope(String request, int status, JsonNode body) {
    assertThat(status >= 400).as(request + " gave " + body).isEqualTo(body.has("error"));
    if (status >= 400) {
      JsonNode error = body.path("error");
      assertThat(error.path("code").isInt()).as(request + " gave " + body).isTrue();
      assertThat(error.path("fbtrace_id").asString()).hasSize(23).startsWith("A");
      assertThat(error.path("error_subcode").asInt(0)).as(request + " hit a bug").isNotEqualTo(99);
    }
  }

  /// The path of an object of each kind, as far as the demo has one.
  private static Map<Kind, String> samples() {
    World world = simulator.stage().world();
    Account account = world.account(ACCOUNT.substring(4)).orElseThrow();
    Map<Kind, String> samples = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Optional<String> node =
          world.children(account.id(), kind).values().stream().findFirst().map(n -> n.path());
      node.or(() -> world.assets(kind).stream().findFirst().map(asset -> asset.path()))
          .ifPresent(path -> samples.put(kind, path));
    }
    samples.put(Kind.ACCOUNT, ACCOUNT);
    samples.put(Kind.IMAGE, world.images(account.id()).getFirst().path());
    samples.put(
        Kind.REPORT,
        browser.post("/v26.0/" + ACCOUNT + "/insights", Map.of()).path("report_run_id").asString());
    return samples;
  }

  private static List<DamagedRequests.Sample> writes() {
    String root = "/v26.0/" + ACCOUNT;
    String campaign = browser.created(root + "/campaigns", WritingTest.aCampaign());
    String adSet = browser.created(root + "/adsets", WritingTest.anAdSet(campaign));
    String story =
        "{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"https://shop.example/hut\",\"message\":\"m\","
            + "\"call_to_action\":{\"type\":\"SHOP_NOW\",\"value\":{\"link\":\"https://shop.example/\"}},"
            + "\"child_attachments\":[{\"link\":\"https://shop.example/1\"},{\"link\":\"https://shop.example/2\"}]}}";
    String feed =
        "{\"bodies\":[{\"text\":\"a\"}],\"titles\":[{\"text\":\"b\"}],\"link_urls\":[{\"website_url\":\"https://a.example\"}],"
            + "\"images\":[{\"hash\":\"0\"}],\"optimization_type\":\"DEGREES_OF_FREEDOM\"}";
    Map<String, String> adSetForm = WritingTest.anAdSet(campaign);
    adSetForm.put("promoted_object", "{\"page_id\":\"104938275610482\"}");
    adSetForm.put("attribution_spec", "[{\"event_type\":\"CLICK_THROUGH\",\"window_days\":7}]");
    Map<String, String> creative = new HashMap<>();
    creative.put("name", "c");
    creative.put("object_story_spec", story);
    creative.put("asset_feed_spec", feed);
    creative.put("degrees_of_freedom_spec", "{\"creative_features_spec\":{}}");
    Map<String, String> ad = new HashMap<>();
    ad.put("name", "an ad");
    ad.put("adset_id", adSet);
    ad.put("creative", "{\"name\":\"c\",\"object_story_spec\":" + story + "}");
    ad.put(
        "tracking_specs",
        "[{\"action.type\":[\"offsite_conversion\"],\"fb_pixel\":[\"738291046557120\"]}]");
    ad.put("adlabels", "[{\"name\":\"l\"}]");
    Map<String, String> insights = new HashMap<>();
    insights.put("time_range", "{\"since\":\"2026-10-01\",\"until\":\"2026-10-02\"}");
    insights.put("filtering", "[{\"field\":\"ad.id\",\"operator\":\"IN\",\"value\":[\"1\"]}]");
    insights.put("fields", "spend,impressions");
    return List.of(
        new DamagedRequests.Sample(root + "/campaigns", WritingTest.aCampaign()),
        new DamagedRequests.Sample("/v26.0/" + campaign, WritingTest.aCampaign()),
        new DamagedRequests.Sample(root + "/adsets", adSetForm),
        new DamagedRequests.Sample("/v26.0/" + adSet, adSetForm),
        new DamagedRequests.Sample(root + "/adcreatives", creative),
        new DamagedRequests.Sample(root + "/ads", ad),
        new DamagedRequests.Sample(root + "/insights", insights));
  }
}
