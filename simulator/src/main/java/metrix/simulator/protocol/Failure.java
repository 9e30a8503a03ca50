package metrix.simulator.protocol;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An error as Meta describes it: HTTP status, type, code, subcode, texts, and the fields to blame.
///
/// Source: Meta, "Handle Errors" (Graph API) and the "Marketing API error codes" page.
public record Failure(
    int status,
    String type,
    int code,
    Optional<Integer> subcode,
    String message,
    Optional<Boolean> retry,
    Optional<String> title,
    Optional<String> explanation,
    List<List<String>> blame) {
  static final String OAUTH = "OAuthException";

  public Failure {
    blame = List.copyOf(blame);
  }

  public static Failure of(int code, String message) {
    return new Failure(
        400,
        OAUTH,
        code,
        Optional.empty(),
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// Code 100 with Meta's usual prefix.
  public static Failure invalid(String message) {
    return of(100, "(#100) " + message);
  }

  /// A refusal that Meta explains to the user: code 100 "Invalid parameter" with a subcode, a title
  /// and a text.
  public static Failure refused(int subcode, String title, String explanation) {
    return of(100, "Invalid parameter")
        .withSubcode(subcode)
        .withRetry(false)
        .withUser(title, explanation);
  }

  /// The answer for an id that is unknown, hidden, or does not support the call.
  public static Failure missing(String method, String id) {
    String call = method.equals("GET") ? "get" : method.equals("DELETE") ? "delete" : "post";
    return of(
            100,
            "Unsupported "
                + call
                + " request. Object with ID '"
                + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation."
                + " Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api")
        .withType("GraphMethodException")
        .withSubcode(33);
  }

  /// The answer for a name where an id is wanted. The numbers are reported, the words unverified.
  public static Failure unknownAlias(String name) {
    return of(803, "(#803) Some of the aliases you requested do not exist: " + name)
        .withStatus(404);
  }

  public static Failure unknownField(String name) {
    return invalid("Tried accessing nonexisting field (" + name + ")");
  }

  public static Failure notOneOf(String param, List<String> allowed) {
    return invalid(param + " must be one of the following values: " + String.join(", ", allowed));
  }

  public Failure withStatus(int newStatus) {
    return new Failure(newStatus, type, code, subcode, message, retry, title, explanation, blame);
  }

  public Failure withType(String newType) {
    return new Failure(status, newType, code, subcode, message, retry, title, explanation, blame);
  }

  public Failure withSubcode(int newSubcode) {
    return new Failure(
        status, type, code, Optional.of(newSubcode), message, retry, title, explanation, blame);
  }

  public Failure withRetry(boolean isTransient) {
    return new Failure(
        status, type, code, subcode, message, Optional.of(isTransient), title, explanation, blame);
  }

  public Failure withUser(String newTitle, String text) {
    return new Failure(
        status,
        type,
        code,
        subcode,
        message,
        retry,
        Optional.of(newTitle),
        Optional.of(text),
        blame);
  }

  /// A text for the user without a title.
  public Failure withExplanation(String text) {
    return new Failure(
        status, type, code, subcode, message, retry, title, Optional.of(text), blame);
  }

  /// Names one field by its path from the top of the parameters.
  public Failure blaming(String... path) {
    return new Failure(
        status, type, code, subcode, message, retry, title, explanation, List.of(List.of(path)));
  }

  public GraphError thrown() {
    return new GraphError(this);
  }

  /// The envelope with the given trace id.
  public ObjectNode envelope(String trace) {
    ObjectNode error = Json.object();
    error.put("message", message).put("type", type).put("code", code);
    subcode.ifPresent(value -> error.put("error_subcode", value));
    if (!blame.isEmpty()) {
      ArrayNode specs = Json.array();
      for (List<String> path : blame) {
        ArrayNode names = specs.addArray();
        path.forEach(names::add);
      }
      ObjectNode holder = Json.object();
      holder.set("blame_field_specs", specs);
      // Meta sends this member as a JSON text in most recorded answers.
      error.put("error_data", Json.string(holder));
    }
    retry.ifPresent(value -> error.put("is_transient", value));
    title.ifPresent(value -> error.put("error_user_title", value));
    explanation.ifPresent(value -> error.put("error_user_msg", value));
    error.put("fbtrace_id", trace);
    ObjectNode body = Json.object();
    body.set("error", error);
    return body;
  }
}
