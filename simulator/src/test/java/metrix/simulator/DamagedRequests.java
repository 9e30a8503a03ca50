package metrix.simulator;

import static metrix.simulator.DamagedWords.pairs;
import static metrix.simulator.DamagedWords.pick;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import metrix.simulator.edge.Edges;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.spec.Param;
import metrix.simulator.state.Kind;

/// Requests that no sane client sends, the same ones for the same random source: senseless words,
/// every served call with senseless parameters, real bodies with a damaged place, batches that go
/// in circles, bytes that are no text.
final class DamagedRequests {
  private static final String FORM = "application/x-www-form-urlencoded";

  /// The bytes of a request.
  interface Body {
    byte[] bytes();
  }

  record Damaged(String method, String path, String type, Body body) {
    HttpRequest on(Browser browser) {
      HttpRequest.Builder builder = browser.request(path);
      return (type.isEmpty() ? builder : builder.header("Content-Type", type))
          .method(
              method,
              body.bytes().length == 0
                  ? HttpRequest.BodyPublishers.noBody()
                  : HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
          .timeout(java.time.Duration.ofSeconds(20))
          .build();
    }

    @Override
    public String toString() {
      String text = new String(body.bytes(), StandardCharsets.UTF_8);
      return method
          + " "
          + path
          + " "
          + type
          + " "
          + text.substring(0, Math.min(600, text.length()));
    }
  }

  private final List<EdgeTable.Entry> calls = List.copyOf(Edges.all().entries());
  private final MetaSpec spec = MetaSpec.load();
  private final Map<Kind, String> samples;
  private final List<Sample> writes;

  /// A call that would be right.
  record Sample(String path, Map<String, String> form) {}

  /// @param samples an object of each kind that there is
  /// @param writes calls that would be right
  DamagedRequests(Map<Kind, String> samples, List<Sample> writes) {
    this.samples = Map.copyOf(samples);
    this.writes = List.copyOf(writes);
  }

  Damaged next(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> words(random);
      case 2, 3, 4, 5 -> call(random);
      case 6, 7 -> write(random);
      case 8 -> batch(random);
      default -> bytes(random);
    };
  }

  private static Damaged words(SplittableRandom random) {
    String method = pick(DamagedWords.METHODS, random);
    String pairs = pairs(random);
    boolean inQuery = method.equals("GET") || random.nextInt(4) == 0;
    String type = inQuery ? "" : pick(DamagedWords.TYPES, random);
    String path = pick(DamagedWords.PATHS, random) + (inQuery ? "?" + pairs : "");
    return damaged(method, path, type, inQuery ? "" : body(type, pairs, random));
  }

  private static String body(String type, String pairs, SplittableRandom random) {
    if (type.startsWith("application/json")) {
      return random.nextBoolean()
          ? pick(DamagedWords.VALUES, random)
          : "{\""
              + pick(DamagedWords.NAMES, random)
              + "\":"
              + pick(DamagedWords.VALUES, random)
              + "}";
    }
    return type.startsWith("multipart") && random.nextBoolean()
        ? "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\n" + pairs
        : pairs;
  }

  /// Any call that the simulator serves, with some of its parameters, some of them senseless.
  private Damaged call(SplittableRandom random) {
    EdgeTable.Entry entry = pick(calls, random);
    String node = samples.getOrDefault(entry.kind(), "7");
    String path = "/v26.0/" + node + (entry.edge().isEmpty() ? "" : "/" + entry.edge());
    if (entry.edge().equals("search") || entry.edge().equals("debug_token")) {
      path = "/v26.0/" + entry.edge();
    }
    Map<String, String> form = new LinkedHashMap<>();
    String edge = entry.edge().isEmpty() ? "." : entry.edge();
    Map<String, Param> params =
        spec.params(entry.kind().spec(), entry.method(), edge).orElse(Map.of());
    List<String> names = params.keySet().stream().sorted().toList();
    for (Param param : params.values()) {
      if (param.required()) {
        form.put(param.name(), value(param, random));
      }
    }
    for (int i = random.nextInt(5); i >= 0 && !names.isEmpty(); i--) {
      String name = pick(names, random);
      form.put(name, value(params.get(name), random));
    }
    if (random.nextInt(5) == 0) {
      form.put(pick(DamagedWords.NAMES, random), pick(DamagedWords.VALUES, random));
    }
    // Deleting the samples would leave nothing to ask about.
    boolean keeps = entry.method().equals("DELETE") && entry.edge().isEmpty();
    return sent(keeps ? "PATCH" : entry.method(), path, form, random);
  }

  private static String value(Param param, SplittableRandom random) {
    return random.nextInt(3) == 0
        ? DamagedJson.value(random)
        : DamagedJson.plausible(param, random);
  }

  /// A right call with one wrong place.
  private Damaged write(SplittableRandom random) {
    Sample sample = pick(writes, random);
    Map<String, String> form = new LinkedHashMap<>(sample.form());
    String name = pick(form.keySet().stream().sorted().toList(), random);
    form.put(name, DamagedJson.damaged(form.get(name), random));
    return sent("POST", sample.path(), form, random);
  }

  private static Damaged sent(
      String method, String path, Map<String, String> form, SplittableRandom random) {
    String pairs =
        form.entrySet().stream()
            .map(entry -> Browser.encode(entry.getKey()) + "=" + Browser.encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return method.equals("POST") || random.nextInt(8) == 0
        ? damaged(method, path, FORM, pairs)
        : damaged(method, path + "?" + pairs, "", "");
  }

  private Damaged batch(SplittableRandom random) {
    String write = random.nextBoolean() ? "POST" : "GET";
    String url = Browser.ACCOUNT + "/" + (random.nextBoolean() ? "campaigns" : "ads?limit=2");
    String parts =
        switch (random.nextInt(9)) {
          // References in a circle, to itself, to nothing, to everything.
          case 0 ->
              part("a", write, url, "x={result=b:$.id}")
                  + ","
                  + part("b", write, url, "x={result=a:$.id}");
          case 1 -> part("a", write, url, "x={result=a:$.id}");
          case 2 -> part("a", "GET", url, "") + "," + part("b", write, "{result=a:$..*}", "");
          case 3 ->
              part("a", "GET", "me", "") + "," + part("b", "GET", "{result=a:$.*.*.*}/ads", "");
          case 4 -> (part("a", write, url, "") + ",").repeat(random.nextInt(60)) + "{}";
          case 5 -> "{\"method\":\"POST\",\"relative_url\":\"\",\"body\":\"batch=[]\"}";
          case 6 -> DamagedJson.value(random) + "," + DamagedJson.value(random);
          case 7 -> DamagedJson.damaged(part("a", write, url, "name=b&batch=[{}]"), random);
          default -> "{\"relative_url\":\"me\",\"depends_on\":\"nobody\",\"attached_files\":[{}]}";
        };
    return damaged("POST", "/v26.0/", FORM, "batch=" + Browser.encode("[" + parts + "]"));
  }

  private static String part(String name, String method, String url, String body) {
    return "{\"name\":\""
        + name
        + "\",\"method\":\""
        + method
        + "\",\"relative_url\":\""
        + url
        + "\",\"body\":\""
        + body
        + "\"}";
  }

  private Damaged bytes(SplittableRandom random) {
    String path = pick(DamagedWords.PATHS, random);
    String type = pick(DamagedWords.TYPES, random);
    byte[] noise = new byte[1 + random.nextInt(400)];
    random.nextBytes(noise);
    return switch (random.nextInt(6)) {
      case 0 -> new Damaged("POST", path, type, () -> noise);
      case 1 -> {
        byte[] start = "name=\u00e9&targeting=".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = java.util.Arrays.copyOf(start, start.length + noise.length);
        System.arraycopy(noise, 0, both, start.length, noise.length);
        yield new Damaged("POST", path, FORM, () -> both);
      }
      case 2 -> damaged("POST", path, "application/json", nested("{\"a\":", "1", "}", random));
      case 3 -> damaged("POST", path, FORM, "targeting=" + nested("[", "", "]", random));
      case 4 ->
          damaged(
              "GET", path + "?fields=" + Browser.encode(nested("a{", "b", "}", random)), "", "");
      default ->
          damaged(
              "POST",
              "/v26.0/" + Browser.ACCOUNT + "/adimages",
              "multipart/form-data; boundary=b",
              "--b\r\nContent-Disposition: form-data; name=\"a.png\"; filename=\"a.png\"\r\n\r\n\u0089PNG\r\n"
                  + "x".repeat(random.nextInt(300))
                  + (random.nextBoolean() ? "\r\n--b--\r\n" : ""));
    };
  }

  private static String nested(String open, String core, String close, SplittableRandom random) {
    int depth = 1 + random.nextInt(400);
    return open.repeat(depth) + core + close.repeat(random.nextInt(depth + 1));
  }

  private static Damaged damaged(String method, String path, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Damaged(method, path, type, () -> bytes);
  }
}
