package metrix.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// A plain HTTP client of a simulator under test, with a token in the header.
final class Browser {
  static final String ACCOUNT = "act_1029384756";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final String token;

  Browser(Simulator simulator) {
    this(simulator.graphUrl(), "EAAtest");
  }

  private Browser(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  Browser withToken(String other) {
    return new Browser(base, other);
  }

  /// The same user at another simulator.
  Browser at(Simulator other) {
    return new Browser(other.graphUrl(), token);
  }

  /// A token of the same user that holds another word too.
  Browser withWord(String word) {
    return new Browser(base, token + word);
  }

  JsonNode get(String path) {
    return json(response(path));
  }

  HttpResponse<String> response(String path) {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, Map<String, String> form) {
    return json(posted(path, form));
  }

  HttpResponse<String> posted(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode delete(String path) {
    return json(deleted(path));
  }

  HttpResponse<String> deleted(String path) {
    return send(request(path).DELETE().build());
  }

  String created(String path, Map<String, String> form) {
    JsonNode answer = post(path, form);
    if (!answer.has("id")) {
      throw new AssertionError("no id in " + answer);
    }
    return answer.path("id").asString("");
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          request.method() + " " + request.uri() + " " + request.headers(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  static JsonNode json(HttpResponse<String> response) {
    return Json.parse(response.body())
        .orElseThrow(() -> new AssertionError("no JSON: " + response.body()));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
