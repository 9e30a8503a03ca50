package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Answers have the shape of recorded ones: the same keys with the same JSON types.
///
/// The recordings lie outside of the repository; METRIX_META_FACTS names their folder.
@Tag("meta-facts")
class RecordedShapesTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults());
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "flattened/campaigns_v25;/campaigns?fields=id,name,account_id,bid_strategy,budget_rebalance_flag,budget_remaining,buying_type,configured_status,created_time,daily_budget,effective_status,is_skadnetwork_attribution,objective,status&limit=50;spend_cap,last_budget_toggling_time",
        "flattened/adsets_v25;/adsets?fields=id,name,account_id,billing_event,budget_remaining,campaign_attribution,campaign_id,configured_status,created_time,effective_status,is_dynamic_creative&limit=50;lifetime_imps",
        "flattened/ads_v25;/ads?fields=id,name,account_id,status,effective_status,created_time,adset_id,campaign_id&limit=100;",
        "flattened/insights_by_country_v25;/insights?breakdowns=country&date_preset=today&time_increment=1&fields=account_id,spend;",
        "flattened/insights_by_publisher_platform_v25;/insights?breakdowns=publisher_platform&date_preset=yesterday&fields=account_id,account_name,impressions,clicks,spend,reach;",
        "flattened/insights_actions_v25;/insights?level=campaign&fields=account_id,campaign_id,campaign_name,impressions,clicks,spend,actions;",
        "flattened/insights_monthly_account_v25;/insights?level=account&date_preset=this_year&time_increment=30&fields=account_id,impressions,reach,spend,ctr,inline_link_clicks,inline_link_click_ctr,unique_inline_link_click_ctr;",
        "list_empty;/adlabels;",
        "delivery_estimate_v22;/delivery_estimate?optimization_goal=LINK_CLICKS&targeting_spec=%7B%22geo_locations%22:%7B%22countries%22:%5B%22TW%22%5D%7D%7D;estimate_dau,daily_outcomes_curve",
        "reachestimate_v22;/reachestimate?targeting_spec=%7B%22geo_locations%22:%7B%22countries%22:%5B%22TW%22%5D%7D%7D;",
        "error_100_nonexisting_field;/campaigns?fields=video;",
        "error_3018_older_than_37_months;/insights?time_range=%7B%22since%22:%222020-01-01%22,%22until%22:%222026-01-01%22%7D;"
      })
  void answersInTheShapeOfTheRecording(String fixture, String path, String known) {
    JsonNode recorded = body(fixture);
    JsonNode ours = browser.get("/v26.0/" + ACCOUNT + path);
    Set<String> excused = known == null ? Set.of() : Set.of(known.split(",", -1));

    assertThat(differences("", merged(recorded), merged(ours), excused))
        .as(ours.toString())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "targeting_search_city_row;/v26.0/search?type=adgeolocation&location_types=%5B%22city%22%5D&q=gren",
        "targeting_search_region_row;/v26.0/search?type=adgeolocation&location_types=%5B%22region%22%5D&q=cali",
        "targeting_search_country_row;/v26.0/search?type=adgeolocation&location_types=%5B%22country%22%5D&q=aus",
        "targeting_search_interest_row;/v26.0/search?type=adinterest&q=cooking"
      })
  void findsRowsInTheShapeOfTheRecording(String fixture, String path) {
    JsonNode row = browser.get(path).path("data").path(0);

    assertThat(differences("", body(fixture), row, Set.of("audience_size")))
        .as(row.toString())
        .isEmpty();
  }

  private static JsonNode body(String fixture) {
    Path folder = Path.of(System.getenv("METRIX_META_FACTS"), "fixtures");
    try {
      return Json.parse(Files.readString(folder.resolve(fixture + ".json")))
          .orElseThrow()
          .path("body");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // All rows of a list in one, since a row leaves out what has no value.
  private static JsonNode merged(JsonNode answer) {
    if (!answer.path("data").isArray()) {
      return answer;
    }
    var all = Json.object();
    answer
        .path("data")
        .forEach(row ->
            row.properties().forEach(field -> all.putIfAbsent(field.getKey(), field.getValue())));
    return all;
  }

  private static List<String> differences(
      String at, JsonNode recorded, JsonNode ours, Set<String> excused) {
    List<String> differences = new ArrayList<>();
    for (var field : recorded.properties()) {
      String path = at + "/" + field.getKey();
      JsonNode mine = ours.path(field.getKey());
      JsonNode theirs = field.getValue();
      // The recorder blotted these out.
      boolean blotted = theirs.isString() && theirs.asString().contains("REDACTED");
      if (excused.contains(field.getKey()) || field.getKey().equals("paging") || blotted) {
        continue;
      }
      if (mine.getNodeType() != theirs.getNodeType()) {
        differences.add(path + " is " + mine.getNodeType() + ", recorded " + theirs.getNodeType());
      } else if (theirs.isObject()) {
        differences.addAll(differences(path, theirs, mine, excused));
      }
    }
    return differences;
  }
}
