package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import metrix.simulator.edge.Edges;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.spec.MetaFacts;
import metrix.simulator.spec.Surplus;
import metrix.simulator.state.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The simulator accepts and answers nothing that Meta does not have: every call, parameter, field
/// and enumeration value is in Meta's tables, or stands here with its source.
@Tag("meta-facts")
class SurfaceCoverageTest {
  /// Calls outside of the spec files.
  private static final Map<String, String> CALLS =
      Map.of(
          "USER GET search", "Meta, \"Targeting search\" page: GET /search",
          "USER GET debug_token", "Meta, \"Debug token\" reference; recorded",
          "USER POST asyncbatch",
              "Meta, \"Ad copies\" page: a field of POST /, kept as an edge of its own",
          "SESSION GET ", "Meta, \"Ad copies\" page: the status of a session",
          "INSTAGRAM GET ", "the specs name the type IGUser without describing it");

  /// Parameters of every call.
  private static final Map<String, String> PARAMS =
      Map.ofEntries(
          Map.entry("access_token", "Meta's SDKs send the token so"),
          Map.entry("after", "Meta, \"Paginated results\" page"),
          Map.entry("appsecret_proof", "Meta's SDKs"),
          Map.entry("before", "Meta, \"Paginated results\" page"),
          Map.entry("debug", "ignored since v26; Meta, changelog"),
          Map.entry("fields", "Meta, \"Field expansion\" page"),
          Map.entry("filtering", "Meta, \"Ad object filtering\" page"),
          Map.entry("format", "Meta's older SDKs send format=json"),
          Map.entry("id", "SDKs repeat the id of the path (unverified)"),
          Map.entry("include_headers", "Meta, \"Batch requests\" page"),
          Map.entry("limit", "Meta, \"Paginated results\" page"),
          Map.entry("locale", "Meta, \"Localization\" page"),
          Map.entry("metadata", "Meta, \"Introspection\" page"),
          Map.entry("method", "Meta, \"Batch requests\" page: overrides the method"),
          Map.entry("pretty", "ignored since v26; Meta, changelog"),
          Map.entry("redownload", "Meta, \"Campaign\" page"),
          Map.entry("sort", "Meta, \"Insights\" reference"),
          Map.entry("summary", "recorded: list_nested_edges_summary"),
          Map.entry("suppress_http_code", "Graph API of old (unverified)"),
          Map.entry(
              "thumbnail_height", "of creatives nested in other lists; Meta, \"Ad creative\""),
          Map.entry("thumbnail_width", "of creatives nested in other lists; Meta, \"Ad creative\""),
          Map.entry("transport", "Graph API of old (unverified)"));

  /// What answers hold beyond the tables.
  private static final Map<String, String> SURPLUS =
      Map.of("Page.tasks", "recorded: me_accounts_with_tasks");

  private static Simulator simulator;
  private static SurfaceCoverage coverage;

  @BeforeAll
  static void walk() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(60));
    Browser browser = new Browser(simulator);
    String campaign = browser.created("/v26.0/" + ACCOUNT + "/campaigns", WritingTest.aCampaign());
    browser.created("/v26.0/" + ACCOUNT + "/adsets", WritingTest.anAdSet(campaign));
    browser.post("/v26.0/" + campaign + "/adlabels", Map.of("adlabels", "[{\"name\":\"spring\"}]"));
    String report =
        browser
            .post("/v26.0/" + ACCOUNT + "/insights", Map.of("level", "ad"))
            .path("report_run_id")
            .asString();
    String set =
        browser.created(
            "/v26.0/" + ACCOUNT + "/async_batch_requests",
            Map.of("name", "Reads", "adbatch", "[{\"method\":\"GET\",\"relative_url\":\"me\"}]"));
    coverage =
        new SurfaceCoverage(browser)
            .knowing(Kind.REPORT, report)
            .knowing(Kind.REQUEST_SET, set)
            .knowing(
                Kind.RULE,
                browser.created("/v26.0/" + ACCOUNT + "/adrules_library", RulesTest.aRule()))
            .walked();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void answersNoCallThatMetaDoesNotHave() {
    MetaFacts facts = MetaFacts.read();
    Set<String> surplus = new TreeSet<>();
    for (EdgeTable.Entry entry : Edges.all().entries()) {
      if (!facts.hasCall(entry.kind().spec(), entry.method(), entry.edge())) {
        surplus.add(entry.kind() + " " + entry.method() + " " + entry.edge());
      }
    }

    assertThat(surplus).isEqualTo(new TreeSet<>(CALLS.keySet()));
  }

  @Test
  void takesNoParameterThatMetaDoesNotHave() {
    assertThat(new TreeSet<>(ParamCheck.anywhere())).isEqualTo(new TreeSet<>(PARAMS.keySet()));
  }

  @Test
  void answersNoFieldAndNoValueThatMetaDoesNotHave() {
    Surplus surplus = new Surplus(MetaFacts.read());
    Set<String> found = new TreeSet<>();
    for (SurfaceCoverage.Answer answer : coverage.answers()) {
      if (!answer.json().has("error")) {
        found.addAll(surplus.of(answer.type(), answer.json()));
      }
    }

    assertThat(found).isEqualTo(new TreeSet<>(SURPLUS.keySet()));
  }

  @Test
  void readsEveryListAndObjectThatItServes() {
    assertThat(coverage.answers()).filteredOn(answer -> answer.json().has("error")).isEmpty();
  }

  @Test
  void printsHowMuchOfMetaItServes() {
    List<SurfaceCoverage.Row> rows = coverage.rows();
    StringBuilder text = new StringBuilder("\nnode: edges, calls, parameters, fields of Meta's\n");
    for (SurfaceCoverage.Row row : rows) {
      text.append(
          "%-20s %3d of %3d  %3d of %3d  %4d  %3d of %3d%n"
              .formatted(
                  row.node(),
                  row.edges(),
                  row.edgesOfMeta(),
                  row.calls(),
                  row.callsOfMeta(),
                  row.params(),
                  row.fields(),
                  row.fieldsOfMeta()));
    }
    System.out.println(text);

    assertThat(rows)
        .allSatisfy(row -> assertThat(row.edges()).isLessThanOrEqualTo(row.edgesOfMeta()));
    assertThat(rows)
        .filteredOn(row -> row.node().equals("Campaign"))
        .first()
        .satisfies(row -> assertThat(row.fields()).isGreaterThan(15));
  }
}
