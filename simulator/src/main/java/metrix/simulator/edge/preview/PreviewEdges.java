package metrix.simulator.edge.preview;

import java.util.Optional;
import metrix.simulator.edge.creative.CreativeRules;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `previews` and `generatepreviews`: an iframe of a page of this simulator.
///
/// Source: Meta, "Ad previews" page; the iframe is shaped as a recorded one.
final class PreviewEdges {
  private PreviewEdges() {}

  static JsonNode ofAd(Request request) {
    Node ad = request.node();
    String id = ad.json().path("creative").path("id").asString("");
    return answer(request, stored(request, id).orElseThrow(PreviewEdges::impossible).json());
  }

  static JsonNode ofCreative(Request request) {
    if (request.node().configured().equals("DELETED")) {
      throw impossible();
    }
    return answer(request, request.node().json());
  }

  static JsonNode generated(Request request) {
    JsonNode creative = request.params().json("creative").orElseGet(Json::object);
    String id = creative.path("creative_id").asString(creative.path("id").asString(""));
    if (!id.isEmpty()) {
      Node known = stored(request, id).orElseThrow(() -> Failure.missing("GET", id).thrown());
      return answer(request, known.json());
    }
    if (!(creative instanceof ObjectNode spec)) {
      throw Failure.invalid("The parameter creative is required").blaming("creative").thrown();
    }
    CreativeRules.check(request, spec, "creative");
    return answer(request, spec);
  }

  private static Optional<Node> stored(Request request, String id) {
    return request
        .world()
        .node(id, Kind.CREATIVE)
        .filter(creative -> !creative.configured().equals("DELETED"));
  }

  private static JsonNode answer(Request request, JsonNode creative) {
    String name = Writes.required(request.params(), "ad_format");
    Format format = Format.of(name);
    if (!format.shows(creative)) {
      throw impossible();
    }
    for (Field field : request.fields()) {
      if (!request.graph().spec().fields("AdPreview").contains(field.name())) {
        throw Failure.unknownField(field.name()).thrown();
      }
    }
    String page =
        request.host()
            + "/_simulator/preview?"
            + PreviewLink.query(
                Snapshot.of(request.world(), request.account().id(), creative, name));
    String frame =
        "<iframe src=\"%s\" width=\"%d\" height=\"%d\" scrolling=\"yes\" style=\"border: none;\"></iframe>"
            .formatted(
                Html.escaped(page),
                request.params().number("width", format.width()),
                request.params().number("height", format.height()));
    ObjectNode answer = Json.object();
    boolean wanted =
        request.fields().isEmpty()
            || request.fields().stream().anyMatch(field -> field.name().equals("body"));
    ObjectNode row = answer.putArray("data").addObject();
    if (wanted) {
      row.put("body", frame);
    }
    return answer;
  }

  // The code is documented; the wording is ours.
  private static GraphError impossible() {
    return Failure.of(2606, "(#2606) The preview cannot be made").blaming("ad_format").thrown();
  }
}
