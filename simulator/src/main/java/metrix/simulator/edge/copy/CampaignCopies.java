package metrix.simulator.edge.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.edge.tree.AdSetRules;
import metrix.simulator.edge.tree.CampaignRules;
import metrix.simulator.edge.tree.CampaignWrites;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Body;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{campaign}/copies`: alone, or with its ad sets and ads. Source: Meta, "Campaign copies"
/// page.
final class CampaignCopies {
  /// Campaign, ad sets and ads together must stay below this. Recorded with 100/1885194.
  private static final int TOO_MANY = 3;

  // Unverified: as many as an ad set may have ads.
  private static final int TOO_MANY_IN_BACKGROUND = 52;

  private CampaignCopies() {}

  static JsonNode make(Request request) {
    CopyTerms terms = CopyTerms.of(request);
    Node source = Copies.source(request);
    if (request.params().flag("migrate_to_advantage_plus")) {
      // Only campaigns of the retired Advantage+ kinds could; none can exist (wording unverified).
      throw Failure.invalid("The campaign cannot be migrated")
          .blaming("migrate_to_advantage_plus")
          .thrown();
    }
    Map<Node, List<Node>> tree = new LinkedHashMap<>();
    if (terms.deep()) {
      for (Node adSet : Copies.children(request, source, Kind.ADSET)) {
        tree.put(adSet, Copies.children(request, adSet, Kind.AD));
      }
    }
    int tooMany = request.call().background() ? TOO_MANY_IN_BACKGROUND : TOO_MANY;
    if (1 + tree.size() + tree.values().stream().mapToInt(List::size).sum() >= tooMany) {
      throw Copies.tooMany();
    }
    ObjectNode body = Copies.body(source, terms.rename().top(source.name()));
    terms.schedule(request, body, "start_time", "stop_time");
    body.setAll(overrides(request));
    CampaignRules.checkNew(request.account(), request.now(), params(body));
    Map<Node, ObjectNode> bodies = new LinkedHashMap<>();
    for (Node adSet : tree.keySet()) {
      ObjectNode copied =
          AdSetCopies.body(request, terms, adSet, terms.rename().below(adSet.name()));
      AdSetRules.checkNew(request, request.account(), draft(request, source, body), copied);
      bodies.put(adSet, copied);
    }
    ArrayNode objects = Json.array();
    Node copy =
        Copies.noted(objects, source, CampaignWrites.make(request, body, terms.status(source)));
    bodies.forEach((adSet, copied) ->
        AdSetCopies.make(
            request, terms, adSet, copy, copied, tree.getOrDefault(adSet, List.of()), objects));
    return Copies.answer("copied_campaign_id", copy, terms, objects);
  }

  // What may be overridden is unverified: here every parameter of a new campaign.
  private static ObjectNode overrides(Request request) {
    Params params = params(request.params().json("parameter_overrides").orElseGet(Json::object));
    ParamCheck.check(
        params, request.graph().spec().params("AdAccount", "POST", "campaigns").orElseThrow());
    return Writes.values(
        request.on(request.target(), request.edge(), params, request.fields()),
        "AdAccount",
        "campaigns");
  }

  private static Params params(JsonNode values) {
    Params params = Params.NONE;
    for (var value : values.properties()) {
      params = params.with(value.getKey(), Json.plain(value.getValue()));
    }
    return params;
  }

  // The campaign as its ad sets will find it, before anything is made.
  private static Node draft(Request request, Node source, ObjectNode body) {
    return new Node(
        0,
        Kind.CAMPAIGN,
        source.account(),
        0,
        new Body.Stored(body),
        "PAUSED",
        request.now(),
        request.now(),
        Timeline.OFF,
        Review.NONE);
  }
}
