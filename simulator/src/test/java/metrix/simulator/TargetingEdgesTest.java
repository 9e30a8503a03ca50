package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The account's searches over all options, targeting in words, and sizes of audiences.
class TargetingEdgesTest {
  private static final String COOKING = "6003659420716";
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

  private static JsonNode get(String edge) {
    StringBuilder path = new StringBuilder("/v26.0/" + ACCOUNT + "/");
    int question = edge.indexOf('?');
    path.append(edge, 0, question + 1);
    for (String part : edge.substring(question + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      path.append(part, 0, equals + 1).append(encode(part.substring(equals + 1))).append('&');
    }
    return browser.get(path.toString());
  }

  private static List<String> types(JsonNode answer) {
    List<String> types = new ArrayList<>();
    answer.path("data").forEach(row -> types.add(row.path("type").asString()));
    return types;
  }

  @Test
  void searchesOverAllKindsAtOnce() {
    assertThat(types(get("targetingsearch?q=graphic design&limit=50")))
        .contains("interests", "education_majors", "work_positions");
    assertThat(types(get("targetingsearch?q=a&limit_type=behaviors&limit=200")))
        .isNotEmpty()
        .containsOnly("behaviors");
    assertThat(types(get("targetingsearch?q=a&whitelisted_types=[\"income\",\"industries\"]")))
        .isNotEmpty()
        .allMatch(type -> List.of("income", "industries").contains(type));
  }

  @Test
  void givesRowsOfTheUnifiedShape() {
    JsonNode row = get("targetingsearch?q=cooking").path("data").path(0);

    assertThat(row.path("id").asString()).isEqualTo(COOKING);
    assertThat(row.path("path").path(0).asString()).isEqualTo("Interests");
    assertThat(row.path("audience_size_lower_bound").isIntegralNumber()).isTrue();
    assertThat(row.has("description")).isTrue();
    assertThat(get("targetingsearch?q=cooking&fields=id,name").path("data").path(0)).hasSize(2);
  }

  @Test
  void offersLessUnderASpecialAdCategory() {
    String regulated = "&regulated_categories=[\"HOUSING\"]&regulated_countries=[\"US\"]&limit=500";

    assertThat(types(get("targetingsearch?q=parent" + regulated)))
        .doesNotContain("family_statuses");
    assertThat(types(get("targetingsearch?q=parent&limit=500"))).contains("family_statuses");
    assertThat(types(get("targetingbrowse?limit=5000&regulated_categories=[\"EMPLOYMENT\"]")))
        .isNotEmpty()
        .containsOnly("interests");
  }

  @Test
  void browsesTheTreeWithItsBranches() {
    JsonNode leaves = get("targetingbrowse?limit_type=life_events");
    JsonNode tree = get("targetingbrowse?limit_type=life_events&include_nodes=true");

    assertThat(types(leaves)).isNotEmpty().containsOnly("life_events");
    assertThat(tree.path("data").size()).isGreaterThan(leaves.path("data").size());
    assertThat(tree.path("data").path(0).path("name").asString()).isEqualTo("Demographics");
    assertThat(tree.path("data").path(0).has("id")).isFalse();
  }

  @Test
  void suggestsWhatIsNear() {
    JsonNode near =
        get(
            "targetingsuggestions?targeting_list=[{\"type\":\"interests\",\"id\":\""
                + COOKING
                + "\"}]");
    JsonNode popular = get("targetingsuggestions?limit=45");

    assertThat(near.path("data").size()).isBetween(1, 30);
    near.path("data")
        .forEach(
            row -> assertThat(row.path("path").path(1).asString()).isEqualTo("Food and drink"));
    assertThat(popular.path("data").size()).isEqualTo(45);
  }

  @Test
  void saysWhichOptionsAreValid() {
    JsonNode rows =
        get("targetingvalidation?id_list=["
                + COOKING
                + ",12345678]&name_list=[\"Commuters\",\"Nonsense\"]&targeting_list=[{\"type\":\"behaviors\",\"id\":\""
                + COOKING
                + "\"}]")
            .path("data");

    assertThat(rows)
        .extracting(row -> row.path("valid").asBoolean())
        .containsExactly(true, false, true, false, false);
    assertThat(rows.path(2).path("type").asString()).isEqualTo("behaviors");
    assertThat(
            get("targetingvalidation?is_exclusion=true&id_list=["
                    + SearchTest.retired("Door-to-door sales")
                    + "]")
                .path("data")
                .path(0)
                .path("valid")
                .asBoolean())
        .isFalse();
  }

  @Test
  void putsTargetingIntoWords() {
    JsonNode answer =
        get(
            "targetingsentencelines?targeting_spec={\"geo_locations\":{\"cities\":[{\"key\":\"2420379\",\"radius\":10,\"distance_unit\":\"mile\"}]},\"age_min\":25,\"genders\":[2],\"flexible_spec\":[{\"interests\":[{\"id\":\""
                + COOKING
                + "\"}]}]}");

    JsonNode lines = answer.path("targetingsentencelines");
    assertThat(lines)
        .extracting(line -> line.path("content").asString())
        .containsExactly("Location:", "Age:", "Gender:", "People Who Match:", "Placements:");
    assertThat(lines.path(0).path("children").path(0).asString())
        .isEqualTo("Los Angeles, California, United States (+10 mi)");
    assertThat(lines.path(1).path("children").path(0).asString()).isEqualTo("25 - 65+");
    assertThat(lines.path(3).path("children").path(0).asString()).isEqualTo("Interests: Cooking");
    assertThat(answer.path("params").path("age_min").asInt()).isEqualTo(25);
  }

  @Test
  void putsTheTargetingOfAdsIntoWords() {
    String ad =
        browser
            .get("/v26.0/" + ACCOUNT + "/ads?limit=1")
            .path("data")
            .path(0)
            .path("id")
            .asString();
    String set = browser.get("/v26.0/" + ad + "?fields=adset_id").path("adset_id").asString();

    JsonNode ofAd = browser.get("/v26.0/" + ad + "/targetingsentencelines");
    JsonNode ofSet = browser.get("/v26.0/" + set + "/targetingsentencelines");

    assertThat(ofAd.path("targetingsentencelines"))
        .isEqualTo(ofSet.path("targetingsentencelines"))
        .isNotEmpty();
    assertThat(ofSet.path("id").asString()).isEqualTo(set + "/targetingsentencelines");
    assertThat(ofSet.has("params")).isFalse();
  }

  private static long reach(String spec) {
    JsonNode answer = get("reachestimate?targeting_spec=" + spec);
    long lower = answer.path("data").path("users_lower_bound").asLong(-7);
    long upper = answer.path("data").path("users_upper_bound").asLong(-7);
    assertThat(upper).as(answer.toString()).isGreaterThanOrEqualTo(lower);
    return lower;
  }

  @ParameterizedTest(name = "{1} reaches fewer than {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{US};{\"geo_locations\":{\"regions\":[{\"key\":\"3847\"}]}}",
        "{\"geo_locations\":{\"regions\":[{\"key\":\"3847\"}]}};{\"geo_locations\":{\"cities\":[{\"key\":\"2421836\"}]}}",
        "{\"geo_locations\":{\"custom_locations\":[{\"latitude\":40.7,\"longitude\":-74,\"radius\":40}]}};{\"geo_locations\":{\"custom_locations\":[{\"latitude\":40.7,\"longitude\":-74,\"radius\":4}]}}",
        "{US};{US,\"age_min\":30}",
        "{US};{US,\"genders\":[1]}",
        "{US};{US,\"flexible_spec\":[{\"interests\":[{\"id\":\"6003659420716\"}]}]}",
        "{US,\"flexible_spec\":[{\"interests\":[{\"id\":\"6003659420716\"}]}]};{US,\"flexible_spec\":[{\"interests\":[{\"id\":\"6003659420716\"}]},{\"interests\":[{\"id\":\"6003424404140\"}]}]}",
        "{US};{US,\"exclusions\":{\"interests\":[{\"id\":\"6003659420716\"}]}}",
        "{US};{US,\"excluded_geo_locations\":{\"regions\":[{\"key\":\"3847\"}]}}",
        "{US};{US,\"locales\":[23]}",
        "{US};{US,\"publisher_platforms\":[\"instagram\"]}"
      })
  void estimatesFewerForNarrowerTargeting(String wide, String narrow) {
    String us = "\"geo_locations\":{\"countries\":[\"US\"]}";
    assertThat(reach(narrow.replace("US,", us + ",").replace("{US}", "{" + us + "}")))
        .isLessThan(reach(wide.replace("US,", us + ",").replace("{US}", "{" + us + "}")))
        .isGreaterThanOrEqualTo(1000);
  }

  @Test
  void tellsNoSmallerNumberThanAThousand() {
    assertThat(reach("{\"geo_locations\":{\"countries\":[\"VA\"]},\"age_min\":64,\"age_max\":65}"))
        .isEqualTo(1000);
  }

  @Test
  void estimatesWhatAnAdSetReaches() {
    String set =
        browser
            .get("/v26.0/" + ACCOUNT + "/adsets?limit=1")
            .path("data")
            .path(0)
            .path("id")
            .asString();

    JsonNode row = browser.get("/v26.0/" + set + "/delivery_estimate").path("data").path(0);

    assertThat(row.path("estimate_ready").asBoolean()).isTrue();
    assertThat(row.path("estimate_mau_lower_bound").asLong()).isGreaterThan(1000);
    assertThat(row.has("daily_outcomes_curve")).isFalse();
  }

  @Test
  void givesMinimumBudgetsByCurrency() {
    JsonNode rows = get("minimum_budgets?limit=100").path("data");
    JsonNode capped = get("minimum_budgets?bid_amount=900&limit=100").path("data");

    assertThat(rows.size()).isEqualTo(55);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.path(i).path("currency").asString().equals("USD")) {
        assertThat(rows.path(i).path("min_daily_budget_imp").asInt()).isEqualTo(100);
        assertThat(rows.path(i).path("min_daily_budget_high_freq").asInt()).isEqualTo(500);
        assertThat(rows.path(i).path("min_daily_budget_low_freq").asInt()).isEqualTo(4000);
        assertThat(capped.path(i).path("min_daily_budget_imp").asInt()).isEqualTo(900);
        assertThat(capped.path(i).path("min_daily_budget_video_views").asInt()).isEqualTo(4500);
      }
    }
    assertThat(rows)
        .extracting(row -> row.path("currency").asString())
        .contains("USD", "EUR", "JPY")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "targetingsearch?limit=5;The parameter q is required",
        "targetingsearch?q=a&limit_type=hobbies;limit_type must be one of the following values",
        "targetingsearch?q=a&colour=red;Unexpected parameter: colour",
        "targetingvalidation?is_exclusion=true;The parameter targeting_list is required",
        "targetingsentencelines?discard_ages=true;The parameter targeting_spec is required",
        "reachestimate?caller_id=1;The parameter targeting_spec is required"
      })
  void refuses(String edge, String message) {
    JsonNode error = get(edge).path("error");

    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("message").asString()).contains(message);
  }

  @Test
  void doesNotEstimateForWhatCannotBeTargeted() {
    JsonNode error =
        get("reachestimate?targeting_spec={\"geo_locations\":{\"countries\":[\"ZZ\"]}}")
            .path("error");

    assertThat(error.path("error_subcode").asInt()).isEqualTo(1487079);
    assertThat(error.path("error_data").asString()).contains("geo_locations");
  }
}
