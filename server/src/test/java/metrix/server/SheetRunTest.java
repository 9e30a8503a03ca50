package metrix.server;

import static metrix.server.TestServer.json;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import metrix.model.Place;
import metrix.server.Wire.Reply;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A sheet from its upload to its resumed run, and what its draft can tell on the way.
class SheetRunTest {
  private static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
          + "advantage_audience,ad,image,primary_text,website_url\n";
  private static final String SOUND =
      "Cups,Traffic,none,Everyone,20.00,country:US,no,Cup,cup.png,New,https://shop.example/cup\n";

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final FakeMarketingApi meta =
      new FakeMarketingApi(clock)
          .with(anAdAccount().build())
          .with(aPage())
          .with(Place.country("US", "United States"));
  private TestServer server;
  private JsonNode draft;
  private String at;

  @BeforeEach
  void startADraft() throws IOException {
    server = new TestServer(folder, clock, meta).open();
    json(server.post("/api/connect/demo", ""));
    draft = json(server.post("/api/drafts", "{}"));
    at = "/api/drafts/" + draft.get("id").asString();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSheetWithProblemsHasThemAllAtTheirCellsAndNoPlan() {
    JsonNode answer =
        sheet(
            """
            Cups,Fame,none,Everyone,20.00,country:US,no,Cup,cup.png,New,https://shop.example
            Mugs,Traffic,none,All,"12,50",Atlantis,no,Mug,cup.png,New,shop.example
            """);

    assertThat(answer.get("rows").asInt()).isEqualTo(2);
    assertThat(answer.has("plan")).isFalse();
    assertThat(answer.get("problems").valueStream().map(p -> p.get("at").asString()))
        .containsExactlyInAnyOrder(
            "row 2, objective",
            "row 2, image",
            "row 3, locations",
            "row 3, ad_set_daily_budget",
            "row 3, image",
            "row 3, website_url");
    JsonNode problem = answer.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(3);
    assertThat(problem.get("column").asString()).isEqualTo("locations");
    assertThat(problem.get("fix").asString()).isNotEmpty();
  }

  @Test
  void aSheetThatIsNoneIsSaid() {
    JsonNode answer = json(put("/sheet", "text/csv", new byte[] {'P', 'K', 3, 4}));

    assertThat(answer.get("problems").get(0).get("at").asString()).isEqualTo("sheet");
    assertThat(put("/sheet", "text/plain", new byte[] {'a'}).status()).isEqualTo(415);
  }

  @Test
  void aRunWhoseImageIsGoneGoesOnWhenItIsGivenAgain() {
    meta.failing(w -> w instanceof Write.UploadImage, FakeMarketingApi.failure(Kind.TOKEN), 1);
    json(put("/images/cup.png", "image/png", PngImages.black(700, 700)));
    JsonNode plan = sheet(SOUND).get("plan");
    assertThat(plan.get("runnable").asBoolean()).as(plan.toString()).isTrue();
    String run = "/api/runs/" + start(plan);
    server.awaitRuns();
    assertThat(json(server.get(run)).get("state").asString()).isEqualTo("stopped");

    JsonNode without = json(server.post(run + "/images/delete", ""));
    assertThat(without.get("images").get(0).get("missing").asBoolean()).isTrue();
    json(server.post(run + "/resume", ""));
    server.awaitRuns();
    assertThat(json(server.get(run)).get("left").asInt()).isPositive();

    Reply other = server.put(run + "/images/cup.png", "image/png", PngImages.black(800, 800));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("\"field\":\"image\"", "same file");
    JsonNode given =
        json(server.put(run + "/images/cup.png", "image/png", PngImages.black(700, 700)));
    assertThat(given.get("images").get(0).get("missing").asBoolean()).isFalse();
    json(server.post(run + "/resume", ""));
    server.awaitRuns();

    JsonNode done = json(server.get(run));
    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("made").asInt()).isEqualTo(4);
    assertThat(server.post(run + "/resume", "").status()).isEqualTo(422);
    assertThat(server.post("/api/runs/4711/resume", "").status()).isEqualTo(404);
    assertThat(server.post("/api/runs/4711/stop", "").status()).isEqualTo(404);
    assertThat(json(server.post(run + "/stop", "")).get("state").asString()).isEqualTo("done");
    assertThat(server.get(at).status()).as("what was made is no draft").isEqualTo(404);
  }

  @Test
  void whatFailedIsMadeAgainUnderWhatIsThere() {
    // Refused with its image by reference, and then by hash.
    meta.failing(w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(Kind.INVALID), 2);
    json(put("/images/cup.png", "image/png", PngImages.black(700, 700)));
    String run = "/api/runs/" + start(sheet(SOUND).get("plan"));
    server.awaitRuns();
    assertThat(json(server.get(run)).get("state").asString()).isEqualTo("partly");

    JsonNode plan = json(server.post(run + "/retry", ""));

    assertThat(plan.get("steps").valueStream().map(s -> s.get("kind").asString()))
        .containsExactly("ad");
    String again = "/api/runs/" + start(plan);
    server.awaitRuns();
    assertThat(json(server.get(again)).get("state").asString()).isEqualTo("done");
    assertThat(json(server.post(again + "/retry", "")).get("runnable").asBoolean()).isFalse();
  }

  @Test
  void aRunIsUndoneByAPlanOfItsOwn() {
    json(put("/images/cup.png", "image/png", PngImages.black(700, 700)));
    String run = "/api/runs/" + start(sheet(SOUND).get("plan"));
    server.awaitRuns();

    JsonNode plan = json(server.post(run + "/undo", "{\"made\":\"archive\"}"));

    assertThat(plan.get("steps").valueStream().map(s -> s.get("kind").asString()))
        .containsExactly("archive");
    assertThat(plan.get("problems").toString()).contains("1 image stays");
    String undo = "/api/runs/" + start(plan);
    server.awaitRuns();
    assertThat(json(server.get(undo)).get("state").asString()).isEqualTo("done");
    assertThat(
            json(server.post(run + "/undo", "{\"made\":\"delete\"}")).get("runnable").asBoolean())
        .as("nothing is left")
        .isFalse();
    assertThat(server.post("/api/runs/4711/undo", "{\"made\":\"delete\"}").status()).isEqualTo(404);
    assertThat(server.post(run + "/undo", "{}").status()).isEqualTo(400);
  }

  @Test
  void anEstimateNeedsAPlace() {
    String estimate = "/api/estimate?draft=" + draft.get("id").asString();
    JsonNode unready = json(server.get(estimate));
    assertThat(unready.get("ready").asBoolean()).isFalse();
    assertThat(unready.get("note").asString()).contains("location");

    ObjectNode body = JsonMapper.shared().createObjectNode();
    ObjectNode content = (ObjectNode) draft.get("content").deepCopy();
    ((ObjectNode) content.get("adSet"))
        .putArray("locations")
        .add(json(server.get("/api/search/places?q=united")).get("places").get(0));
    body.set("content", content);
    json(server.put(at, body.put("revision", draft.get("revision").asLong()).toString()));

    JsonNode ready = json(server.get(estimate));
    assertThat(ready.get("ready").asBoolean()).isTrue();
    assertThat(ready.get("lower").asLong()).isLessThan(ready.get("upper").asLong());
    assertThat(server.get("/api/estimate?draft=gone").status()).isEqualTo(404);
  }

  private JsonNode sheet(String rows) {
    return json(put("/sheet", "text/csv", (NAMES + rows).getBytes(StandardCharsets.UTF_8)));
  }

  private Reply put(String path, String type, byte[] bytes) {
    return server.put(at + path, type, bytes);
  }

  private String start(JsonNode plan) {
    return json(server.post(
            "/api/runs",
            "{\"planId\":\"%s\",\"hash\":\"%s\"}"
                .formatted(plan.get("id").asString(), plan.get("hash").asString())))
        .get("run")
        .get("id")
        .asString();
  }
}
