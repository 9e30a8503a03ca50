package metrix.simulator.edge.tree;

import java.util.Set;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.edge.label.LabelWrites;
import metrix.simulator.edge.targeting.DsaPlaces;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /act_x/adsets` and `POST /{ad set}`. Source: Meta, "Ad set" reference.
public final class AdSetWrites {
  private AdSetWrites() {}

  static JsonNode create(Request request) {
    Account account = request.account();
    Params params = request.params();
    Writes.checkAccount(account);
    Writes.required(params, "name");
    Node campaign = campaign(request, Writes.required(params, "campaign_id"));
    ObjectNode body = Writes.values(request, "AdAccount", "adsets");
    AdSetRules.checkNew(request, account, campaign, body);
    Writes.initialStatus(params);
    if (request.validateOnly()) {
      return Request.success();
    }
    body.remove("campaign_id");
    if (params.has("adlabels")) {
      body.set("adlabels", LabelWrites.resolve(request, params));
    }
    return request.created(make(request, campaign, body, Writes.initialStatus(params)));
  }

  /// Makes an ad set of values that were checked, with what Meta fills in.
  public static Node make(Request request, Node campaign, ObjectNode body, String status) {
    Account account = request.account();
    if (!campaignHasBudget(campaign) && !body.has("bid_strategy")) {
      body.put(
          "bid_strategy",
          body.has("bid_amount") ? "LOWEST_COST_WITH_BID_CAP" : "LOWEST_COST_WITHOUT_CAP");
    }
    if (!DsaPlaces.targeted(request.graph().catalog(), body.path("targeting"))) {
      // Meta keeps these two only where the rules apply.
      body.remove("dsa_beneficiary");
      body.remove("dsa_payor");
    } else {
      account.beneficiary().ifPresent(who -> body.putIfAbsent("dsa_beneficiary", Json.text(who)));
      account.payor().ifPresent(who -> body.putIfAbsent("dsa_payor", Json.text(who)));
    }
    return Writes.create(request, Kind.ADSET, campaign.id(), body, status, Review.NONE);
  }

  /// The campaign that is to hold an ad set.
  public static Node campaign(Request request, String id) {
    Node campaign =
        request
            .world()
            .node(id, Kind.CAMPAIGN)
            .filter(found -> found.account().equals(request.account().id()))
            .orElseThrow(() -> Failure.missing("POST", id).thrown());
    if (Set.of("ARCHIVED", "DELETED").contains(campaign.configured())) {
      throw Failure.invalid("The campaign " + id + " is archived or deleted")
          .blaming("campaign_id")
          .thrown();
    }
    return campaign;
  }

  static boolean campaignHasBudget(Node campaign) {
    return campaign.json().has("daily_budget") || campaign.json().has("lifetime_budget");
  }

  static JsonNode update(Request request) {
    Writes.checkEditable(request);
    Node before = request.node();
    Node campaign = request.world().campaignOf(before).orElseThrow();
    ObjectNode changes = Writes.values(request, "AdSet", ".");
    AdSetRules.checkChange(request, request.account(), campaign, before, changes);
    if (request.validateOnly()) {
      return Request.success();
    }
    if (changes.has("daily_budget")) {
      changes.putNull("lifetime_budget");
    } else if (changes.has("lifetime_budget")) {
      changes.putNull("daily_budget");
    }
    for (String cap : Set.of("daily_spend_cap", "lifetime_spend_cap")) {
      if (Long.toString(Budgets.UNCAPPED).equals(changes.path(cap).asString(""))) {
        changes.putNull(cap);
      }
    }
    if (request.params().has("adlabels")) {
      changes.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    BudgetChanges.count(request, before, changes);
    return Writes.update(request, changes);
  }

  /// Whether an ad set has been live with ads, so that its goal is fixed.
  static boolean published(Request request, Node adSet) {
    return request.world().children(adSet.path(), Kind.AD).values().stream()
        .map(ad -> StatusModel.effective(request.world(), ad, request.now()))
        .anyMatch(status -> !status.equals("DELETED"));
  }
}
