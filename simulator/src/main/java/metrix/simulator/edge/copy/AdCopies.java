package metrix.simulator.edge.copy;

import metrix.simulator.edge.creative.CreativeRules;
import metrix.simulator.edge.creative.CreativeWrites;
import metrix.simulator.edge.tree.AdWrites;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{ad}/copies`. Source: Meta, "Ad copies" page.
final class AdCopies {
  private AdCopies() {}

  static JsonNode make(Request request) {
    CopyTerms terms = CopyTerms.of(request);
    Node source = Copies.source(request);
    String into = request.params().filled("adset_id").orElse(Long.toString(source.parent()));
    Node adSet = AdWrites.adSet(request, into);
    AdWrites.checkSet(request, adSet);
    Node creative = creative(request, source, adSet);
    Node copy =
        make(
            request,
            source,
            adSet,
            creative,
            terms.rename().top(source.name()),
            terms.status(source));
    return Json.object().put("copied_ad_id", copy.path());
  }

  static Node make(
      Request request, Node source, Node adSet, Node creative, String name, String status) {
    return AdWrites.make(request, adSet, Copies.body(source, name), creative, status);
  }

  /// The creative of an ad, which its copy uses as well.
  static Node creative(Request request, Node ad) {
    String id = ad.json().path("creative").path("id").asString("");
    return request
        .world()
        .node(id, Kind.CREATIVE)
        .orElseThrow(() -> Failure.missing("POST", id).thrown());
  }

  // `creative_parameters` overwrite top-level fields: what comes out is a creative of its own.
  private static Node creative(Request request, Node source, Node adSet) {
    Node creative = creative(request, source);
    ObjectNode body = creative.json().deepCopy();
    JsonNode wished = request.params().json("creative_parameters").orElseGet(Json::object);
    if (wished.isEmpty()) {
      AdWrites.checkFits(request, adSet, body);
      return creative;
    }
    Params params = Params.NONE;
    for (var member : wished.properties()) {
      params = params.with(member.getKey(), Json.plain(member.getValue()));
    }
    ParamCheck.check(
        params, request.graph().spec().params("AdAccount", "POST", "adcreatives").orElseThrow());
    body.put("name", CreativeWrites.givenName(creative));
    body.setAll(
        Writes.values(
            request.on(request.target(), request.edge(), params, request.fields()),
            "AdAccount",
            "adcreatives"));
    AdWrites.checkFits(request, adSet, body);
    CreativeRules.check(request, body, "creative_parameters");
    return CreativeWrites.save(request, body);
  }
}
