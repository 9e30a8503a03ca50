package metrix.simulator.edge.tree;

import metrix.simulator.edge.account.Budgets;
import metrix.simulator.edge.label.LabelWrites;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /act_x/campaigns` and `POST /{campaign}`. Source: Meta, "Campaign" reference.
public final class CampaignWrites {
  private CampaignWrites() {}

  static JsonNode create(Request request) {
    Writes.checkAccount(request.account());
    CampaignRules.checkNew(request.account(), request.now(), request.params());
    if (request.validateOnly()) {
      return Request.success();
    }
    ObjectNode body = Writes.values(request, "AdAccount", "campaigns");
    body.remove("is_adset_budget_sharing_enabled");
    request
        .params()
        .text("is_adset_budget_sharing_enabled")
        .ifPresent(value ->
            body.put("is_adset_budget_sharing_enabled", value.equals("true") || value.equals("1")));
    if (request.params().has("adlabels")) {
      body.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    return request.created(make(request, body, Writes.initialStatus(request.params())));
  }

  /// Makes a campaign of values that were checked, with what Meta fills in.
  public static Node make(Request request, ObjectNode body, String status) {
    if (!body.has("buying_type")) {
      body.put("buying_type", "AUCTION");
    }
    // "NONE" reads back as an empty list.
    if (body.path("special_ad_categories").toString().equals("[\"NONE\"]")) {
      body.putArray("special_ad_categories");
    }
    return Writes.create(request, Kind.CAMPAIGN, 0, body, status, Review.NONE);
  }

  static JsonNode update(Request request) {
    Writes.checkEditable(request);
    CampaignRules.checkChange(request.account(), request.node(), request.params());
    BudgetSwitch.check(request, request.node());
    if (request.validateOnly()) {
      return Request.success();
    }
    ObjectNode changes = Json.object();
    changes.setAll(Writes.values(request, "Campaign", "."));
    BudgetSwitch.apply(request, request.node(), changes);
    if (changes.has("daily_budget") && !changes.path("daily_budget").isNull()) {
      changes.putNull("lifetime_budget");
    } else if (changes.has("lifetime_budget")) {
      changes.putNull("daily_budget");
    }
    if (Long.toString(Budgets.UNCAPPED).equals(changes.path("spend_cap").asString(""))) {
      changes.putNull("spend_cap");
    }
    if (request.params().has("adlabels")) {
      changes.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    return Writes.update(request, changes);
  }
}
