package metrix.simulator.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.spec.Param;
import tools.jackson.databind.JsonNode;

/// Refuses parameters that Meta's tables do not have, values of the wrong kind, and calls without
/// the parameters that Meta's tables mark as required.
///
/// The wording for enumerations is recorded; the other wordings are ours (unverified).
public final class ParamCheck {
  // Accepted by every call of the Graph API.
  private static final Set<String> ANYWHERE =
      Set.of(
          "access_token",
          "fields",
          "limit",
          "after",
          "before",
          "filtering",
          "summary",
          "method",
          "format",
          "pretty",
          "debug",
          "suppress_http_code",
          "locale",
          "redownload",
          "appsecret_proof",
          "include_headers",
          "transport",
          "metadata",
          "id",
          "sort",
          "thumbnail_width",
          "thumbnail_height");

  private ParamCheck() {}

  /// The parameters that every call takes.
  public static Set<String> anywhere() {
    return ANYWHERE;
  }

  /// Checks the parameters that are there.
  public static void check(Params params, Map<String, Param> known) {
    if (params.has("date_format")) {
      throw Failure.invalid("The parameter date_format is no longer supported").thrown();
    }
    for (String name : params.names()) {
      Param param = known.get(name);
      if (param == null) {
        if (!ANYWHERE.contains(name)) {
          throw Failure.invalid("Unexpected parameter: " + name).blaming(name).thrown();
        }
      } else {
        params.json(name).ifPresent(value -> value(param, value));
      }
    }
  }

  /// Refuses a call without the parameters that Meta's tables mark as required.
  static void required(Params params, Map<String, Param> known) {
    for (Param param : known.values()) {
      if (param.required() && !params.has(param.name())) {
        throw Failure.invalid("The parameter " + param.name() + " is required")
            .blaming(param.name())
            .thrown();
      }
    }
  }

  private static void value(Param param, JsonNode value) {
    if (!param.list()) {
      one(param, param.name(), value);
      return;
    }
    if (!value.isArray()) {
      // A list of plain words may come separated by commas.
      if (value.isObject()
          || (param.kind() == Param.Kind.OBJECT && !value.asString("").isEmpty())) {
        throw Failure.invalid("Param " + param.name() + " must be an array.")
            .blaming(param.name())
            .thrown();
      }
      int index = 0;
      for (String item : Json.plain(value).split(",", -1)) {
        if (!item.isBlank()) {
          one(param, param.name() + "[" + index++ + "]", Json.text(item.trim()));
        }
      }
      return;
    }
    int index = 0;
    for (JsonNode item : value) {
      one(param, param.name() + "[" + index++ + "]", item);
    }
  }

  private static void one(Param param, String where, JsonNode value) {
    String text = Json.plain(value);
    Optional<String> wrong =
        switch (param.kind()) {
          case INTEGER ->
              text.matches("-?\\d{1,18}") ? Optional.empty() : Optional.of("an integer");
          case UNSIGNED ->
              text.matches("\\d{1,18}") ? Optional.empty() : Optional.of("a non-negative integer");
          case NUMBER ->
              text.matches("-?\\d+(\\.\\d+)?") ? Optional.empty() : Optional.of("a number");
          case BOOLEAN ->
              Set.of("true", "false", "1", "0").contains(text)
                  ? Optional.empty()
                  : Optional.of("a boolean");
          case OBJECT -> value.isContainer() ? Optional.empty() : Optional.of("a JSON object");
          case STRING, TIME, FILE -> Optional.empty();
          case ENUM -> {
            if (!param.values().contains(text)) {
              throw Failure.notOneOf(where, param.orderedValues()).blaming(param.name()).thrown();
            }
            yield Optional.empty();
          }
        };
    if (wrong.isPresent()) {
      throw Failure.invalid("Param " + where + " must be " + wrong.get())
          .blaming(param.name())
          .thrown();
    }
  }
}
