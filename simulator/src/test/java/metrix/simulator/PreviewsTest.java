package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.simulator.protocol.Json;
import metrix.simulator.spec.MetaSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Previews of ads and creatives, and the pages that they lead to.
class PreviewsTest {
  // The shape that was recorded, with an address of this simulator.
  private static final Pattern FRAME =
      Pattern.compile(
          "<iframe src=\"(http://127\\.0\\.0\\.1:\\d+/_simulator/preview\\?d=[\\w-]+&amp;t=[0-9a-f]+)\""
              + " width=\"(\\d+)\" height=\"(\\d+)\" scrolling=\"yes\" style=\"border: none;\"></iframe>");
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static String anAd() {
    return browser
        .get("/v26.0/" + ACCOUNT + "/ads?limit=1")
        .path("data")
        .path(0)
        .path("id")
        .asString();
  }

  private static Matcher frame(JsonNode answer) {
    Matcher frame = FRAME.matcher(answer.path("data").path(0).path("body").asString(""));
    assertThat(frame.matches()).as(answer.toString()).isTrue();
    return frame;
  }

  private static HttpResponse<String> page(Matcher frame) {
    String address = frame.group(1).replace("&amp;", "&");
    return browser.response(address.substring(simulator.graphUrl().toString().length()));
  }

  private static String spec(String message) {
    var spec = Json.object();
    var link =
        spec.putObject("object_story_spec")
            .put("page_id", "104938275610482")
            .putObject("link_data");
    link.put("link", "https://northwind-outdoor.example/")
        .put("message", message)
        .put("name", "Huts & <b>peaks</b>");
    return Browser.encode(Json.string(spec));
  }

  @Test
  void framesAPageOfItsOwnThatShowsTheAd() {
    Matcher frame =
        frame(browser.get("/v26.0/" + anAd() + "/previews?ad_format=DESKTOP_FEED_STANDARD"));

    assertThat(frame.group(2)).isEqualTo("540");
    assertThat(frame.group(3)).isEqualTo("690");
    HttpResponse<String> page = page(frame);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Northwind Outdoor", "/_simulator/image/1029384756/");
  }

  @Test
  void previewsACreativeThatDoesNotExistYetWithoutMakingIt() {
    long before = simulator.ledger().count();
    JsonNode answer =
        browser.get(
            "/v26.0/"
                + ACCOUNT
                + "/generatepreviews?ad_format=INSTAGRAM_STORY&width=200&creative="
                + spec("Go"));

    assertThat(frame(answer).group(2)).isEqualTo("200");
    assertThat(simulator.ledger().count()).isEqualTo(before);
  }

  @Test
  void showsWordsOfAdvertisersAsWordsOnly() {
    String hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>";
    HttpResponse<String> page =
        page(
            frame(
                browser.get(
                    "/v26.0/"
                        + ACCOUNT
                        + "/generatepreviews?ad_format=MOBILE_FEED_STANDARD&creative="
                        + spec(hostile))));

    assertThat(page.body())
        .doesNotContain("<script", "<img src=x", "<b>peaks")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;", "&lt;b&gt;peaks");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("script-src");
  }

  @Test
  void keepsALongTextWithinAnAddress() {
    String text = "Äpfel über Berge 山 ".repeat(600);
    HttpResponse<String> page =
        page(
            frame(
                browser.get(
                    "/v26.0/"
                        + ACCOUNT
                        + "/generatepreviews?ad_format=MOBILE_FEED_STANDARD&creative="
                        + spec(text.substring(0, 1500)))));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Äpfel über Berge 山");
  }

  @Test
  void previewsEveryFormatOfMetaOrSaysThatItCannot() {
    String ad = anAd();
    for (String format : formats()) {
      JsonNode answer = browser.get("/v26.0/" + ad + "/previews?ad_format=" + format);
      boolean impossible = answer.path("error").path("code").asInt() == 2606;
      boolean wantsVideo =
          format.matches(".*(INSTREAM_VIDEO|REWARDED_VIDEO|SUGGESTED_VIDEO).*")
              && !format.equals("INSTREAM_VIDEO_IMAGE");
      boolean closed = format.matches("(JOB_BROWSER|INSTANT_ARTICLE).*|.*LEAD_GEN.*");
      assertThat(impossible).as(format + answer).isEqualTo(wantsVideo || closed);
      if (!impossible) {
        frame(answer);
      }
    }
  }

  @Test
  void previewsAVideoWhereOnlyVideosRun() {
    String spec =
        "{\"object_story_spec\":{\"page_id\":\"104938275610482\",\"video_data\":{\"video_id\":\"1\",\"image_url\":\"https://a.example/x.png\"}}}";
    frame(
        browser.get(
            "/v26.0/"
                + ACCOUNT
                + "/generatepreviews?ad_format=INSTREAM_VIDEO_MOBILE&creative="
                + Browser.encode(spec)));
  }

  @Test
  void sharesAPageOfAnAd() {
    String ad = anAd();
    String link =
        browser
            .get("/v26.0/" + ad + "?fields=preview_shareable_link")
            .path("preview_shareable_link")
            .asString();

    HttpResponse<String> page =
        browser.response(link.substring(simulator.graphUrl().toString().length()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Northwind Outdoor");
    assertThat(browser.response("/_simulator/preview/1").statusCode()).isEqualTo(404);
  }

  @Test
  void standsAmongTheFieldsOfAnAd() {
    JsonNode ads =
        browser.get(
            "/v26.0/"
                + ACCOUNT
                + "/ads?limit=1&fields=previews.ad_format(MOBILE_FEED_STANDARD)%7Bbody%7D");

    frame(ads.path("data").path(0).path("previews"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "previews",
        "previews?ad_format=PLANET",
        "previews?ad_format=MOBILE_FEED_STANDARD&fields=nope"
      })
  void refusesABadQuestion(String question) {
    assertThat(browser.get("/v26.0/" + anAd() + "/" + question).path("error").path("code").asInt())
        .isEqualTo(100);
  }

  @Test
  void refusesACreativeThatCouldNotBeMade() {
    JsonNode answer =
        browser.get(
            "/v26.0/"
                + ACCOUNT
                + "/generatepreviews?ad_format=MOBILE_FEED_STANDARD&creative="
                + Browser.encode("{\"object_story_spec\":{\"page_id\":\"1\"}}"));

    assertThat(answer.path("error").path("error_subcode").asInt()).isEqualTo(1443121);
  }

  @Test
  void showsNothingForADamagedAddress() {
    for (String query : new String[] {"", "?d=x&t=1", "?d=%3Cscript%3E&t=0", "?d=AAAA&t=AAAA"}) {
      HttpResponse<String> page = browser.response("/_simulator/preview" + query);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).doesNotContain("<script");
    }
    assertThat(browser.post("/v26.0/" + anAd() + "/previews", Map.of()).has("error")).isTrue();
  }

  private static List<String> formats() {
    return MetaSpec.load()
        .params("Ad", "GET", "previews")
        .orElseThrow()
        .get("ad_format")
        .orderedValues();
  }
}
