package metrix.simulator.edge.tree;

import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.App;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an ad. Source: Meta, "Ad" reference.
public final class AdView implements View {
  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node ad = (Node) entity;
    return switch (field) {
      case "adset_id" -> Json.text(Long.toString(ad.parent()));
      case "creative" ->
          request
              .world()
              .node(ad.json().path("creative").path("id").asString(""), Kind.CREATIVE)
              .map(creative -> NodeFields.inner(request, creative))
              .orElse(null);
      case "targeting" ->
          request
              .world()
              .parent(ad)
              .map(set -> new AdSetView().value(request, set, "targeting"))
              .orElse(null);
      case "bid_type" -> Json.text("ABSOLUTE_OCPM");
      case "source_ad" -> NodeFields.named(request, ad, "source_ad_id", Kind.AD);
      case "source_ad_id" -> ad.json().optional("source_ad_id").orElse(Json.text("0"));
      case "ad_review_feedback" -> feedback(request, ad);
      case "conversion_specs" -> conversions(request, ad);
      case "conversion_domain" -> ad.json().get(field);
      case "demolink_hash" -> null;
      case "preview_shareable_link" ->
          Json.text(request.host() + "/_simulator/preview/" + ad.path());
      case "engagement_audience" -> JsonNodeFactory.instance.booleanNode(false);
      case "last_updated_by_app_id" -> Json.text(App.ID);
      default -> NodeFields.value(request, ad, field, Kind.AD);
    };
  }

  // Follows from the goal of the ad set. Source: a recorded ad for conversions, and Meta's page on
  // tracking specs; what other goals give is unverified.
  private static @Nullable JsonNode conversions(Request request, Node ad) {
    Node set = request.world().parent(ad).orElse(null);
    if (set == null) {
      return null;
    }
    JsonNode goal = set.json().path("optimization_goal");
    JsonNode pixel = set.json().path("promoted_object").path("pixel_id");
    ObjectNode spec = Json.object();
    if (goal.asString("").equals("OFFSITE_CONVERSIONS") && pixel.isString()) {
      spec.putArray("action.type").add("offsite_conversion");
      spec.putArray("conversion_id").add("6" + pixel.asString().substring(1));
    } else if (goal.asString("").equals("LINK_CLICKS")) {
      spec.putArray("action.type").add("link_click");
    } else {
      return null;
    }
    return Json.array().add(spec);
  }

  private static @Nullable JsonNode feedback(Request request, Node ad) {
    if (ad.review().verdict() != Review.Verdict.DISAPPROVED
        || request.now().isBefore(ad.review().ends())) {
      return null;
    }
    ObjectNode feedback = Json.object();
    feedback.putObject("global").put("Personal health and appearance", ad.review().reason());
    return feedback;
  }
}
