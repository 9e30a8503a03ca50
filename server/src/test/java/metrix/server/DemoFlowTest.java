package metrix.server;

import static metrix.server.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.server.Wire.Reply;
import metrix.testkit.DemoSimulator;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The user's way through the page, call by call, over the real client and the simulator.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFlowTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path folder;
  private final ManualClock clock = ManualClock.at(DemoSimulator.START);
  private DemoSimulator meta;
  private TestServer server;

  @BeforeAll
  void start() throws IOException {
    meta = DemoSimulator.start(clock);
    server =
        new TestServer(
                folder,
                clock,
                (token, graph) -> MetaMarketingApi.open(token, graph, ApiVersion.V26_0, clock),
                meta.graph(),
                0)
            .open();
  }

  @AfterAll
  void stop() {
    server.close();
    meta.close();
  }

  @BeforeEach
  void connect() {
    assertThat(json(server.post("/api/connect/demo", "")).get("mode").asString()).isEqualTo("demo");
  }

  @Test
  void theDemoAccountIsChosenWithPageAndPixel() {
    JsonNode connection = json(server.get("/api/state")).get("connection");
    assertThat(connection.get("account").get("usable").asBoolean()).isTrue();
    assertThat(connection.get("account").get("timeZone").asString()).contains("/");
    assertThat(connection.get("page").get("canAdvertise").asBoolean()).isTrue();
    assertThat(connection.get("pixel").get("unavailable").asBoolean()).isFalse();
    assertThat(connection.get("token").get("missing").size()).isZero();
    String account = connection.get("account").get("id").asString();
    assertThat(json(server.get("/api/accounts")).get("accounts").toString()).contains(account);
    JsonNode assets = json(server.get("/api/accounts/" + account + "/assets"));
    assertThat(assets.get("pages").size()).isPositive();
    assertThat(assets.get("pixels").size()).isPositive();
    assertThat(json(server.get("/api/usage")).get("calls").asInt()).isPositive();
  }

  @Test
  void anAccountThatTheTokenDoesNotKnowIsRefusedAtTheField() {
    Reply reply = server.post("/api/account", "{\"accountId\":\"act_4711\"}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("\"field\":\"accountId\"", "knows no ad account act_4711");
    assertThat(server.post("/api/account", "{\"accountId\":\"my shop\"}").status()).isEqualTo(422);
  }

  @Test
  void threeLevelsComeAsColumnsOfOneLength() {
    Set<String> deliveries = new HashSet<>();
    for (String level : Set.of("campaigns", "adsets", "ads")) {
      JsonNode table = json(server.get("/api/objects/" + level));
      int rows = table.get("rows").asInt();
      assertThat(rows).as(level).isGreaterThan(5);
      table
          .get("columns")
          .properties()
          .forEach(c -> assertThat(c.getValue().size()).as(level + c.getKey()).isEqualTo(rows));
      table.get("columns").get("delivery").forEach(d -> deliveries.add(d.asString()));
    }
    assertThat(deliveries)
        .contains("active", "paused", "campaign_off", "rejected")
        .doesNotContain("deleted");
  }

  @Test
  void oneObjectComesWithItsParents() {
    JsonNode ads = json(server.get("/api/objects/ads")).get("columns");
    String id = ads.get("id").get(0).asString();
    JsonNode ad = json(server.get("/api/objects/ads/" + id));
    assertThat(ad.get("name").asString()).isEqualTo(ads.get("name").get(0).asString());
    assertThat(ad.get("parents").size()).isEqualTo(2);
    assertThat(server.get("/api/objects/ads/4711").status()).isEqualTo(404);
    assertThat(server.get("/api/objects/planets/1").status()).isEqualTo(404);
  }

  @Test
  void insightsComeWithMetasTotalsAndTheirAge() {
    JsonNode last30 =
        json(server.get("/api/ranges"))
            .get("presets")
            .valueStream()
            .filter(p -> p.get("id").asString().equals("last_30d"))
            .findFirst()
            .orElseThrow();
    String range =
        "since=" + last30.get("since").asString() + "&until=" + last30.get("until").asString();
    JsonNode daily = json(server.get("/api/insights?level=account&daily=true&" + range));
    assertThat(daily.get("rows").asInt()).isEqualTo(30);
    assertThat(daily.get("columns").get("date").size()).isEqualTo(30);
    JsonNode campaigns = json(server.get("/api/insights?level=campaign&" + range));
    assertThat(
            campaigns
                .get("columns")
                .get("spend")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .sum())
        .isCloseTo(
            campaigns.get("totals").get("spend").asDouble(),
            org.assertj.core.data.Offset.offset(1.0));
    assertThat(campaigns.get("totals").get("reach").asLong())
        .isLessThanOrEqualTo(
            campaigns.get("columns").get("reach").valueStream().mapToLong(JsonNode::asLong).sum());
    String id = campaigns.get("columns").get("id").get(0).asString();
    JsonNode broken =
        json(
            server.get(
                "/api/insights?level=campaign&breakdowns=age,gender&campaignId="
                    + id
                    + "&"
                    + range));
    assertThat(broken.get("columns").get("age").size()).isEqualTo(broken.get("rows").asInt());
    assertThat(broken.get("columns").get("gender").get(0).asString()).isNotEmpty();
    assertThat(broken.get("ageSeconds").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level=planet&since=2026-11-01&until=2026-11-02                               | 400 | level
          level=ad&since=2026-11-02&until=2026-11-01                                   | 422 | until
          level=ad&since=2019-11-02&until=2026-11-01                                   | 422 | since
          level=ad&since=yesterday&until=2026-11-01                                    | 400 | since
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=age,country            | 422 | breakdowns
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=platform_position      | 422 | breakdowns
          level=ad&since=2026-11-01&until=2026-11-02&breakdowns=shoe_size              | 422 | breakdowns
          """)
  void refusesQuestionsThatMetaWouldRefuse(String query, int status, String field) {
    Reply reply = server.get("/api/insights?" + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains("\"field\":\"" + field + "\"", "\"fix\":");
  }

  @Test
  void placesAndInterestsAreFoundByTyping() {
    JsonNode places = json(server.get("/api/search/places?q=united")).get("places");
    assertThat(places.toString()).contains("\"countryCode\":\"US\"");
    assertThat(json(server.get("/api/search/places?q=")).get("places").size()).isZero();
    JsonNode interests = json(server.get("/api/search/interests?q=coffee")).get("interests");
    assertThat(interests.size()).isPositive();
    assertThat(json(server.get("/api/search/places?q=xqzzy")).get("places").size()).isZero();
    JsonNode form = json(server.get("/api/form"));
    assertThat(form.get("objectives").size()).isEqualTo(6);
    assertThat(form.get("countries").size()).isGreaterThan(100);
  }

  @Test
  void aFormBecomesThreePausedObjects() throws IOException {
    JsonNode draft = json(server.post("/api/drafts", "{}"));
    String at = "/api/drafts/" + draft.get("id").asString();
    JsonNode unready = json(server.post(at + "/plan", "{\"validateAtMeta\":false}"));
    assertThat(unready.get("runnable").asBoolean()).isFalse();
    assertThat(unready.get("problems").valueStream().map(p -> p.get("at").asString()))
        .contains("campaign.name", "ad.image", "ad.websiteUrl");

    JsonNode saved = json(server.put(at, content(draft)));
    assertThat(saved.get("revision").asLong()).isEqualTo(draft.get("revision").asLong() + 1);
    assertThat(server.put(at, content(draft)).status()).isEqualTo(409);
    Reply gif =
        server.put(at + "/images/cup.gif", "image/gif", "GIF89a".getBytes(StandardCharsets.UTF_8));
    assertThat(gif.status()).isEqualTo(422);
    assertThat(gif.body()).contains("\"field\":\"image\"");
    Reply image = server.put(at + "/images/cup.png", "image/png", Pictures.png(1080, 1080));
    assertThat(json(image).get("present").asBoolean()).isTrue();

    JsonNode plan = json(server.post(at + "/plan", "{\"validateAtMeta\":true}"));
    assertThat(plan.get("problems").toString()).doesNotContain("\"error\"");
    assertThat(plan.get("runnable").asBoolean()).isTrue();
    assertThat(plan.get("steps").valueStream().map(s -> s.get("kind").asString()))
        .containsExactlyInAnyOrder("image", "campaign", "ad_set", "ad");
    assertThat(plan.get("needsConfirmation").asString()).isEqualTo("confirm");
    assertThat(plan.get("budgetMadePerDay").get("minor").asLong()).isEqualTo(2050);

    JsonNode run = run(plan, "");
    assertThat(run.get("state").asString()).isEqualTo("done");
    assertThat(run.get("made").asInt()).isEqualTo(4);
    assertThat(run.get("images").get(0).get("deletedAt").asString()).isNotEmpty();
    try (Stream<Path> left = Files.walk(server.root().resolve("temp_uploads"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    JsonNode receipt = json(server.get("/api/runs/" + run.get("id").asString() + "/receipt"));
    assertThat(receipt.get("planned").asInt()).isEqualTo(receipt.get("made").asInt());
    assertThat(receipt.has("changed_by_meta")).isTrue();
    JsonNode ads = json(server.get("/api/objects/ads")).get("columns");
    int row = ads.get("name").valueStream().map(JsonNode::asString).toList().indexOf("Cup ad");
    assertThat(row).isNotNegative();
    assertThat(ads.get("status").get(row).asString()).isEqualTo("PAUSED");
    assertThat(json(server.get("/api/activity")).get("entries").toString()).contains("Cup ad");
    assertThat(start(plan, "").status()).isEqualTo(409);
  }

  @Test
  void aSwitchIsAPlanToo() {
    JsonNode sets = json(server.get("/api/objects/adsets")).get("columns");
    int row =
        IntStream.range(0, sets.get("id").size())
            .filter(i -> sets.get("delivery").get(i).asString().equals("active"))
            .filter(i -> !sets.get("dailyBudget").get(i).isNull())
            .findFirst()
            .orElseThrow();
    String id = sets.get("id").get(row).asString();
    JsonNode off = edit(id, "\"status\":\"PAUSED\"");
    assertThat(off.get("needsConfirmation").asString()).isEqualTo("none");
    assertThat(run(off, "").get("state").asString()).isEqualTo("done");
    assertThat(edit(id, "\"status\":\"PAUSED\"").get("title").asString())
        .isEqualTo("Nothing to change");
    JsonNode on = edit(id, "\"status\":\"ACTIVE\"");
    assertThat(on.get("needsConfirmation").asString()).isNotEqualTo("amount");
    assertThat(run(on, "").get("state").asString()).isEqualTo("done");
    JsonNode renamed = run(edit(id, "\"name\":\"Tea lovers\",\"dailyBudget\":\"31.00\""), "");
    assertThat(renamed.get("state").asString()).isEqualTo("done");
    JsonNode after = json(server.get("/api/objects/adsets/" + id));
    assertThat(after.get("name").asString()).isEqualTo("Tea lovers");
    assertThat(after.get("fields").toString()).contains("\"value\":\"31.00\"");
    JsonNode comma = edit(id, "\"dailyBudget\":\"31,00\"");
    assertThat(comma.get("runnable").asBoolean()).isFalse();
    assertThat(comma.get("problems").toString()).contains("31.00");
  }

  @Test
  void switchingOnAskedForTheAmountToBeTyped() {
    JsonNode sets = json(server.get("/api/objects/adsets")).get("columns");
    int row = sets.get("delivery").valueStream().map(JsonNode::asString).toList().indexOf("paused");
    JsonNode on = edit(sets.get("id").get(row).asString(), "\"status\":\"ACTIVE\"");
    assertThat(on.get("needsConfirmation").asString()).isEqualTo("amount");
    Reply without = start(on, "");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("not_confirmed", "\"field\":\"confirmAmount\"");
    assertThat(start(on, "1.23").status()).isEqualTo(422);
    long minor = on.get("activates").get("toConfirm").get("minor").asLong();
    String amount = java.math.BigDecimal.valueOf(minor, 2).toPlainString();
    assertThat(run(on, amount).get("state").asString()).isEqualTo("done");
  }

  @Test
  void whatMetaSaysAboutATokenComesWithItsCode() {
    Reply expired = server.post("/api/connect", "{\"token\":\"EAAthisTokenIsEXPIREDnow01234567\"}");
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.body())
        .contains("\"code\":\"token_refused\"", "\"code\":190", "\"subcode\":463", "\"trace\":")
        .contains("\"field\":\"token\"", "\"fix\":")
        .doesNotContain("EAAthis");
    assertThat(json(server.get("/api/state")).get("mode").asString()).isEqualTo("demo");
    JsonNode readOnly =
        json(server.post("/api/connect", "{\"token\":\"EAAthisTokenHasNOADSright0123456\"}"));
    assertThat(readOnly.get("state").get("connection").get("token").get("missing").toString())
        .contains("ads_management");
    Reply broken = server.post("/api/connect", "{\"token\":\"EAA one\\ntwo\"}");
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.body()).contains("\"field\":\"token\"");
  }

  @Test
  void withoutAConnectionThereIsAClearAnswer() {
    json(server.post("/api/disconnect", ""));
    for (String path : Set.of("/api/objects/ads", "/api/ranges", "/api/usage", "/api/form")) {
      Reply reply = server.get(path);
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.body()).contains("\"code\":\"not_connected\"");
    }
    assertThat(server.get("/api/drafts").status()).isEqualTo(200);
  }

  private String content(JsonNode draft) {
    ObjectNode form = (ObjectNode) draft.get("content").deepCopy();
    ((ObjectNode) form.get("campaign")).put("name", "Cups");
    ((ObjectNode) form.get("ad"))
        .put("name", "Cup ad")
        .put("imageName", "cup.png")
        .put("primaryText", "New cups are here.")
        .put("headline", "Cups")
        .put("websiteUrl", "https://shop.example/cups");
    ObjectNode adSet = (ObjectNode) form.get("adSet");
    adSet.put("name", "Cup lovers").put("dailyBudget", "20.50").put("advantageAudience", false);
    adSet
        .putArray("locations")
        .add(
            json(server.get("/api/search/places?q=united%20states&types=country"))
                .get("places")
                .get(0));
    ObjectNode body = JSON.createObjectNode();
    body.set("content", form);
    return body.put("revision", draft.get("revision").asLong()).toString();
  }

  private JsonNode edit(String adSet, String change) {
    return json(
        server.post(
            "/api/edits/plan",
            "{\"changes\":[{\"level\":\"adset\",\"id\":\"" + adSet + "\"," + change + "}]}"));
  }

  private Reply start(JsonNode plan, String amount) {
    ObjectNode request =
        JSON.createObjectNode()
            .put("planId", plan.get("id").asString())
            .put("hash", plan.get("hash").asString());
    if (!amount.isEmpty()) {
      request.put("confirmAmount", amount);
    }
    return server.post("/api/runs", request.toString());
  }

  private JsonNode run(JsonNode plan, String amount) {
    String id = json(start(plan, amount)).get("run").get("id").asString();
    JsonNode run = json(server.get("/api/runs/" + id));
    for (int i = 0; i < 2000 && run.get("state").asString().equals("running"); i++) {
      run = json(server.get("/api/runs/" + id));
    }
    return run;
  }
}
