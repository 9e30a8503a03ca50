package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.fault.FaultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mishaps that spoil an answer: bombs, drips, pages of HTML.
class FaultsOfAnswersTest {
  private static final String CAMPAIGNS = "/v26.0/" + ACCOUNT + "/campaigns";
  @TempDir private Path folder;

  @Test
  void sendsAnAnswerThatGrowsEnormouslyWhenUnpacked() throws Exception {
    try (FaultySimulator faulty =
            new FaultySimulator(folder, "[{\"on\":{\"edge\":\"ads\"},\"do\":\"bomb\",\"mb\":20}]");
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          client.send(
              faulty
                  .browser()
                  .request("/v26.0/" + ACCOUNT + "/ads")
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());

      assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
      byte[] packed = response.body().readAllBytes();
      assertThat(packed).hasSizeLessThan(100_000);
      assertThat(unpacked(packed)).isBetween(20_000_000L, 20_000_100L);
    }
  }

  private static long unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  @Test
  void sendsThatAnswerPlainToAClientThatDoesNotUnpack() {
    try (FaultySimulator faulty =
        new FaultySimulator(folder, "[{\"on\":{\"edge\":\"ads\"},\"do\":\"bomb\",\"mb\":3}]")) {
      assertThat(faulty.browser().response("/v26.0/" + ACCOUNT + "/ads").body().length())
          .isBetween(3_000_000, 3_000_100);
    }
  }

  @Test
  void doesTheWorkOfAWriteBeforeABombOnlyWhenToldSo() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            """
            [{"on":{"method":"POST","nth":1},"do":"bomb","mb":1},
             {"on":{"method":"POST","nth":2},"do":"bomb","mb":1,"when":"after_commit","name":"late bomb"}]
            """)) {
      assertThatThrownBy(() -> faulty.browser().created(CAMPAIGNS, WritingTest.aCampaign()))
          .isInstanceOf(AssertionError.class);
      assertThat(faulty.ledger()).isEmpty();
      assertThatThrownBy(() -> faulty.browser().created(CAMPAIGNS, WritingTest.aCampaign()))
          .isInstanceOf(AssertionError.class);
      assertThat(faulty.ledger())
          .extracting(line -> line.path("fault").asString())
          .containsExactly("late bomb");
    }
  }

  @Test
  void dripsTheWholeAnswerByteByByte() {
    try (FaultySimulator faulty =
        new FaultySimulator(
            folder,
            "[{\"on\":{\"edge\":\"me\",\"nth\":1},\"do\":\"slow_body\",\"ms\":60000,\"name\":\"drip\"}]")) {
      String dripped = faulty.browser().response("/v26.0/me?fields=id,name").body();

      assertThat(dripped).isEqualTo(faulty.browser().response("/v26.0/me?fields=id,name").body());
      List<Duration> drops = faulty.pauses().stream().filter(time -> !time.isZero()).toList();
      assertThat(drops).hasSize(dripped.length()).containsOnly(drops.getFirst());
      assertThat(faulty.rested()).isBetween(Duration.ofMillis(59_999), Duration.ofMinutes(1));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{'do':'bomb','mb':5000}] | \"mb\" must be a whole number between 1 and 4096",
        "[{'do':'bomb','on':{'part':1}}] | cannot hit a part",
        "[{'do':'slow_body','ms':'soon'}] | \"ms\" must be a whole number",
        "[{'do':'late_visible','for':'5 minutes'}] | such as PT5M",
        "[{'do':'late_visible','for':'PT5M','ms':3}] | stands alone",
        "[{'do':'delay','on':{'nth':0}}] | \"nth\" must be a whole number between 1",
        "[{'do':'delay','on':{'probability':2}}] | between 0 and 1",
        "[{'do':'delay','wen':'before'}] | unknown member \"wen\"",
        "[{'do':'delay','when':'later'}] | before or after_commit",
        "{} | must hold a JSON list"
      })
  void saysWhatIsWrongWithAFileOfFaults(String file, String message) {
    assertThatThrownBy(() -> FaultFile.parse(file.replace('\'', '"'), ErrorCatalogue.load()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
