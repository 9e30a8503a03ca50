package metrix.simulator.edge.targeting;

import java.util.List;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /search`: places, targeting options, languages. Source: Meta, "Targeting search" page.
public final class SearchEdge {
  // Documented: "limit ... defaults to 8".
  private static final int FEW = 8;

  private SearchEdge() {}

  static JsonNode answer(Request request) {
    String type = Writes.required(request.params(), "type");
    ParamCheck.check(
        request.params(),
        SearchParams.of(type)
            .orElseThrow(
                () -> Failure.notOneOf("type", SearchParams.types()).blaming("type").thrown()));
    return switch (type) {
      case "adgeolocation" -> rows(request, PlaceSearch.places(request), FEW);
      case "adgeolocationmeta" -> PlaceSearch.meta(request);
      case "adradiussuggestion" -> PlaceSearch.radius(request);
      case "adlocale" ->
          rows(
              request,
              request.graph().catalog().locales().search(request.params().text("q").orElse("")),
              FEW);
      case "adinterest" -> rows(request, OptionSearch.interests(request), FEW);
      case "adinterestsuggestion" -> rows(request, OptionSearch.suggestions(request), 25);
      case "adinterestvalid" -> rows(request, OptionSearch.valid(request), 1000);
      case "adTargetingCategory" -> rows(request, OptionSearch.category(request), 2000);
      case "targetingoptionstatus" -> rows(request, OptionSearch.status(request), 1000);
      default -> rows(request, OptionSearch.works(request, type), FEW);
    };
  }

  static ObjectNode rows(Request request, List<ObjectNode> rows, int size) {
    Request plain = request.on(request.target(), request.edge(), request.params(), List.of());
    return plain.page(new Rows.Listed<>(rows), new Page(size, 5000), row -> row);
  }
}
