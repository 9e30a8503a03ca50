package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import metrix.simulator.protocol.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Mishaps that change what a call does: done twice, seen late, told with a wrong clock.
class FaultsOfWorkTest {
  private static final String CAMPAIGNS = "/v26.0/" + ACCOUNT + "/campaigns";
  @TempDir private Path folder;

  @Test
  void doesAWriteTwiceAndAnswersOnce() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            "[{\"on\":{\"method\":\"POST\",\"edge\":\"campaigns\",\"nth\":1},\"do\":\"duplicate\"}]")) {
      String answered = faulty.browser().created(CAMPAIGNS, WritingTest.aCampaign());
      faulty.browser().created(CAMPAIGNS, WritingTest.aCampaign());

      assertThat(faulty.ledger())
          .extracting(line -> line.path("fault").asString("none"))
          .containsExactly("duplicate", "duplicate", "none");
      assertThat(faulty.ledger())
          .extracting(line -> line.path("id").asString())
          .doesNotHaveDuplicates()
          .startsWith(answered);
      JsonNode calls = faulty.browser().get("/_simulator/calls");
      assertThat(calls.path("operations").asInt()).as("what the client sent").isEqualTo(2);
    }
  }

  @Test
  void doublesOnePartOfABatch() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder, "[{\"on\":{\"edge\":\"batch\",\"part\":1},\"do\":\"duplicate\"}]")) {
      String part =
          "{\"method\":\"POST\",\"relative_url\":\""
              + ACCOUNT
              + "/campaigns\",\"body\":\"name=a&objective=OUTCOME_TRAFFIC&special_ad_categories=[]"
              + "&is_adset_budget_sharing_enabled=false\"}";

      faulty.browser().post("/v26.0/", Map.of("batch", "[" + part + "," + part + "]"));

      assertThat(faulty.ledger())
          .extracting(line -> line.path("fault").asString("none"))
          .containsExactly("none", "duplicate", "duplicate");
    }
  }

  @Test
  void hidesWhatWasMadeFromReadsUntilItsTimeIsOver() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            "[{\"on\":{\"method\":\"POST\",\"nth\":1},\"do\":\"late_visible\",\"for\":\"PT5M\"}]")) {
      Browser browser = faulty.browser();
      String campaign = browser.created(CAMPAIGNS, WritingTest.aCampaign());
      String adSet =
          browser.created("/v26.0/" + ACCOUNT + "/adsets", WritingTest.anAdSet(campaign));

      JsonNode error = browser.get("/v26.0/" + campaign).path("error");
      assertThat(error.path("code").asInt()).isEqualTo(100);
      assertThat(error.path("error_subcode").asInt()).isEqualTo(33);
      assertThat(browser.get(CAMPAIGNS + "?limit=500").toString()).doesNotContain(campaign);
      assertThat(browser.get("/v26.0/" + adSet).path("id").asString())
          .as("a write under the hidden campaign succeeds and shows at once")
          .isEqualTo(adSet);

      faulty.simulator().advance(Duration.ofMinutes(5));

      assertThat(browser.get("/v26.0/" + campaign).path("id").asString()).isEqualTo(campaign);
      assertThat(browser.get(CAMPAIGNS + "?limit=500").toString()).contains(campaign);
    }
  }

  @Test
  void hidesAPictureLikewise() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            "[{\"on\":{\"method\":\"POST\",\"edge\":\"adimages\"},\"do\":\"late_visible\",\"ms\":60000}]")) {
      String images = "/v26.0/" + ACCOUNT + "/adimages";
      String bytes =
          java.util.Base64.getEncoder().encodeToString(Placeholder.png("late picture", 16));
      String hash =
          faulty
              .browser()
              .post(images, Map.of("bytes", bytes))
              .path("images")
              .path("bytes")
              .path("hash")
              .asString();

      assertThat(faulty.browser().get(images + "?limit=500").toString()).doesNotContain(hash);
      faulty.simulator().advance(Duration.ofMinutes(1));
      assertThat(faulty.browser().get(images + "?limit=500").toString()).contains(hash);
    }
  }

  @Test
  void tellsTimesOfAWrongClock() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            "[{\"on\":{\"method\":\"GET\",\"nth\":2},\"do\":\"clock_skew\",\"ms\":-7200000}]")) {
      String campaign = faulty.browser().created(CAMPAIGNS, WritingTest.aCampaign());
      String read = "/v26.0/" + campaign + "?fields=created_time,name";

      HttpResponse<String> right = faulty.browser().response(read);
      HttpResponse<String> skewed = faulty.browser().response(read);

      assertThat(Duration.between(created(right), created(skewed))).isEqualTo(Duration.ofHours(-2));
      assertThat(Duration.between(date(right), date(skewed))).isEqualTo(Duration.ofHours(-2));
      assertThat(date(right).toInstant()).isEqualTo(FaultySimulator.NOW);
    }
  }

  private static OffsetDateTime created(HttpResponse<String> response) {
    String time = Json.parse(response.body()).orElseThrow().path("created_time").asString("absent");
    return OffsetDateTime.parse(time, DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx"));
  }

  private static OffsetDateTime date(HttpResponse<String> response) {
    return OffsetDateTime.parse(
        response.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
