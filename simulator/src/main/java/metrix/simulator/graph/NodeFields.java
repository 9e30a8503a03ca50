package metrix.simulator.graph;

import java.time.Instant;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.StatusModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The fields that campaigns, ad sets, ads and creatives have in common.
public final class NodeFields {
  private NodeFields() {}

  public static @Nullable JsonNode value(Request request, Node node, String field, Kind kind) {
    return switch (field) {
      case "id" -> Json.text(node.path());
      case "account_id" -> Json.text(node.account());
      case "status", "configured_status" -> Json.text(node.configured());
      case "effective_status" ->
          Json.text(StatusModel.effective(request.world(), node, request.now()));
      case "created_time" -> Json.text(time(request, node, node.created()));
      case "updated_time" -> Json.text(time(request, node, node.updated()));
      case "adlabels" -> labels(request, node);
      case "issues_info" -> issues(node, kind);
      case "campaign" ->
          request.world().campaignOf(node).map(campaign -> inner(request, campaign)).orElse(null);
      case "campaign_id" ->
          request.world().campaignOf(node).map(campaign -> Json.text(campaign.path())).orElse(null);
      case "adset" -> request.world().parent(node).map(set -> inner(request, set)).orElse(null);
      default -> node.json().get(field);
    };
  }

  public static String time(Request request, Node node, Instant time) {
    return Times.show(time, request.world().accountOf(node).zone());
  }

  /// A related object with the inner fields asked for, or its id alone.
  public static JsonNode inner(Request request, Node other) {
    return request.graph().renderer().render(request, other, request.fields());
  }

  /// The object whose id stands in a field, such as the source of a copy.
  public static @Nullable JsonNode named(Request request, Node node, String idField, Kind kind) {
    return request
        .world()
        .node(node.json().path(idField).asString(""), kind)
        .map(other -> inner(request, other))
        .orElse(null);
  }

  private static @Nullable JsonNode labels(Request request, Node node) {
    JsonNode ids = node.json().path("adlabels");
    ArrayNode labels = Json.array();
    for (JsonNode id : ids) {
      Optional<Node> label = request.world().node(id.path("id").asString(""), Kind.LABEL);
      label.ifPresent(found ->
          labels
              .addObject()
              .put("id", found.path())
              .put("name", found.name())
              .put("created_time", time(request, found, found.created()))
              .put("updated_time", time(request, found, found.updated())));
    }
    return labels.isEmpty() ? null : labels;
  }

  private static @Nullable JsonNode issues(Node node, Kind kind) {
    if (node.review().verdict() != Review.Verdict.ISSUES) {
      return null;
    }
    String level = kind == Kind.CAMPAIGN ? "CAMPAIGN" : kind == Kind.ADSET ? "AD_SET" : "AD";
    ArrayNode issues = Json.array();
    issues
        .addObject()
        .put("level", level)
        .put("error_code", 2460003)
        .put("error_summary", "Custom Audience is blocked")
        .put("error_message", node.review().reason())
        .put("error_type", "HARD_ERROR")
        .put("additional_info", "");
    return issues;
  }
}
