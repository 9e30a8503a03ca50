package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The life of custom audiences and conversions, and where audiences are targeted.
class AudiencesTest {
  private static final String GRAPH = "/v26.0/";
  private static final String ME = GRAPH + ACCOUNT;
  private static final String EUROPE = "act_2048576193";
  private static final String PIXEL = "738291046557120";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(4));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static Map<String, String> anAudience() {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Customers");
    form.put("subtype", "CUSTOM");
    form.put("customer_file_source", "USER_PROVIDED_ONLY");
    return form;
  }

  private static String made(Map<String, String> form) {
    return browser.created(ME + "/customaudiences", form);
  }

  private static String people(int count) {
    String row = "\"" + "0f".repeat(32) + "\"";
    return "{\"schema\":\"EMAIL_SHA256\",\"data\":["
        + String.join(",", Collections.nCopies(count, row))
        + "]}";
  }

  private static JsonNode read(String id, String fields) {
    return browser.get(GRAPH + id + "?fields=" + fields);
  }

  private static JsonNode tried(String audience, String place) {
    String campaign = browser.created(ME + "/campaigns", WritingTest.aCampaign());
    Map<String, String> form = WritingTest.anAdSet(campaign);
    form.put("execution_options", "[\"validate_only\"]");
    form.put(
        "targeting",
        "{"
            + place
            + "\"custom_audiences\":[{\"id\":\""
            + audience
            + "\"}],\"targeting_automation\":{\"advantage_audience\":0}}");
    return browser.post(ME + "/adsets", form);
  }

  @Test
  void takesACustomerListFromBirthToDeletion() {
    String id = made(anAudience());
    assertThat(
            read(id, "approximate_count_lower_bound").path("approximate_count_lower_bound").asInt())
        .isEqualTo(-1);
    assertThat(read(id, "operation_status").path("operation_status").path("code").asInt())
        .isEqualTo(441);

    JsonNode sent = browser.post(GRAPH + id + "/users", Map.of("payload", people(2_500)));
    simulator.advance(Duration.ofHours(1));

    assertThat(sent.path("num_received").asInt()).isEqualTo(2_500);
    assertThat(sent.path("num_invalid_entries").asInt()).isZero();
    assertThat(sent.path("audience_id").asString()).isEqualTo(id);
    JsonNode full =
        read(
            id,
            "name,subtype,approximate_count_lower_bound,approximate_count_upper_bound,"
                + "delivery_status,operation_status,time_created,data_source,permission_for_actions");
    assertThat(full.path("approximate_count_lower_bound").asInt()).isEqualTo(2_500);
    assertThat(full.path("approximate_count_upper_bound").asInt()).isGreaterThan(2_500);
    assertThat(full.path("delivery_status").path("code").asInt()).isEqualTo(200);
    assertThat(full.path("operation_status").path("description").asString()).isEqualTo("Normal");
    assertThat(full.path("time_created").isIntegralNumber()).isTrue();

    assertThat(
            browser.post(GRAPH + id, Map.of("name", "Old customers")).path("success").asBoolean())
        .isTrue();
    assertThat(read(id, "name").path("name").asString()).isEqualTo("Old customers");
    assertThat(browser.get(ME + "/customaudiences?limit=100").toString()).contains(id);

    assertThat(browser.delete(GRAPH + id).path("success").asBoolean()).isTrue();
    assertThat(browser.get(ME + "/customaudiences?limit=100").toString()).doesNotContain(id);
    assertThat(browser.delete(GRAPH + id).path("error").path("code").asInt()).isEqualTo(100);
  }

  @Test
  void countsPeopleAndKeepsNoneOfThem() {
    String id = made(anAudience());
    String hash = "12".repeat(32);
    String payload =
        "{\"schema\":[\"EMAIL\",\"FN\"],\"data\":[[\""
            + hash
            + "\",\"\"],[\"robin@example.com\",\""
            + hash
            + "\"],[\""
            + hash
            + "\"]]}";

    JsonNode answer = browser.post(GRAPH + id + "/users", Map.of("payload", payload));

    assertThat(answer.path("num_received").asInt()).isEqualTo(3);
    assertThat(answer.path("num_invalid_entries").asInt()).isEqualTo(2);
    assertThat(answer.toString()).doesNotContain("example.com").doesNotContain(hash);
    assertThat(simulator.stage().world().entity(id).toString())
        .doesNotContain("example.com")
        .doesNotContain(hash);
  }

  @Test
  void replacesPeopleByASession() {
    String id = made(anAudience());
    browser.post(GRAPH + id + "/users", Map.of("payload", people(5_000)));
    browser.post(
        GRAPH + id + "/usersreplace",
        Map.of("payload", people(3_000), "session", "{\"session_id\":9,\"batch_seq\":1}"));
    JsonNode last =
        browser.post(
            GRAPH + id + "/usersreplace",
            Map.of("payload", people(1_000), "session", "{\"session_id\":9,\"batch_seq\":2}"));
    simulator.advance(Duration.ofHours(1));

    assertThat(last.path("session_id").asString()).isEqualTo("9");
    assertThat(
            read(id, "approximate_count_lower_bound").path("approximate_count_lower_bound").asInt())
        .isEqualTo(4_000);
  }

  @Test
  void makesAWebsiteAudienceAndALookalikeOfIt() {
    Map<String, String> website = new HashMap<>();
    website.put("name", "Visitors");
    website.put("retention_days", "30");
    website.put(
        "rule",
        "{\"inclusions\":{\"operator\":\"or\",\"rules\":[{\"event_sources\":[{\"id\":\""
            + PIXEL
            + "\",\"type\":\"pixel\"}],\"retention_seconds\":2592000}]}}");
    String seed = made(website);
    String like =
        made(
            Map.of(
                "name", "Like visitors",
                "subtype", "LOOKALIKE",
                "origin_audience_id", seed,
                "lookalike_spec", "{\"type\":\"similarity\",\"country\":\"US\",\"ratio\":0.02}"));
    simulator.advance(Duration.ofHours(1));

    JsonNode visitors = read(seed, "subtype,rule,pixel_id,retention_days,lookalike_audience_ids");
    assertThat(visitors.path("subtype").asString()).isEqualTo("WEBSITE");
    assertThat(visitors.path("rule").isString()).isTrue();
    assertThat(visitors.path("pixel_id").asString()).isEqualTo(PIXEL);
    assertThat(visitors.path("lookalike_audience_ids").path(0).asString()).isEqualTo(like);
    JsonNode resembling = read(like, "lookalike_spec,approximate_count_lower_bound");
    assertThat(resembling.path("lookalike_spec").path("origin").path(0).path("id").asString())
        .isEqualTo(seed);
    assertThat(resembling.path("approximate_count_lower_bound").asLong()).isEqualTo(4_800_000);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "name;;100;name",
        "subtype;HOBBY;100;subtype must be one of",
        "customer_file_source;;100;customer_file_source",
        "retention_days;900;100;retention_days",
        "subtype;WEBSITE;100;Param rule must be a valid JSON object",
        "subtype;LOOKALIKE;2654;Failed to create",
        "colour;red;100;Unexpected parameter: colour"
      })
  void refusesAnAudience(String param, String value, int code, String words) {
    Map<String, String> form = anAudience();
    if (value == null) {
      form.remove(param);
    } else {
      form.put(param, value);
    }

    JsonNode error = browser.post(ME + "/customaudiences", form).path("error");

    assertThat(error.path("code").asInt()).as(error.toString()).isEqualTo(code);
    assertThat(error.path("message").asString()).contains(words);
  }

  @Test
  void asksForTheTermsOnce() {
    String japan = GRAPH + "act_3175920648";
    assertThat(
            browser
                .get(japan + "?fields=tos_accepted")
                .path("tos_accepted")
                .has("custom_audience_tos"))
        .isFalse();
    assertThat(
            browser
                .post(japan + "/customaudiences", anAudience())
                .path("error")
                .path("error_subcode")
                .asInt())
        .isEqualTo(1870034);

    browser.post(japan + "/customaudiencestos", Map.of("tos_id", "custom_audience_tos"));

    assertThat(browser.post(japan + "/customaudiences", anAudience()).has("id")).isTrue();
    assertThat(browser.get(japan + "/customaudiencestos").path("data").size()).isEqualTo(1);
    assertThat(
            browser
                .get(japan + "?fields=tos_accepted")
                .path("tos_accepted")
                .path("custom_audience_tos")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void targetsItsOwnSharedAndLivingAudiencesOnly() {
    String place = "\"geo_locations\":{\"countries\":[\"US\"]},";
    String own = made(anAudience());
    String theirs = browser.created(GRAPH + EUROPE + "/customaudiences", anAudience());

    assertThat(tried(own, place).path("success").asBoolean()).isTrue();
    assertThat(tried(own, "").path("success").asBoolean()).as("without a place").isTrue();
    assertThat(tried("77", place).path("error").path("error_subcode").asInt()).isEqualTo(1487079);
    assertThat(tried(theirs, place).path("error").path("code").asInt()).isEqualTo(1487301);

    browser.post(GRAPH + theirs + "/adaccounts", Map.of("adaccounts", "[\"1029384756\"]"));
    assertThat(tried(theirs, place).path("success").asBoolean()).isTrue();
    assertThat(browser.get(ME + "/customaudiences?limit=100").toString()).contains(theirs);
    assertThat(
            browser.get(GRAPH + theirs + "/adaccounts").path("data").path(0).path("id").asString())
        .isEqualTo(ACCOUNT);

    browser.delete(GRAPH + theirs + "/adaccounts?adaccounts=" + encode("[\"1029384756\"]"));
    assertThat(tried(theirs, place).path("error").path("code").asInt()).isEqualTo(1487301);
    browser.delete(GRAPH + own);
    assertThat(tried(own, place).path("error").path("code").asInt()).isEqualTo(1487366);
  }

  @Test
  void estimatesNoMoreThanTheAudienceHolds() {
    String id = made(anAudience());
    browser.post(GRAPH + id + "/users", Map.of("payload", people(3_000)));
    String estimate =
        ME
            + "/reachestimate?targeting_spec="
            + encode(
                "{\"geo_locations\":{\"countries\":[\"US\"]},\"custom_audiences\":[{\"id\":\""
                    + id
                    + "\"}]}");
    assertThat(browser.get(estimate).path("data").path("users_upper_bound").asInt()).isEqualTo(-1);
    assertThat(browser.get(estimate).path("data").path("estimate_ready").asBoolean()).isFalse();

    simulator.advance(Duration.ofHours(1));

    assertThat(browser.get(estimate).path("data").path("users_lower_bound").asInt())
        .isEqualTo(3_000);
  }

  @Test
  void listsTheAudiencesOfTheShop() {
    JsonNode custom =
        browser.get(
            ME + "/customaudiences?fields=name,subtype,approximate_count_lower_bound&limit=100");
    JsonNode saved =
        browser.get(ME + "/saved_audiences?fields=name,targeting,approximate_count_lower_bound");

    assertThat(custom.toString()).contains("WEBSITE", "LOOKALIKE", "ENGAGEMENT", "CUSTOM");
    assertThat(saved.path("data").path(0).path("targeting").path("age_min").asInt()).isEqualTo(25);
    assertThat(saved.path("data").path(0).path("approximate_count_lower_bound").asLong())
        .isGreaterThan(1_000);
  }

  @Test
  void takesACustomConversionFromBirthToDeletion() {
    Map<String, String> form = new HashMap<>();
    form.put("name", "Thanks page");
    form.put("event_source_id", PIXEL);
    form.put("custom_event_type", "PURCHASE");
    form.put("rule", "{\"and\":[{\"event\":{\"eq\":\"PageView\"}}]}");
    String id = browser.created(ME + "/customconversions", form);

    JsonNode read = read(id, "name,custom_event_type,rule,data_sources,is_archived,creation_time");
    assertThat(read.path("rule").isString()).isTrue();
    assertThat(read.path("data_sources").path(0).path("source_type").asString()).isEqualTo("PIXEL");
    assertThat(read.path("creation_time").asString()).endsWith("+0000");
    browser.post(GRAPH + id, Map.of("name", "Thank you", "default_conversion_value", "12"));
    assertThat(read(id, "name,default_conversion_value").path("default_conversion_value").asInt())
        .isEqualTo(12);
    assertThat(browser.get(GRAPH + id + "/stats?aggregation=count").path("data").size())
        .isEqualTo(7);
    assertThat(browser.delete(GRAPH + id).path("success").asBoolean()).isTrue();
    assertThat(browser.get(ME + "/customconversions?limit=100").toString()).doesNotContain(id);

    form.put("event_source_id", "1");
    assertThat(
            browser.post(ME + "/customconversions", form).path("error").path("message").asString())
        .contains("Invalid pixel");
  }
}
