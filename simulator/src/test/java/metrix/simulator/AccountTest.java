package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccountTest {
  private static final String AT = "/v26.0/" + ACCOUNT;
  private Simulator simulator;
  private Browser browser;

  @BeforeEach
  void start() {
    simulator =
        Simulator.start(
            SimulatorConfig.defaults()
                .withAds(60)
                .withTime(InstantSource.fixed(Instant.parse("2026-10-14T19:10:00Z"))));
    browser = new Browser(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void keepsWhatItsOwnerSets() {
    JsonNode answer =
        browser.post(
            AT,
            Map.of(
                "name", "Northwind Hiking",
                "default_dsa_beneficiary", "Northwind GmbH",
                "default_dsa_payor", "Northwind Holding",
                "tos_accepted", "{\"206760949512025\":1}",
                "business_info", "{\"business_city\":\"Denver\"}"));

    assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
    JsonNode read =
        browser.get(
            AT
                + "?fields=name,default_dsa_beneficiary,default_dsa_payor,tos_accepted,business_city,business_name");
    assertThat(read.path("name").asString()).isEqualTo("Northwind Hiking");
    assertThat(read.path("default_dsa_payor").asString()).isEqualTo("Northwind Holding");
    assertThat(read.path("tos_accepted").path("206760949512025").asInt()).isEqualTo(1);
    assertThat(read.path("tos_accepted").path("custom_audience_tos").asInt()).isEqualTo(1);
    assertThat(read.path("business_city").asString()).isEqualTo("Denver");
    assertThat(browser.get(AT + "/activities?fields=event_type&category=ACCOUNT").toString())
        .contains("ad_account_set_business_information");
  }

  @Test
  void fillsInTheDefaultsOfTheEuropeanTransparencyRules() {
    String campaign = browser.created(AT + "/campaigns", WritingTest.aCampaign());
    Map<String, String> form = new HashMap<>(WritingTest.anAdSet(campaign));
    form.put(
        "targeting",
        "{\"geo_locations\":{\"countries\":[\"DE\"]},\"targeting_automation\":{\"advantage_audience\":0}}");
    assertThat(browser.post(AT + "/adsets", form).path("error").path("error_subcode").asInt())
        .isEqualTo(3858081);
    browser.post(AT, Map.of("default_dsa_beneficiary", "Northwind GmbH"));
    assertThat(browser.post(AT + "/adsets", form).path("error").path("error_subcode").asInt())
        .isEqualTo(3858079);
    browser.post(AT, Map.of("default_dsa_payor", "Northwind Holding"));

    String adSet = browser.created(AT + "/adsets", form);

    JsonNode read = browser.get("/v26.0/" + adSet + "?fields=dsa_beneficiary,dsa_payor");
    assertThat(read.path("dsa_beneficiary").asString()).isEqualTo("Northwind GmbH");
    assertThat(read.path("dsa_payor").asString()).isEqualTo("Northwind Holding");
  }

  @Test
  void changesItsSpendCapTenTimesADay() {
    long spent =
        Long.parseLong(browser.get(AT + "?fields=amount_spent").path("amount_spent").asString());
    for (int i = 0; i < 10; i++) {
      assertThat(
              browser
                  .post(AT, Map.of("spend_cap", Long.toString(spent / 100 + 100 + i)))
                  .has("error"))
          .isFalse();
    }
    String more = Long.toString(spent / 100 + 1_000_000);

    JsonNode error = browser.post(AT, Map.of("spend_cap", more)).path("error");

    assertThat(error.path("code").asInt()).isEqualTo(17);
    assertThat(error.path("error_subcode").asInt()).isEqualTo(1885172);
    assertThat(browser.get(AT + "?fields=spend_cap").path("spend_cap").asString())
        .isEqualTo(Long.toString((spent / 100 + 109) * 100));
    simulator.advance(Duration.ofDays(1));
    assertThat(browser.post(AT, Map.of("spend_cap", more)).path("success").asBoolean()).isTrue();
    browser.post(AT, Map.of("spend_cap_action", "reset"));
    assertThat(browser.get(AT + "?fields=amount_spent").path("amount_spent").asString())
        .isEqualTo("0");
    browser.post(AT, Map.of("spend_cap_action", "delete"));
    assertThat(browser.get(AT + "?fields=spend_cap").path("spend_cap").asString()).isEqualTo("0");
  }

  @Test
  void keepsItsCurrency() {
    assertThat(browser.post(AT, Map.of("currency", "EUR")).path("error").path("code").asInt())
        .isEqualTo(2615);
    assertThat(browser.post(AT, Map.of("currency", "USD")).has("error")).isFalse();
  }

  @Test
  void deletesItsOldestCampaigns() {
    String all =
        AT
            + "/campaigns?limit=100&effective_status="
            + Browser.encode("[\"ACTIVE\",\"PAUSED\",\"ARCHIVED\"]");
    JsonNode before = browser.get(all).path("data");
    JsonNode answer =
        browser.delete(AT + "/campaigns?delete_strategy=DELETE_OLDEST&object_count=2");

    assertThat(answer.path("deleted_object_ids")).hasSize(2);
    assertThat(answer.path("objects_left_to_delete_count").asInt()).isEqualTo(before.size() - 2);
    JsonNode after = browser.get(all).path("data");
    assertThat(after).hasSize(before.size() - 2);
    assertThat(after.toString())
        .doesNotContain(answer.path("deleted_object_ids").get(0).asString());
    assertThat(browser.delete(AT + "/campaigns?delete_strategy=DELETE_ALL").has("error")).isTrue();
    assertThat(
            browser
                .delete(AT + "/campaigns?delete_strategy=DELETE_ARCHIVED_BEFORE")
                .path("error")
                .path("message")
                .asString())
        .contains("before_date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users?fields=id,name,tasks",
        "max_bid",
        "ads_volume",
        "dsa_recommendations",
        "applications",
        "advertisable_applications",
        "customaudiencestos",
        "adspixels?sort_by=NAME",
        "ad_studies?fields=name,type,start_time,end_time",
        "impacting_ad_studies"
      })
  void listsWhatAnAdsManagerShows(String edge) {
    JsonNode page = browser.get(AT + "/" + edge);

    assertThat(page.path("data")).as(page.toString()).isNotEmpty();
  }

  @Test
  void showsItsControlsOnceTheyAreSet() {
    assertThat(browser.get(AT + "/account_controls").path("data")).isEmpty();
    browser.post(AT + "/account_controls", Map.of("audience_controls", "{\"age_min\":21}"));

    JsonNode row = browser.get(AT + "/account_controls?fields=audience_controls,status");

    assertThat(row.path("data").get(0).path("audience_controls").path("age_min").asInt())
        .isEqualTo(21);
  }

  @Test
  void showsAStudyWithItsCells() {
    String study = browser.get(AT + "/ad_studies").path("data").get(0).path("id").asString();
    JsonNode cells =
        browser.get("/v26.0/" + study + "/cells?fields=name,treatment_percentage").path("data");

    assertThat(cells).hasSize(2);
    assertThat(cells.get(0).path("treatment_percentage").asInt()).isEqualTo(50);
    assertThat(browser.get("/v26.0/" + study + "/objectives").path("data")).hasSize(1);
    String name = cells.get(0).path("name").asString();
    String campaign =
        browser
            .get(AT + "/campaigns?fields=name&limit=100")
            .path("data")
            .valueStream()
            .filter(one -> one.path("name").asString().equals(name))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    String adSet =
        browser.get("/v26.0/" + campaign + "/adsets").path("data").get(0).path("id").asString();
    for (String id : new String[] {campaign, adSet}) {
      assertThat(browser.get("/v26.0/" + id + "/ad_studies").toString()).contains(study);
    }
    assertThat(browser.delete("/v26.0/" + study).has("error")).as("studies are read only").isTrue();
  }

  @Test
  void tellsWhetherAPermissionWasGranted() {
    JsonNode granted = browser.get("/v26.0/me/permissions?permission=ads_management").path("data");
    assertThat(granted).hasSize(1);
    assertThat(granted.get(0).path("status").asString()).isEqualTo("granted");
    JsonNode declined =
        browser.withToken("EAANOADS").get("/v26.0/me/permissions?status=declined").path("data");
    assertThat(declined.get(0).path("permission").asString()).isEqualTo("ads_management");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EAAother", "EAAEXPIRED"})
  void saysThatATokenWasIssuedBeforeItEnds(String token) {
    JsonNode data = browser.get("/v26.0/debug_token?input_token=" + token).path("data");
    long now = Instant.parse("2026-10-14T19:10:00Z").getEpochSecond();

    assertThat(data.path("is_valid").asBoolean()).isEqualTo(!token.contains("EXPIRED"));
    assertThat(data.path("expires_at").asLong() > now).isEqualTo(!token.contains("EXPIRED"));
    assertThat(data.path("issued_at").asLong())
        .isLessThan(data.path("expires_at").asLong())
        .isLessThan(now);
  }
}
