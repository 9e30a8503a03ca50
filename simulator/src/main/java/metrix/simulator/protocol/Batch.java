package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A batch request: up to 50 calls in one, which may use each other's answers.
///
/// Source: Meta, "Batch requests" page.
public final class Batch {
  private static final int MOST_PARTS = 50;
  private static final String IF_NONE_MATCH = "If-None-Match:";
  private static final Pattern REFERENCE =
      Pattern.compile("\\{result=([A-Za-z0-9_\\-]+):(\\$[^}]*)}");

  /// A part that was read: its place, counted from 0, and its call.
  public record Part(int index, Call call) {}

  private final Call outer;
  private final Function<Part, Optional<Reply>> run;
  private final Function<Failure, Reply> refuse;

  /// @param run answers a part; nothing stands for a part that was not executed in time
  /// @param refuse makes the answer of a part that cannot be read
  public Batch(Call outer, Function<Part, Optional<Reply>> run, Function<Failure, Reply> refuse) {
    this.outer = outer;
    this.run = run;
    this.refuse = refuse;
  }

  /// The parts of a batch as they were sent, references unresolved.
  public static List<JsonNode> parts(Call outer) {
    JsonNode batch = outer.params().json("batch").orElseGet(Json::array);
    if (!batch.isArray() || batch.isEmpty()) {
      throw Failure.invalid("Param batch must be a non-empty array of requests").thrown();
    }
    if (batch.size() > MOST_PARTS) {
      throw Failure.of(
              100, "Too many requests in batch message. Maximum batch size is " + MOST_PARTS)
          .withType("GraphBatchException")
          .thrown();
    }
    return List.copyOf(batch.values());
  }

  /// Runs the parts in order and gives the list of their answers.
  public ArrayNode answer() {
    return answers(parts(outer));
  }

  /// The same for parts that came in another way, however many there are.
  public ArrayNode answers(List<JsonNode> parts) {
    boolean headers = !outer.params().text("include_headers").orElse("true").equals("false");
    Map<String, Optional<Reply>> named = new HashMap<>();
    List<Optional<ObjectNode>> answers = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      answers.add(one(i, parts.get(i), named, headers));
    }
    ArrayNode list = Json.array();
    answers.forEach(answer -> answer.ifPresentOrElse(list::add, list::addNull));
    return list;
  }

  private Optional<ObjectNode> one(
      int index, JsonNode json, Map<String, Optional<Reply>> named, boolean headers) {
    Optional<Reply> reply;
    boolean read = false;
    boolean quiet = json.path("omit_response_on_success").asBoolean(false);
    Optional<String> name = json.optional("name").map(node -> node.asString(""));
    try {
      Part part = new Part(index, call(json, named));
      read = part.call().method().equals("GET");
      reply = run.apply(part);
    } catch (GraphError e) {
      reply = Optional.of(refuse.apply(e.failure()));
    }
    Optional<Reply> made = reply;
    name.ifPresent(key -> named.put(key, made));
    Optional<String> known = read ? tagOf(json) : Optional.empty();
    boolean tagged = read;
    return made.filter(answer -> !quiet || answer.failed())
        .map(answer -> wrapped(answer, tagged && answer.status() == 200, known, headers));
  }

  // Source: Meta, "ETags" in "Asynchronous requests"; the headers are recorded.
  private ObjectNode wrapped(Reply reply, boolean tagged, Optional<String> known, boolean headers) {
    ObjectNode part = Json.object();
    Map<String, String> all = new LinkedHashMap<>(reply.headers());
    all.putAll(AnswerHeaders.of(outer.base().substring(outer.base().lastIndexOf('/') + 1)));
    all.put("Content-Type", "application/json");
    if (tagged) {
      all.put("ETag", EntityTag.of(Json.bytes(reply.body())));
    }
    boolean unchanged = known.isPresent() && known.get().equals(all.get("ETag"));
    part.put("code", unchanged ? 304 : reply.status());
    if (headers) {
      ArrayNode list = part.putArray("headers");
      all.forEach((name, value) -> list.addObject().put("name", name).put("value", value));
    }
    part.put("body", unchanged ? null : Json.string(reply.body()));
    return part;
  }

  // The tag of the answer that the caller has already: a part's headers are lines of text.
  private static Optional<String> tagOf(JsonNode json) {
    return json.path("headers")
        .valueStream()
        .map(line -> line.asString(""))
        .filter(line -> line.regionMatches(true, 0, IF_NONE_MATCH, 0, IF_NONE_MATCH.length()))
        .map(line -> line.substring(IF_NONE_MATCH.length()).trim())
        .findFirst();
  }

  private Call call(JsonNode json, Map<String, Optional<Reply>> named) {
    String url = resolved(json.path("relative_url").asString(""), named);
    String method = json.path("method").asString("GET");
    if (!json.isObject() || url.isEmpty() || json.path("relative_url").isContainer()) {
      throw Failure.invalid("Each request of a batch needs a relative_url").thrown();
    }
    json.optional("depends_on").ifPresent(on -> parent(on.asString(""), named));
    int question = url.indexOf('?');
    List<String> path =
        new ArrayList<>(UrlText.segments(question < 0 ? url : url.substring(0, question)));
    if (!path.isEmpty() && path.getFirst().matches("v\\d{1,3}\\.\\d")) {
      path.removeFirst();
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (question >= 0) {
      values.putAll(UrlText.parse(url.substring(question + 1)));
    }
    if (json.has("body")) {
      values.putAll(UrlText.parse(resolved(json.path("body").asString(""), named)));
    }
    Optional<Token> token = outer.token();
    if (values.containsKey("access_token")) {
      token = Optional.of(new Token(values.remove("access_token")));
    }
    Params params = new Params(values);
    return new Call(
        params.text("method").orElse(method).toUpperCase(java.util.Locale.ROOT),
        outer.base(),
        path,
        params.without("method"),
        files(json),
        token,
        outer.tokenInLink(),
        outer.fault(),
        outer.background());
  }

  // The parts name their files "file1,file2"; Meta's Java SDK sends a map of file to parameter.
  private Map<String, Upload> files(JsonNode json) {
    JsonNode attached = json.path("attached_files");
    Map<String, Upload> files = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    if (attached.isObject()) {
      names.addAll(attached.propertyNames());
    } else {
      names.addAll(List.of(attached.asString("").split(",", -1)));
    }
    for (String name : names) {
      Upload upload = outer.files().get(name.trim());
      if (upload != null) {
        files.put(name.trim(), upload);
      }
    }
    return files;
  }

  private static Reply parent(String name, Map<String, Optional<Reply>> named) {
    Optional<Reply> reply = named.getOrDefault(name, Optional.empty());
    if (reply.isEmpty() || reply.get().failed()) {
      throw Failure.of(
              100,
              "Cannot resolve the result of the request '"
                  + name
                  + "' that this request depends on")
          .withType("GraphBatchException")
          .thrown();
    }
    return reply.get();
  }

  private static String resolved(String text, Map<String, Optional<Reply>> named) {
    // A reference inside an encoded body may be encoded as a whole.
    String plain = text.contains("%7Bresult%3D") ? decodedReferences(text) : text;
    Matcher matcher = REFERENCE.matcher(plain);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      List<JsonNode> found =
          JsonPath.find(parent(matcher.group(1), named).body(), matcher.group(2));
      if (found.isEmpty()) {
        throw Failure.of(
                100,
                "The JSONPath "
                    + matcher.group(2)
                    + " matches nothing in the result of '"
                    + matcher.group(1)
                    + "'")
            .withType("GraphBatchException")
            .thrown();
      }
      String value = String.join(",", found.stream().map(Json::plain).toList());
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(UrlText.encode(value).replace("%2C", ",")));
    }
    return matcher.appendTail(out).toString();
  }

  private static String decodedReferences(String text) {
    Matcher matcher = Pattern.compile("%7Bresult%3D(.+?)%7D").matcher(text);
    return matcher.replaceAll(match ->
        Matcher.quoteReplacement(
            "{result="
                + match
                    .group(1)
                    .replace("%3A", ":")
                    .replace("%24", "$")
                    .replace("%2A", "*")
                    .replace("%5B", "[")
                    .replace("%5D", "]")
                + "}"));
  }
}
