package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metrix.marketing.GraphError;
import tools.jackson.databind.JsonNode;

/// Meta's error envelope. It can come with any HTTP status, 200 included. Source: Meta, error
/// handling page; recorded answers `error_*`.
public final class ErrorWire {
  private static final Pattern WRITTEN_CODE = Pattern.compile("\\(#(\\d{1,7})\\)");

  /// What a failure's envelope holds beside the error itself.
  ///
  /// @param transientSaid Meta's `is_transient`; empty when it does not say
  public record Envelope(GraphError error, Optional<Boolean> transientSaid) {}

  private ErrorWire() {}

  /// The error of an answer; empty when it is none.
  public static Optional<Envelope> error(JsonNode answer) {
    JsonNode found = answer.path("error");
    if (!found.isObject()) {
      return Optional.empty();
    }
    var node = new Node(found);
    var error =
        new GraphError(
            code(node),
            number(node, "error_subcode"),
            node.text("message").orElse("Meta gave no reason"),
            node.text("error_user_title"),
            node.text("error_user_msg"),
            blame(node),
            node.text("fbtrace_id"));
    Optional<Boolean> said =
        found.path("is_transient").isBoolean()
            ? Optional.of(found.path("is_transient").booleanValue())
            : Optional.empty();
    return Optional.of(new Envelope(error, said));
  }

  /// The code; where it is missing, the one that Meta writes in front of the message, `(#100) `.
  private static int code(Node node) {
    int code = number(node, "code");
    Matcher written = WRITTEN_CODE.matcher(node.text("message").orElse(""));
    return code == 0 && written.lookingAt() ? Integer.parseInt(written.group(1)) : code;
  }

  private static int number(Node node, String name) {
    try {
      return (int) node.whole(name).orElse(0);
    } catch (UnreadableAnswer e) {
      return 0;
    }
  }

  /// The blamed parameters: `error_data` was seen as an object and as a text, and the list also
  /// directly below the error.
  private static List<String> blame(Node error) {
    Node data = error.in("error_data");
    if (error.json().path("error_data").isString()) {
      try {
        data = new Node(Json.read(error.text("error_data").orElse("{}")));
      } catch (UnreadableAnswer e) {
        // A text that is no JSON names no fields.
      }
    }
    var paths = new ArrayList<String>();
    for (Node holder : List.of(data, error)) {
      JsonNode specs = holder.json().path("blame_field_specs");
      if (specs.isArray()) {
        specs.values().forEach(path -> paths.add(path(path)));
      }
    }
    return paths.stream().filter(p -> !p.isEmpty()).distinct().toList();
  }

  private static String path(JsonNode path) {
    return path.isArray()
        ? path.values().stream().map(n -> n.asString("")).collect(Collectors.joining("."))
        : path.asString("");
  }
}
