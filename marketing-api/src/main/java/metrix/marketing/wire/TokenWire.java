package metrix.marketing.wire;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import metrix.model.TokenReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// What Meta says about the token. Source: Meta, access token debugging; recorded answers
/// `debug_token_*`; User edge `permissions` of the v25.0 specs.
public final class TokenWire {
  private TokenWire() {}

  /// The batch whose only part asks what a token is.
  ///
  /// @param inputToken the token, encoded for a query
  public static JsonNode batch(String inputToken) {
    ArrayNode batch = Json.array();
    batch
        .addObject()
        .put("method", "GET")
        .put("relative_url", "debug_token?input_token=" + inputToken);
    return batch;
  }

  /// The report about the token in the only part of a batch answer; empty when Meta refuses to
  /// tell. Source: Meta, batch requests page: each part has a code and its body as a text.
  public static Optional<Node> debugged(JsonNode batch) {
    if (!batch.isArray() || batch.size() != 1) {
      return Optional.empty();
    }
    var part = new Node(batch.path(0));
    if (part.whole("code").orElse(0) != 200) {
      return Optional.empty();
    }
    try {
      return part.text("body")
          .map(body -> new Node(Json.read(body)).in("data"))
          .filter(data -> data.has("is_valid"));
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }

  /// The permissions that are granted, of the rows of `me/permissions`.
  public static Set<String> granted(Iterable<Node> rows) {
    var names = new TreeSet<String>();
    for (Node row : rows) {
      if (row.text("status").filter("granted"::equals).isPresent()) {
        row.text("permission").ifPresent(names::add);
      }
    }
    return names;
  }

  /// The whole report.
  ///
  /// @param granted what `me/permissions` says; empty to take what the report about the token says
  public static TokenReport report(Node me, Node debugged, Set<String> granted) {
    boolean told = debugged.has("is_valid");
    return new TokenReport(
        me.needed("id"),
        me.text("name").orElse(""),
        !told || debugged.flag("is_valid"),
        debugged.text("type"),
        debugged.unixTime("expires_at"),
        told && debugged.has("expires_at"),
        debugged.unixTime("data_access_expires_at"),
        granted.isEmpty() ? Set.copyOf(debugged.texts("scopes")) : granted);
  }
}
