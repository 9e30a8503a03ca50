package metrix.server;

import static metrix.server.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metrix.server.Wire.Reply;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The user's way through the page, call by call, over the real client and the simulator.
class DemoFlowTest extends DemoServer {
  private static final JsonMapper JSON = JsonMapper.shared();

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
    Reply image = server.put(at + "/images/cup.png", "image/png", PngImages.black(1080, 1080));
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
  void theNamesOfAFormAreMadeOfItsFields() {
    JsonNode draft = json(server.post("/api/drafts", "{}"));
    String at = "/api/drafts/" + draft.get("id").asString();
    String typed = content(draft).replace("Cup ad", "{campagn} {n:02}");

    JsonNode wrong = json(server.put(at, typed));
    assertThat(wrong.get("samples").has("adName")).isFalse();
    assertThat(json(server.post(at + "/plan", "{\"validateAtMeta\":false}")).get("problems"))
        .anySatisfy(problem -> {
          assertThat(problem.get("at").asString()).isEqualTo("ad.name");
          assertThat(problem.get("fix").asString()).isEqualTo("Did you mean {campaign}?");
        });

    JsonNode right =
        json(server.put(at, content(wrong).replace("Cup ad", "{date:yyyyMMdd} {campaign} {n:02}")));
    assertThat(right.get("samples").get("adName").asString())
        .matches("2026\\d{4} %s 01".formatted(right.at("/content/campaign/name").asString()));
    assertThat(right.at("/content/ad/name").asString())
        .isEqualTo("{date:yyyyMMdd} {campaign} {n:02}");
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
