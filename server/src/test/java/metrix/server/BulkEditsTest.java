package metrix.server;

import static metrix.server.TestServer.json;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import metrix.model.AdSet;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Changes of many objects at once, and all fields of one, as the page asks for them.
class BulkEditsTest {
  private static final String SETS = "\"level\":\"adset\",\"ids\":[\"21\",\"22\",\"23\",\"21\"]";

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private TestServer server;

  @BeforeEach
  void connect() throws IOException {
    server =
        new TestServer(
                folder,
                clock,
                new FakeMarketingApi(clock)
                    .with(anAdAccount().build())
                    .with(aCampaign().withId("11").withName("Summer").build())
                    .with(set("21", "US_v1", "10"))
                    .with(set("22", "DE_v1", "46"))
                    .with(set("23", "FR_v1", "80")))
            .open();
    json(server.post("/api/connect/demo", ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsASampleThatCannotRun() {
    JsonNode sample = sample("\"budgetBy\":{\"percent\":15,\"atMost\":\"50\"}");

    assertThat(sample.get("changes").asInt()).isEqualTo(2);
    assertThat(sample.get("stays").asInt()).isEqualTo(1);
    assertThat(sample.get("lines").valueStream().map(l -> l.get("after").asString()))
        .containsExactly("11.50 USD", "50.00 USD");
    assertThat(sample.get("lines").get(0).get("before").asString()).isEqualTo("10.00 USD");
    assertThat(sample.get("problems").toString()).contains("above the cap already");
    assertThat(sample.has("id")).isFalse();
  }

  @Test
  void runsAsOnePlan() {
    JsonNode plan = plan("\"budgetBy\":{\"percent\":15,\"atMost\":\"50\"}");
    assertThat(plan.get("runnable").asBoolean()).isTrue();
    assertThat(plan.get("steps")).hasSize(2);
    assertThat(plan.get("problems").toString()).contains("above the cap already");

    run(plan);

    assertThat(budgets()).containsExactly("1150", "5000", "8000");
  }

  @Test
  void replacesInNamesAlsoByAPattern() {
    run(plan("\"rename\":{\"find\":\"^(..)_v(\\\\d)\",\"replace\":\"v$2 $1\",\"pattern\":true}"));

    assertThat(column("name")).containsExactly("v1 US", "v1 DE", "v1 FR");
  }

  @Test
  void saysAtTheFieldWhatIsWrongWithTheChange() {
    JsonNode sample = sample("\"budgetBy\":{\"percent\":0}");

    assertThat(sample.get("changes").asInt()).isZero();
    assertThat(sample.get("problems").get(0).get("at").asString()).isEqualTo("percent");
    assertThat(plan("\"budgetTo\":\"1,5\"").get("runnable").asBoolean()).isFalse();
  }

  @Test
  void takesExactlyOneChangeAndASelection() {
    assertThat(post("plan", SETS, "").body()).contains("Nothing is to be changed");
    assertThat(post("plan", SETS, "\"budgetTo\":\"5\",\"end\":\"\"").status()).isEqualTo(422);
    assertThat(post("plan", "\"level\":\"adset\",\"ids\":[]", "\"end\":\"\"").body())
        .contains("Nothing is selected");
  }

  @Test
  void tellsThatABudgetWasChangedTooOftenInTheLastHour() {
    for (int cents = 1; cents <= 4; cents++) {
      run(plan("\"budgetTo\":\"12.0" + cents + "\""));
    }

    assertThat(plan("\"budgetTo\":\"13\"").get("problems").toString())
        .contains("changed 4 times in the last hour");
  }

  @Test
  void changesEveryFieldThatAnObjectLetsChange() {
    JsonNode plan =
        json(
            server.post(
                "/api/edits/plan",
                """
                {"changes":[
                  {"level":"campaign","id":"11","spendCap":"900"},
                  {"level":"adset","id":"21","bidStrategy":"LOWEST_COST_WITH_BID_CAP",
                   "bidAmount":"1.50","end":"2026-12-24 18:00","attribution":"1d_click"}]}
                """));

    assertThat(plan.get("problems")).isEmpty();
    assertThat(
            plan.get("steps")
                .valueStream()
                .flatMap(s -> s.get("changes").valueStream())
                .map(c -> c.get("label").asString()))
        .containsExactlyInAnyOrder("Spend cap", "Bid strategy", "Bid amount", "End", "Attribution");
  }

  @Test
  void logsTheCallThatCarriedAChange() {
    run(plan("\"budgetTo\":\"5\""));

    JsonNode entry = json(server.get("/api/activity")).get("entries").get(0);
    assertThat(entry.get("call").get("method").asString()).isEqualTo("POST");
    assertThat(entry.get("call").get("path").asString()).matches("2[123]");
    assertThat(entry.get("call").get("points").asInt()).isEqualTo(3);
  }

  private static AdSet set(String id, String name, String budget) {
    return anAdSet()
        .withId(id)
        .inCampaign("11")
        .withName(name)
        .withDailyBudget(usd(budget))
        .build();
  }

  private Wire.Reply post(String what, String selection, String change) {
    return server.post(
        "/api/edits/bulk/" + what, "{" + selection + ",\"change\":{" + change + "}}");
  }

  private JsonNode sample(String change) {
    return json(post("sample", SETS, change));
  }

  private JsonNode plan(String change) {
    return json(post("plan", SETS, change));
  }

  private void run(JsonNode plan) {
    json(
        server.post(
            "/api/runs",
            "{\"planId\":\"%s\",\"hash\":\"%s\"}"
                .formatted(plan.get("id").asString(), plan.get("hash").asString())));
    server.awaitRuns();
    assertThat(json(server.get("/api/runs")).get("runs").get(0).get("state").asString())
        .isEqualTo("done");
  }

  private List<String> budgets() {
    return column("dailyBudget");
  }

  private List<String> column(String name) {
    return json(server.get("/api/objects/adsets"))
        .get("columns")
        .get(name)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
