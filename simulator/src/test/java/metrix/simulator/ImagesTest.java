package metrix.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Pictures: uploads of all kinds, lists, deletion.
class ImagesTest {
  private static final String EUROPE = "act_2048576193";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(60));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static byte[] png(String what) {
    return Placeholder.png(what, 20);
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static JsonNode upload(byte[] bytes) {
    return browser.post(
        "/v26.0/" + ACCOUNT + "/adimages",
        Map.of("bytes", Base64.getEncoder().encodeToString(bytes)));
  }

  private static JsonNode uploadFile(String name, byte[] bytes) {
    return uploadFiles(List.of(name), bytes);
  }

  private static JsonNode uploadFiles(List<String> names, byte[] bytes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String name : names) {
      body.writeBytes(
          ("--b\r\nContent-Disposition: form-data; name=\""
                  + name
                  + "\"; filename=\""
                  + name
                  + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
              .getBytes(UTF_8));
      body.writeBytes(bytes);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes("--b--\r\n".getBytes(UTF_8));
    return Browser.json(
        browser.send(
            browser
                .request("/v26.0/" + ACCOUNT + "/adimages")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
  }

  private static String hash(JsonNode answer) {
    String hash = answer.path("images").path("bytes").path("hash").asString("");
    assertThat(hash).as(answer.toString()).matches("[0-9a-f]{32}");
    return hash;
  }

  private static JsonNode listed(String hash, String fields) {
    return browser
        .get(
            "/v26.0/"
                + ACCOUNT
                + "/adimages?hashes="
                + Browser.encode("[\"" + hash + "\"]")
                + "&fields="
                + fields)
        .path("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void readsTheSizeOfEachFormat(String format) throws IOException {
    JsonNode image =
        uploadFile("hut." + format, picture(format)).path("images").path("hut." + format);

    assertThat(image.path("width").asInt()).as(image.toString()).isEqualTo(31);
    assertThat(image.path("height").asInt()).isEqualTo(17);
    assertThat(image.path("name").asString()).isEqualTo("hut." + format);
    assertThat(image.path("url_256_width").isString()).isTrue();
  }

  @Test
  void keepsTheSameBytesOnce() {
    long before = simulator.ledger().count();
    String first = hash(upload(png("same")));
    JsonNode second = uploadFile("other name.png", png("same"));

    assertThat(second.path("images").path("other name.png").path("hash").asString())
        .isEqualTo(first);
    assertThat(simulator.ledger().count()).isEqualTo(before + 1);
    assertThat(listed(first, "name").path(0).path("name").asString()).startsWith("bytes");
  }

  @Test
  void numbersANameThatIsTaken() {
    String a =
        uploadFile("twin.png", png("twin a"))
            .path("images")
            .path("twin.png")
            .path("hash")
            .asString();
    String b =
        uploadFile("twin.png", png("twin b"))
            .path("images")
            .path("twin.png")
            .path("hash")
            .asString();

    assertThat(listed(a, "name").path(0).path("name").asString()).isEqualTo("twin.png");
    assertThat(listed(b, "name").path(0).path("name").asString()).isEqualTo("twin.png_1");
  }

  @Test
  void takesSeveralFilesInTheOrderInWhichTheyCome() {
    List<String> names =
        IntStream.range(0, 9).mapToObj(n -> "file" + (n * 7 % 9) + ".png").toList();
    JsonNode images = uploadFiles(names, png("nine times")).path("images");

    assertThat(images.propertyNames()).containsExactlyElementsOf(names);
    String hash = images.path(names.getLast()).path("hash").asString();
    assertThat(listed(hash, "name").path(0).path("name").asString()).isEqualTo(names.getFirst());
  }

  @Test
  void takesThePicturesOutOfAZip() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("__MACOSX/._a.png", new byte[] {1});
    entries.put("tour/", new byte[0]);
    entries.put("tour/a.png", png("zip a"));
    entries.put("b.png", png("zip b"));
    entries.put("more/b.png", png("zip c"));
    entries.put(".DS_Store", new byte[] {1});

    JsonNode images = uploadFile("all.zip", zip(entries)).path("images");

    assertThat(images.propertyNames()).containsExactly("a.png", "b.png", "more/b.png");
    assertThat(images.path("a.png").path("hash"))
        .isEqualTo(upload(png("zip a")).path("images").path("bytes").path("hash"));
  }

  @Test
  void refusesAZipThatIsNoBoxOfPictures() throws IOException {
    long before = simulator.ledger().count();
    byte[] bomb = zip(Map.of("bomb.png", new byte[31 * 1024 * 1024]));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 101; i++) {
      many.put(i + ".png", png("many"));
    }
    byte[] whole = zip(Map.of("a.png", png("cut")));

    refused(upload(bomb), "larger than 30 MB");
    refused(upload(zip(many)), "too much");
    refused(upload(zip(Map.of("read.txt", new byte[] {1}))), "not a JPG");
    refused(upload(zip(Map.of("inner.zip", whole))), "not a JPG");
    refused(upload(zip(Map.of("__MACOSX/a", new byte[] {1}))), "no image");
    refused(upload(java.util.Arrays.copyOf(whole, whole.length / 2)), "cannot be read");
    refused(
        upload(zip(Map.of("good.png", png("half good"), "bad.png", new byte[] {1, 2, 3}))),
        "not a JPG");
    assertThat(simulator.ledger().count()).isEqualTo(before);
  }

  private static void refused(JsonNode answer, String why) {
    assertThat(answer.path("error").path("code").asInt()).as(answer.toString()).isEqualTo(100);
    assertThat(answer.path("error").path("error_user_msg").asString()).contains(why);
  }

  @Test
  void refusesWhatIsNoPicture() {
    byte[] webp = "RIFF____WEBPVP8 ".getBytes(UTF_8);

    refused(uploadFile("hut.webp", webp), "not a JPG");
    refused(uploadFile("hut", png("x")), "extension");
    refused(uploadFile("hut.tmp", png("x")), "extension");
    refused(upload(new byte[] {'I', 'I', 42, 0, 127, 127, 127, 127}), "not a JPG");
    byte[] large = new byte[30 * 1024 * 1024 + 1];
    System.arraycopy(png("large"), 0, large, 0, 100);
    refused(uploadFile("large.png", large), "larger than 30 MB");
  }

  @Test
  void copiesAPictureOfAnotherAccount() {
    String hash = hash(upload(png("shared")));
    String from = "{\"source_account_id\":\"1029384756\",\"hash\":\"" + hash + "\"}";

    JsonNode copy = browser.post("/v26.0/" + EUROPE + "/adimages", Map.of("copy_from", from));

    assertThat(copy.path("images").toString()).contains(hash);
    assertThat(
            browser
                .post(
                    "/v26.0/" + EUROPE + "/adimages",
                    Map.of("copy_from", from.replace(hash, "0".repeat(32))))
                .path("error")
                .path("error_subcode")
                .asInt())
        .isEqualTo(2446386);
  }

  @Test
  void deletesAPictureThatNoCreativeShows() {
    String hash = hash(upload(png("gone")));

    assertThat(
            browser
                .delete("/v26.0/" + ACCOUNT + "/adimages?hash=" + hash)
                .path("success")
                .asBoolean())
        .isTrue();
    assertThat(listed(hash, "hash")).isEmpty();
  }

  @Test
  void keepsAPictureWhileACreativeShowsIt() {
    String hash = hash(upload(png("used")));
    String story =
        "{\"page_id\":\"104938275610482\",\"link_data\":{\"link\":\"https://a.example\",\"image_hash\":\""
            + hash
            + "\"}}";
    String creative =
        browser.created(
            "/v26.0/" + ACCOUNT + "/adcreatives", Map.of("name", "c", "object_story_spec", story));
    String delete = "/v26.0/" + ACCOUNT + "/adimages?hash=" + hash;

    assertThat(browser.delete(delete).path("error").path("code").asInt()).isEqualTo(100);
    assertThat(listed(hash, "creatives").path(0).path("creatives").path(0).asString())
        .isEqualTo(creative);

    browser.delete("/v26.0/" + creative);

    assertThat(listed(hash, "creatives").path(0).has("creatives")).isFalse();
    assertThat(browser.delete(delete).path("success").asBoolean()).isTrue();
  }

  @Test
  void keepsThePicturesOfTheDemo() {
    JsonNode images =
        browser.get("/v26.0/" + ACCOUNT + "/adimages?limit=1&fields=hash,creatives").path("data");
    String hash = images.path(0).path("hash").asString();

    assertThat(images.path(0).path("creatives")).isNotEmpty();
    assertThat(browser.delete("/v26.0/" + ACCOUNT + "/adimages?hash=" + hash).has("error"))
        .isTrue();
  }
}
