package metrix.simulator.edge.copy;

import java.util.List;
import metrix.simulator.edge.tree.AdSetRules;
import metrix.simulator.edge.tree.AdSetWrites;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{ad set}/copies`: alone, or with its ads. Source: Meta, "Ad set copies" page.
final class AdSetCopies {
  /// Ads that a call may copy along; in the background it may be more.
  private static final int MOST_ADS = 3;

  private static final int MOST_ADS_IN_BACKGROUND = 51;

  private AdSetCopies() {}

  static JsonNode make(Request request) {
    CopyTerms terms = CopyTerms.of(request);
    Node source = Copies.source(request);
    String into = request.params().filled("campaign_id").orElse(Long.toString(source.parent()));
    Node campaign = AdSetWrites.campaign(request, into);
    List<Node> ads = terms.deep() ? Copies.children(request, source, Kind.AD) : List.of();
    if (ads.size() > (request.call().background() ? MOST_ADS_IN_BACKGROUND : MOST_ADS)) {
      throw Copies.tooMany();
    }
    ObjectNode body = body(request, terms, source, terms.rename().top(source.name()));
    if (request.params().flag("create_dco_adset")) {
      body.put("is_dynamic_creative", true);
    }
    AdSetRules.checkNew(request, request.account(), campaign, body);
    ArrayNode objects = Json.array();
    Node copy = make(request, terms, source, campaign, body, ads, objects);
    return Copies.answer("copied_adset_id", copy, terms, objects);
  }

  static ObjectNode body(Request request, CopyTerms terms, Node source, String name) {
    ObjectNode body = Copies.body(source, name);
    terms.schedule(request, body, "start_time", "end_time");
    return body;
  }

  static Node make(
      Request request,
      CopyTerms terms,
      Node source,
      Node campaign,
      ObjectNode body,
      List<Node> ads,
      ArrayNode objects) {
    Node copy =
        Copies.noted(
            objects, source, AdSetWrites.make(request, campaign, body, terms.status(source)));
    for (Node ad : ads) {
      String name = terms.rename().below(ad.name());
      Copies.noted(
          objects,
          ad,
          AdCopies.make(request, ad, copy, AdCopies.creative(request, ad), name, terms.status(ad)));
    }
    return copy;
  }
}
