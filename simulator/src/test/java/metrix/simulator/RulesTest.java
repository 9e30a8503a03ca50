package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RulesTest {
  private static final String LIBRARY = "/v26.0/" + ACCOUNT + "/adrules_library";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(30)
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:10:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  /// A rule that pauses each ad that ever spent something, looked at each hour.
  static Map<String, String> aRule() {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Pause what spends");
    form.put("evaluation_spec", evaluation("AD", filter("spent", "GREATER_THAN", "0")));
    form.put("execution_spec", "{\"execution_type\":\"PAUSE\"}");
    form.put("schedule_spec", "{\"schedule_type\":\"HOURLY\"}");
    return form;
  }

  static String evaluation(String kind, String... filters) {
    return "{\"evaluation_type\":\"SCHEDULE\",\"filters\":["
        + filter("entity_type", "EQUAL", "\"" + kind + "\"")
        + ","
        + filter("time_preset", "EQUAL", "\"LIFETIME\"")
        + (filters.length == 0 ? "" : "," + String.join(",", filters))
        + "]}";
  }

  static String filter(String field, String operator, String value) {
    return "{\"field\":\"%s\",\"operator\":\"%s\",\"value\":%s}".formatted(field, operator, value);
  }

  @Test
  void keepsARuleFromItsCreationToItsDeletion() {
    String rule = browser.created(LIBRARY, aRule());

    JsonNode read =
        browser.get(
            "/v26.0/"
                + rule
                + "?fields=name,status,evaluation_spec,execution_spec,schedule_spec,created_by,account_id");
    assertThat(read.path("status").asString()).isEqualTo("ENABLED");
    assertThat(read.path("execution_spec").path("execution_type").asString()).isEqualTo("PAUSE");
    assertThat(read.path("evaluation_spec").path("filters")).hasSize(3);
    assertThat(read.path("created_by").path("name").asString()).isNotEmpty();
    assertThat(browser.get(LIBRARY + "?fields=name").toString()).contains(rule);

    Map<String, String> off = Map.of("status", "DISABLED", "name", "Pause nothing");
    assertThat(browser.post("/v26.0/" + rule, off).path("success").asBoolean()).isTrue();
    JsonNode changed = browser.get("/v26.0/" + rule + "?fields=name,status");
    assertThat(changed.path("status").asString()).isEqualTo("DISABLED");
    assertThat(changed.path("name").asString()).isEqualTo("Pause nothing");

    assertThat(browser.delete("/v26.0/" + rule).path("success").asBoolean()).isTrue();
    assertThat(browser.get(LIBRARY + "?fields=name").toString()).doesNotContain(rule);
    assertThat(browser.post("/v26.0/" + rule, off).path("error").path("error_subcode").asInt())
        .isEqualTo(33);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          evaluation_spec | {"evaluation_type":"SOMETIMES","filters":[]} | evaluation_spec[evaluation_type] must be one of
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[]} | needs a filter entity_type or id
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"spent","operator":"GREATER_THAN","value":1}]} | time_preset is required
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"time_preset","operator":"EQUAL","value":"LAST_5D"}]} | Invalid time_preset
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"ad.daily_budget","operator":"GREATER_THAN","value":1}]} | Invalid field
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"lifetime_campaign.spent","operator":"GREATER_THAN","value":1}]} | Invalid field
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"today_spent / adset.daily_budget +","operator":"GREATER_THAN","value":1}]} | Invalid field
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"CAMPAIGN"},{"field":"ad.lifetime_spent","operator":"GREATER_THAN","value":1}]} | below it
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"id","operator":"IN","value":["12"]}]} | Invalid object id 12
          evaluation_spec | {"evaluation_type":"SCHEDULE","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"},{"field":"name","operator":"GREATER_THAN","value":"x"}]} | Invalid value for the operator GREATER_THAN
          evaluation_spec | {"evaluation_type":"TRIGGER","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"}]} | [trigger] is required
          evaluation_spec | {"evaluation_type":"TRIGGER","filters":[{"field":"entity_type","operator":"EQUAL","value":"AD"}],"trigger":{"type":"METADATA_CREATION"}} | schedule_spec is not supported
          execution_spec | {"execution_type":"CHANGE_BUDGET"} | change_spec is required
          execution_spec | {"execution_type":"REBALANCE_BUDGET","execution_options":[{"field":"rebalance_spec","operator":"EQUAL","value":{"type":"EVEN"}}]} | ADSET only
          execution_spec | {"execution_type":"PING_ENDPOINT"} | not supported for the evaluation type SCHEDULE
          schedule_spec | {"schedule_type":"CUSTOM","schedule":[{"start_minute":45}]} | multiple of 30
          schedule_spec | {"schedule_type":"CUSTOM","schedule":[{"start_minute":60,"end_minute":30}]} | end_minute must be after
          schedule_spec | {"schedule_type":"CUSTOM","schedule":[{"days":[7]}]} | Sunday
          status | HAS_ISSUES | status must be one of
          """)
  void refusesASpecThatMetaDoesNotKnow(String param, String value, String message) {
    Map<String, String> form = aRule();
    form.put(param, value);

    JsonNode error = browser.post(LIBRARY, form).path("error");

    assertThat(error.path("code").asInt()).as(error.toString()).isEqualTo(100);
    assertThat(error.path("message").asString()).contains(message);
    assertThat(error.path("error_data").asString()).contains(param.replace("status", "status"));
  }

  @Test
  void needsAScheduleForARuleWithoutATrigger() {
    Map<String, String> form = aRule();
    form.remove("schedule_spec");

    assertThat(browser.post(LIBRARY, form).path("error").path("message").asString())
        .contains("schedule_spec is required");
  }

  @Test
  void tellsWhatARuleWouldDoAndWhichRulesGovernAnObject() {
    String ad = spendingAds(browser).getFirst();
    Map<String, String> form = aRule();
    form.put(
        "evaluation_spec",
        evaluation("AD", filter("spent", "GREATER_THAN", "0"), filter("id", "IN", "[" + ad + "]")));
    form.put("execution_spec", "{\"execution_type\":\"NOTIFICATION\"}");
    String rule = browser.created(LIBRARY, form);
    form.put(
        "evaluation_spec",
        evaluation("AD", filter("spent", "LESS_THAN", "0"), filter("id", "IN", "[" + ad + "]")));
    String never = browser.created(LIBRARY, form);

    JsonNode preview = browser.post("/v26.0/" + rule + "/preview", Map.of()).path("data");

    assertThat(preview).hasSize(1);
    assertThat(preview.get(0).path("object_id").asString()).isEqualTo(ad);
    assertThat(preview.get(0).path("object_type").asString()).isEqualTo("AD");
    String governed = "/v26.0/" + ad + "/adrules_governed";
    assertThat(browser.get(governed).toString()).contains(rule, never);
    assertThat(browser.get(governed + "?pass_evaluation=true").toString())
        .contains(rule)
        .doesNotContain(never);
    assertThat(browser.get(governed + "?pass_evaluation=false").toString())
        .contains(never)
        .doesNotContain(rule);
  }

  /// Active ads that had impressions, as insights tell it.
  static List<String> spendingAds(Browser browser) {
    String filter =
        Browser.encode(
            "[{\"field\":\"ad.effective_status\",\"operator\":\"IN\",\"value\":[\"ACTIVE\"]}]");
    return browser
        .get(
            "/v26.0/"
                + ACCOUNT
                + "/insights?level=ad&fields=ad_id,spend&date_preset=maximum&limit=100&filtering="
                + filter)
        .path("data")
        .valueStream()
        .filter(row -> row.path("spend").asDouble(0) > 0)
        .map(row -> row.path("ad_id").asString())
        .toList();
  }
}
