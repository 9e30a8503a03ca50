package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.resilience.Judge;
import metrix.marketing.wire.AdSetWire;
import metrix.marketing.wire.AdWire;
import metrix.marketing.wire.AudienceWire;
import metrix.marketing.wire.CampaignWire;
import metrix.marketing.wire.ErrorWire;
import metrix.marketing.wire.InsightsWire;
import metrix.marketing.wire.Json;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.TokenWire;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every recorded answer of Meta that we read, read.
@Tag("meta-facts")
class MetaFactsTest {
  private static final Path FIXTURES = Path.of(System.getenv("METRIX_META_FACTS"), "fixtures");
  private static final Optional<AdCurrency> EUR = AdCurrency.of("EUR");
  private static final InsightsQuery ANY =
      new InsightsQuery(
          new AccountId("1"),
          Optional.empty(),
          Level.CAMPAIGN,
          new DateRange(LocalDate.EPOCH, LocalDate.EPOCH),
          false,
          List.of());

  /// What the recorded errors mean, by a part of the file's name.
  private static final Map<String, Kind> MEANINGS =
      Map.ofEntries(
          Map.entry("error_100_33", Kind.NOT_FOUND),
          Map.entry("error_100_missing_permissions", Kind.PERMISSION),
          Map.entry("error_100_1", Kind.INVALID),
          Map.entry("error_100_2446885", Kind.INVALID),
          Map.entry("error_100_385807", Kind.INVALID),
          Map.entry("error_100_enum", Kind.INVALID),
          Map.entry("error_1870227", Kind.INVALID),
          Map.entry("error_10_app", Kind.PERMISSION),
          Map.entry("error_190_2069032", Kind.PERMISSION),
          Map.entry("error_190_page_", Kind.PERMISSION),
          Map.entry("error_190_458", Kind.TOKEN),
          Map.entry("error_190_46", Kind.TOKEN),
          Map.entry("error_190_cannot", Kind.TOKEN),
          Map.entry("error_190_expired", Kind.TOKEN),
          Map.entry("error_1_2853001", Kind.INVALID),
          Map.entry("error_1_99", Kind.AMBIGUOUS),
          Map.entry("error_1_reduce", Kind.AMBIGUOUS),
          Map.entry("error_200", Kind.PERMISSION),
          Map.entry("error_2500", Kind.TOKEN),
          Map.entry("error_2_service", Kind.AMBIGUOUS),
          Map.entry("error_3018", Kind.INVALID),
          Map.entry("error_80004", Kind.THROTTLED),
          Map.entry("error_80001", Kind.THROTTLED),
          Map.entry("error_unknown_path", Kind.INVALID));

  @TestFactory
  Stream<DynamicTest> judgesEveryRecordedError() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(FIXTURES)) {
      files = all.filter(f -> f.getFileName().toString().startsWith("error_")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(40);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> judgesAsKnown(file)));
  }

  @Test
  void readsCampaignsAdSetsAndAds() throws IOException {
    assertThat(rows("flattened/campaigns_v25.json"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(CampaignWire.campaign(n, EUR).created()).isPresent());
    assertThat(rows("flattened/adsets_v25.json"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(AdSetWire.adSet(withStatus(n), EUR).created()).isPresent());
    var ad = AdWire.ad(new Node(body("transformed/ad_2023.json")));
    assertThat(ad.creative().id()).contains("23853666124230398");
  }

  @Test
  void readsInsightsRows() throws IOException {
    for (String file :
        List.of(
            "insights_actions_v25",
            "insights_ad_publisher_platform_v25",
            "insights_age_gender_adset_v25",
            "insights_conversions_v25",
            "insights_maximum_ad_level_v25",
            "insights_monthly_account_v25")) {
      assertThat(rows("flattened/" + file + ".json"))
          .as(file)
          .isNotEmpty()
          .allSatisfy(n -> assertThat(InsightsWire.row(n, ANY).metrics().spend()).isNotNegative());
    }
  }

  @Test
  void readsTheSearchTheUploadAndTheEstimate() throws IOException {
    for (String type : List.of("city", "country", "region", "zip")) {
      var place = AudienceWire.place(new Node(body("targeting_search_" + type + "_row.json")));
      assertThat(place.orElseThrow().type().wire()).isEqualTo(type);
    }
    assertThat(
            AudienceWire.interest(new Node(body("targeting_search_interest_row.json")))
                .audienceLower())
        .hasValue(522_874_160);
    assertThat(AdWire.uploaded(new Node(body("adimages_upload_2026.json"))).value()).hasSize(32);
    assertThat(AdWire.uploaded(new Node(body("adimages_upload_bytes.json"))).value()).hasSize(32);
    assertThat(AudienceWire.size(rows("delivery_estimate_v22.json")).lower()).hasValue(141_700);
    assertThat(TokenWire.debugged(body("batch_first_part_fails.json"))).isEmpty();
  }

  private static void judgesAsKnown(Path file) throws IOException {
    String name = file.getFileName().toString();
    JsonNode body = Json.read(Files.readAllBytes(file)).path("body");
    var envelope = ErrorWire.error(body).orElseThrow();
    Kind known =
        MEANINGS.entrySet().stream()
            .filter(e -> name.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Judge.kind(envelope, true));
    // The publisher of some recordings blotted out the code, and without it nothing can be judged.
    if (envelope.error().code() == 0) {
      return;
    }
    assertThat(Judge.kind(envelope, true)).as(name).isEqualTo(known);
    assertThat(envelope.error().forPeople()).isNotEmpty();
  }

  /// The recorded ad sets were asked for `configured_status` only; `status` says the same.
  private static Node withStatus(Node node) {
    var json = (ObjectNode) node.json().deepCopy();
    json.set("status", json.path("configured_status"));
    return new Node(json);
  }

  private static List<Node> rows(String file) throws IOException {
    JsonNode body = body(file);
    if (body.isArray()) {
      return body.values().stream().map(Node::new).toList();
    }
    List<Node> rows = new Node(body).list("data");
    return rows.isEmpty() ? List.of(new Node(body)) : rows;
  }

  private static JsonNode body(String file) throws IOException {
    return Json.read(Files.readAllBytes(FIXTURES.resolve(file))).path("body");
  }
}
