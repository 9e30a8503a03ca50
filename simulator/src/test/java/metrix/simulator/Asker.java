package metrix.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks a simulator what a recording tells, making the objects that it needs.
final class Asker implements AutoCloseable {
  static final String ACCOUNT = "act_1029384756";
  static final String PAGE = "104938275610482";
  static final String PLACE =
      "{\"geo_locations\":{\"countries\":[\"US\"]},\"targeting_automation\":{\"advantage_audience\":0}}";
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"));
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Simulator simulator;
  private final String token;

  private Asker(Simulator simulator, String token) {
    this.simulator = simulator;
    this.token = token;
  }

  static Asker ofDemo() {
    return new Asker(
        Simulator.start(SimulatorConfig.defaults().withAds(600).withTime(NOON)), "EAArecorded");
  }

  /// One whose next call meets a mishap.
  static Heard struck(String fault) {
    try {
      Path file = Files.createTempFile("fault", ".json");
      Files.writeString(file, "[{\"on\":{}," + fault + "}]");
      SimulatorConfig config = SimulatorConfig.defaults().withAds(1).withFaults(file);
      try (Asker asker = new Asker(Simulator.start(config), "EAArecorded")) {
        return asker.get(ACCOUNT + "/campaigns");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Asker withToken(String other) {
    return new Asker(simulator, other);
  }

  Heard get(String path) {
    return send(request("/v26.0/" + path).GET());
  }

  /// Reads by a version of its own, with the token among the parameters.
  Heard getAs(String version, String path) {
    String mark = path.contains("?") ? "&" : "?";
    return send(
        HttpRequest.newBuilder(address("/" + version + "/" + path + mark + "access_token=" + token))
            .GET());
  }

  Heard post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request("/v26.0/" + path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Heard upload(String fileName) {
    byte[] png = Placeholder.png(fileName, 16);
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"filename\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: image/png\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    return send(
        request("/v26.0/" + ACCOUNT + "/adimages")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(start),
                    HttpRequest.BodyPublishers.ofByteArray(png),
                    HttpRequest.BodyPublishers.ofByteArray(end))));
  }

  Heard delete(String path) {
    return send(request("/v26.0/" + path).DELETE());
  }

  /// A date so many days from today in the simulator's time.
  String day(int days) {
    return LocalDate.of(2026, 10, 14).plusDays(days).toString();
  }

  void advance(Duration time) {
    simulator.advance(time);
  }

  String campaign(String... changes) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Hut tour");
    form.put("objective", "OUTCOME_TRAFFIC");
    form.put("status", "PAUSED");
    form.put("special_ad_categories", "[]");
    form.put("is_adset_budget_sharing_enabled", "false");
    return made("campaigns", form, changes);
  }

  Map<String, String> adSetForm(String campaign) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Hikers");
    form.put("campaign_id", campaign);
    form.put("status", "PAUSED");
    form.put("daily_budget", "1500");
    form.put("optimization_goal", "LINK_CLICKS");
    form.put("billing_event", "IMPRESSIONS");
    form.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    form.put("targeting", PLACE);
    return form;
  }

  Heard adSetWith(String campaign, String... changes) {
    return post(ACCOUNT + "/adsets", changed(adSetForm(campaign), changes));
  }

  String adSet(String... changes) {
    return made("adsets", adSetForm(campaign()), changes);
  }

  String hash() {
    return upload("hut.png").body().at("/images/hut.png/hash").asString();
  }

  String creative(String... changes) {
    String story =
        "{\"page_id\":\"%s\",\"link_data\":{\"link\":\"https://a.example/\",\"message\":\"Up\",\"image_hash\":\"%s\"}}"
            .formatted(PAGE, hash());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Hut creative");
    form.put("object_story_spec", story);
    return made("adcreatives", form, changes);
  }

  Heard adIn(String adSet, String creative) {
    return post(
        ACCOUNT + "/ads",
        Map.of(
            "name",
            "Hut ad",
            "adset_id",
            adSet,
            "status",
            "PAUSED",
            "creative",
            "{\"creative_id\":\"" + creative + "\"}"));
  }

  private String made(String edge, Map<String, String> form, String... changes) {
    Heard heard = post(ACCOUNT + "/" + edge, changed(form, changes));
    if (!heard.body().has("id")) {
      throw new AssertionError(edge + ": " + heard.body());
    }
    return heard.body().path("id").asString();
  }

  // Pairs of name and value; an empty value takes the parameter away.
  private static Map<String, String> changed(Map<String, String> form, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        form.remove(changes[i]);
      } else {
        form.put(changes[i], changes[i + 1]);
      }
    }
    return form;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address(path));
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  // Only what a URL cannot hold is escaped, so that the calls stay readable.
  private URI address(String path) {
    String escaped =
        path.replace("\"", "%22")
            .replace("{", "%7B")
            .replace("}", "%7D")
            .replace("[", "%5B")
            .replace("]", "%5D")
            .replace(" ", "%20");
    return URI.create(simulator.graphUrl() + escaped);
  }

  private Heard send(HttpRequest.Builder request) {
    try {
      return Heard.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
