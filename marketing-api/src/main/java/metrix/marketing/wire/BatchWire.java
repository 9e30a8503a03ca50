package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Several calls in one. Source: Meta, batch requests page; recorded answer
/// `batch_first_part_fails`.
public final class BatchWire {
  private BatchWire() {}

  /// A call of a batch.
  ///
  /// @param path with its query, without a slash in front
  /// @param body encoded as a form; empty for a read
  /// @param name by which later parts refer to it
  /// @param file the field of the file that goes along
  public record Part(
      String method,
      String path,
      Optional<String> body,
      Optional<String> name,
      Optional<String> file) {
    /// A read.
    public static Part get(String path) {
      return new Part("GET", path, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same under a name by which later parts can refer to it.
    public Part named(String newName) {
      return new Part(method, path, body, Optional.of(newName), file);
    }

    /// A write that later parts can refer to.
    public static Part post(String path, String body, String name, Optional<String> file) {
      return new Part("POST", path, Optional.of(body), Optional.of(name), file);
    }
  }

  /// What a part answered.
  ///
  /// @param headers by name, in any case
  /// @param json empty when the body is not one whole JSON document
  public record Answered(int status, Map<String, String> headers, Optional<JsonNode> json) {}

  /// The parameters of a batch. A named part would answer null when a later one used it.
  public static Params params(List<Part> parts) {
    ArrayNode batch = Json.array();
    for (Part part : parts) {
      ObjectNode json = batch.addObject().put("method", part.method());
      json.put("relative_url", part.path());
      part.body().ifPresent(body -> json.put("body", body));
      part.file().ifPresent(file -> json.put("attached_files", file));
      part.name().ifPresent(name -> json.put("name", name).put("omit_response_on_success", false));
    }
    return Params.none().with("batch", batch).with("include_headers", true);
  }

  /// What each part answered; empty where Meta says nothing: a `null`, or a list that is too short.
  public static List<Optional<Answered>> answers(Node list, int parts) {
    if (!list.json().isArray()) {
      throw new UnreadableAnswer("no list of parts");
    }
    List<Optional<Answered>> answers = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      JsonNode part = list.json().path(i);
      answers.add(part.isObject() ? Optional.of(answered(new Node(part))) : Optional.empty());
    }
    return answers;
  }

  private static Answered answered(Node part) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    part.list("headers")
        .forEach(
            h -> h.text("name").ifPresent(name -> headers.put(name, h.text("value").orElse(""))));
    JsonNode code = part.json().path("code");
    return new Answered(
        code.isInt() ? code.intValue() : 0, headers, part.text("body").flatMap(BatchWire::json));
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(Json.read(body));
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }
}
