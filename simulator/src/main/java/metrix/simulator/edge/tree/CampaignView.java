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

/// The fields of a campaign. Source: Meta, "Campaign" reference.
public final class CampaignView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node campaign = (Node) entity;
    JsonNode set = campaign.json().get(field);
    return switch (field) {
      case "buying_type" -> set == null ? Json.text("AUCTION") : set;
      case "budget_remaining" ->
          Json.text(Long.toString(request.graph().delivery().budgetLeft(campaign)));
      case "budget_rebalance_flag",
          "is_skadnetwork_attribution",
          "is_message_campaign",
          "is_direct_send_campaign" ->
          set == null ? NODES.booleanNode(false) : set;
      case "can_use_spend_cap" -> NODES.booleanNode(true);
      case "can_create_brand_lift_study" -> NODES.booleanNode(false);
      case "pacing_type" -> set == null ? Json.array().add("standard") : set;
      case "source_campaign" ->
          NodeFields.named(request, campaign, "source_campaign_id", Kind.CAMPAIGN);
      case "source_campaign_id" -> set == null ? Json.text("0") : set;
      case "special_ad_category" -> {
        JsonNode categories = campaign.json().path("special_ad_categories");
        yield categories.isEmpty() ? Json.text("NONE") : categories.get(0);
      }
      case "start_time" ->
          set == null ? Json.text(NodeFields.time(request, campaign, campaign.created())) : set;
      case "primary_attribution" -> null;
      default -> NodeFields.value(request, campaign, field, Kind.CAMPAIGN);
    };
  }
}
