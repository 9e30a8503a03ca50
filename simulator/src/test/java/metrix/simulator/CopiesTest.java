package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Copies of campaigns, ad sets and ads, with their limits.
class CopiesTest {
  private static final String LINK =
      "{\"object_story_spec\":{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"https://northwind-outdoor.example/\",\"message\":\"Go\",\"name\":\"Huts\"}}}";
  @TempDir static Path folder;
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults().withAds(30).withLedger(folder.resolve("ledger.jsonl")));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static String campaign() {
    return browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
  }

  private static String adSet(String campaign) {
    return browser.created("/v26.0/" + ACCOUNT + "/adsets", WritingTest.anAdSet(campaign));
  }

  private static String ad(String adSet) {
    return browser.created(
        "/v26.0/" + ACCOUNT + "/ads",
        Map.of("name", "Ridge", "adset_id", adSet, "status", "ACTIVE", "creative", LINK));
  }

  private static JsonNode read(String id, String fields) {
    return browser.get("/v26.0/" + id + "?fields=" + Browser.encode(fields));
  }

  @Test
  void copiesACampaignAloneUnlessAskedForMore() {
    String source = campaign();
    adSet(source);

    JsonNode answer = browser.post("/v26.0/" + source + "/copies", Map.of());

    String copy = answer.path("copied_campaign_id").asString();
    assertThat(answer.has("ad_object_ids")).as(answer.toString()).isFalse();
    JsonNode read = read(copy, "name,status,objective,source_campaign_id,source_campaign{name}");
    assertThat(read.path("name").asString()).isEqualTo("Hut tour - Copy");
    assertThat(read.path("status").asString()).isEqualTo("PAUSED");
    assertThat(read.path("objective").asString()).isEqualTo("OUTCOME_TRAFFIC");
    assertThat(read.path("source_campaign_id").asString()).isEqualTo(source);
    assertThat(read.path("source_campaign").path("name").asString()).isEqualTo("Hut tour");
    assertThat(browser.get("/v26.0/" + copy + "/adsets").path("data")).isEmpty();
    assertThat(
            browser.get("/v26.0/" + source + "/copies").path("data").path(0).path("id").asString())
        .isEqualTo(copy);
  }

  @Test
  void copiesACampaignWithItsAdSet() {
    String source = campaign();
    String set = adSet(source);

    JsonNode answer =
        browser.post(
            "/v26.0/" + source + "/copies",
            Map.of(
                "deep_copy",
                "true",
                "rename_options",
                "{\"rename_strategy\":\"DEEP_RENAME\",\"rename_prefix\":\"2 \",\"rename_suffix\":\"\"}"));

    JsonNode objects = answer.path("ad_object_ids");
    assertThat(objects).as(answer.toString()).hasSize(2);
    assertThat(objects.path(0).path("ad_object_type").asString()).isEqualTo("campaign");
    assertThat(objects.path(1).path("ad_object_type").asString()).isEqualTo("ad_set");
    assertThat(objects.path(1).path("source_id").asString()).isEqualTo(set);
    JsonNode copied = read(objects.path(1).path("copied_id").asString(), "name,campaign_id");
    assertThat(copied.path("name").asString()).isEqualTo("2 Hikers");
    assertThat(copied.path("campaign_id").asString())
        .isEqualTo(answer.path("copied_campaign_id").asString());
  }

  @Test
  void refusesToCopyThreeObjectsOfACampaignAtOnce() {
    String source = campaign();
    ad(adSet(source));

    JsonNode error =
        browser.post("/v26.0/" + source + "/copies", Map.of("deep_copy", "true")).path("error");

    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("error_subcode").asInt()).isEqualTo(1885194);
    assertThat(browser.get("/v26.0/" + source + "/copies").path("data")).isEmpty();
  }

  @Test
  void copiesAnAdSetWithThreeAdsButNotWithFour() throws IOException {
    String target = campaign();
    String source = adSet(campaign());
    for (int i = 0; i < 3; i++) {
      ad(source);
    }
    Map<String, String> form =
        Map.of(
            "deep_copy", "true", "campaign_id", target, "status_option", "INHERITED_FROM_SOURCE");

    JsonNode answer = browser.post("/v26.0/" + source + "/copies", form);

    String copy = answer.path("copied_adset_id").asString();
    assertThat(answer.path("ad_object_ids")).as(answer.toString()).hasSize(4);
    JsonNode read =
        read(copy, "campaign_id,source_adset_id,ads{name,status,creative,source_ad_id}");
    assertThat(read.path("campaign_id").asString()).isEqualTo(target);
    JsonNode ad = read.path("ads").path("data").path(0);
    assertThat(ad.path("name").asString()).isEqualTo("Ridge");
    assertThat(ad.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(ad.path("creative").path("id").asString()).isNotBlank();
    long lines =
        Files.readAllLines(folder.resolve("ledger.jsonl")).stream()
            .filter(line -> line.contains("\"edge\":\"copies\"") && line.contains(source))
            .count();
    assertThat(lines).isEqualTo(4);

    ad(source);
    assertThat(
            browser
                .post("/v26.0/" + source + "/copies", form)
                .path("error")
                .path("error_subcode")
                .asInt())
        .isEqualTo(1885194);
  }

  @Test
  void checksACopiedAdSetLikeANewOne() {
    Map<String, String> withBudget = WritingTest.aCampaign();
    withBudget.put("daily_budget", "5000");
    withBudget.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    String target = browser.created("/v26.0/" + ACCOUNT + "/campaigns", withBudget);
    String source = adSet(campaign());

    assertThat(subcode(browser.post("/v26.0/" + source + "/copies", Map.of("campaign_id", target))))
        .isEqualTo(1885621);
    assertThat(
            browser
                .post(
                    "/v26.0/" + source + "/copies", Map.of("end_time", "2020-01-01T00:00:00+0000"))
                .path("error")
                .path("code")
                .asInt())
        .isEqualTo(100);
  }

  @Test
  void givesACopiedAdSetTheWishedTimes() {
    String source = adSet(campaign());

    String copy =
        browser
            .post(
                "/v26.0/" + source + "/copies",
                Map.of(
                    "start_time",
                    "2031-03-01T08:00:00+0000",
                    "end_time",
                    "2031-04-01T08:00:00+0000"))
            .path("copied_adset_id")
            .asString();

    JsonNode read = read(copy, "start_time,end_time");
    assertThat(read.path("start_time").asString()).isEqualTo("2031-03-01T00:00:00-0800");
    assertThat(read.path("end_time").asString()).isEqualTo("2031-04-01T01:00:00-0700");
  }

  @Test
  void copiesAnAdAndOverwritesItsCreative() {
    String adSet = adSet(campaign());
    String source = ad(adSet);
    Map<String, String> form = new HashMap<>();
    form.put("rename_options", "{\"rename_strategy\":\"NO_RENAME\"}");

    JsonNode plain = browser.post("/v26.0/" + source + "/copies", form);
    form.put("creative_parameters", "{\"url_tags\":\"utm_source=fb\"}");
    JsonNode changed = browser.post("/v26.0/" + source + "/copies", form);

    JsonNode original = read(source, "creative{id,name}");
    JsonNode same = read(plain.path("copied_ad_id").asString(), "name,creative{id},source_ad_id");
    assertThat(same.path("name").asString()).isEqualTo("Ridge");
    assertThat(same.path("source_ad_id").asString()).isEqualTo(source);
    assertThat(same.path("creative").path("id")).isEqualTo(original.path("creative").path("id"));
    JsonNode other =
        read(changed.path("copied_ad_id").asString(), "creative{id,url_tags,object_story_spec}")
            .path("creative");
    assertThat(other.path("id")).isNotEqualTo(original.path("creative").path("id"));
    assertThat(other.path("url_tags").asString()).isEqualTo("utm_source=fb");
    assertThat(other.path("object_story_spec").path("link_data").path("name").asString())
        .isEqualTo("Huts");
  }

  @Test
  void copiesWhatTheDemoHolds() {
    JsonNode sets = browser.get("/v26.0/" + ACCOUNT + "/adsets?limit=5&fields=name").path("data");
    for (JsonNode set : sets) {
      JsonNode answer = browser.post("/v26.0/" + set.path("id").asString() + "/copies", Map.of());
      assertThat(answer.has("copied_adset_id")).as(answer.toString()).isTrue();
    }
  }

  @Test
  void refusesWhatNoCopyTakes() {
    String source = campaign();

    assertThat(message(source, Map.of("status_option", "ARCHIVED")))
        .contains("must be one of the following values: ACTIVE, INHERITED_FROM_SOURCE, PAUSED");
    assertThat(message(source, Map.of("rename_options", "{\"rename_strategy\":\"ALL\"}")))
        .contains("rename_options[rename_strategy] must be one of");
    assertThat(message(source, Map.of("parameter_overrides", "{\"colour\":\"red\"}")))
        .contains("Unexpected parameter: colour");
    assertThat(message(source, Map.of("migrate_to_advantage_plus", "true")))
        .contains("cannot be migrated");
    browser.delete("/v26.0/" + source);
    assertThat(message(source, Map.of())).contains("deleted");
  }

  private static String message(String source, Map<String, String> form) {
    return browser
        .post("/v26.0/" + source + "/copies", form)
        .path("error")
        .path("message")
        .asString("");
  }

  private static int subcode(JsonNode answer) {
    return answer.path("error").path("error_subcode").asInt();
  }
}
