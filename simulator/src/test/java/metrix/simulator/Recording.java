package metrix.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import metrix.simulator.protocol.Json;
import metrix.simulator.spec.MetaFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A recorded answer of Meta, or a sample of its documentation.
///
/// The recordings lie outside of the repository; METRIX_META_FACTS names their folder.
///
/// @param kind how it came to be: `recorded`, `recorded-transformed` ...
/// @param status HTTP status, where it is known
record Recording(String name, String kind, int status, JsonNode body) {
  private static Path folder() {
    return MetaFacts.folder().resolve("fixtures");
  }

  static Recording read(String name) {
    JsonNode file = MetaFacts.json(folder().resolve(name + ".json"));
    return new Recording(
        name, file.path("_kind").asString(), file.path("_http_status").asInt(), file.path("body"));
  }

  /// The names of all recordings that there are.
  static SortedSet<String> names() {
    try (Stream<Path> files = Files.walk(folder())) {
      SortedSet<String> names = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> folder().relativize(file).toString())
          .forEach(name -> names.add(name.substring(0, name.length() - ".json".length())));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The members of a planned mishap that gives this error.
  String asFault() {
    JsonNode error = body.path("error");
    ObjectNode fault = Json.object();
    fault.put("do", "error").put("status", status);
    // A recorder blotted the codes out; the texts or the notes tell them.
    String text = error.path("message").asString("");
    int code = error.path("code").asInt(0);
    fault.put(
        "code",
        code != 0 ? code : text.startsWith("(#10)") ? 10 : text.startsWith("(#200)") ? 200 : 190);
    fault.put("message", text);
    error.optional("error_subcode").ifPresent(subcode -> fault.set("subcode", subcode));
    error.optional("is_transient").ifPresent(value -> fault.set("transient", value));
    error.optional("error_user_title").ifPresent(title -> fault.set("title", title));
    error.optional("error_user_msg").ifPresent(told -> fault.set("text", told));
    String json = Json.string(fault);
    return json.substring(1, json.length() - 1);
  }

  /// Whether the publisher made numbers out of texts.
  boolean isCast() {
    return kind.equals("recorded-transformed");
  }

  boolean isHeaders() {
    return name.contains("header");
  }
}
