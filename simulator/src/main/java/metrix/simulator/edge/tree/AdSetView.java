package metrix.simulator.edge.tree;

import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an ad set. Source: Meta, "Ad set" reference.
public final class AdSetView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node adSet = (Node) entity;
    JsonNode set = adSet.json().get(field);
    return switch (field) {
      case "start_time" ->
          set == null ? Json.text(NodeFields.time(request, adSet, adSet.created())) : set;
      case "budget_remaining" ->
          Json.text(Long.toString(request.graph().delivery().budgetLeft(adSet)));
      case "campaign_attribution" -> Json.text("DEFAULT");
      case "is_dynamic_creative",
          "is_incremental_attribution_enabled",
          "is_budget_schedule_enabled" ->
          set == null ? NODES.booleanNode(false) : set;
      case "use_new_app_click", "recurring_budget_semantics" -> NODES.booleanNode(false);
      // The budget that is not used reads as "0". Source: a recorded ad set.
      case "daily_budget", "lifetime_budget" -> budget(adSet, field);
      case "lifetime_imps" -> NODES.numberNode(0);
      case "pacing_type" -> set == null ? Json.array().add("standard") : set;
      case "destination_type" -> set == null ? Json.text("UNDEFINED") : set;
      case "source_adset" -> NodeFields.named(request, adSet, "source_adset_id", Kind.ADSET);
      case "source_adset_id" -> set == null ? Json.text("0") : set;
      case "targeting" -> set == null ? null : filledIn(set);
      case "learning_stage_info" ->
          request.graph().delivery().learning(adSet).map(stage -> learning(stage)).orElse(null);
      default -> NodeFields.value(request, adSet, field, Kind.ADSET);
    };
  }

  private static @Nullable JsonNode budget(Node adSet, String field) {
    JsonNode set = adSet.json().get(field);
    boolean other = adSet.json().has("daily_budget") || adSet.json().has("lifetime_budget");
    return set == null && other ? Json.text("0") : set;
  }

  // Meta gives back the whole spec with the defaults that the writer left out.
  private static JsonNode filledIn(JsonNode targeting) {
    ObjectNode full = (ObjectNode) targeting.deepCopy();
    if (!full.has("age_min")) {
      full.put("age_min", 18);
    }
    if (!full.has("age_max")) {
      full.put("age_max", 65);
    }
    if (full.path("geo_locations") instanceof ObjectNode places && !places.has("location_types")) {
      places.putArray("location_types").add("home").add("recent");
    }
    if (!full.has("brand_safety_content_filter_levels")) {
      full.putArray("brand_safety_content_filter_levels").add("FACEBOOK_RELAXED").add("AN_RELAXED");
    }
    return full;
  }

  private static JsonNode learning(metrix.simulator.delivery.LearningStage stage) {
    return Json.object()
        .put("status", stage.status())
        .put("conversions", stage.conversions())
        .put("last_sig_edit_ts", stage.lastEdit().getEpochSecond());
  }
}
