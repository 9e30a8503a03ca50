package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.stream.Collectors;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.Places;
import metrix.simulator.search.Point;
import tools.jackson.databind.node.ObjectNode;

/// The searches for places. Source: Meta, "Targeting search" page.
final class PlaceSearch {
  private static final double KILOMETERS = 1.609344;
  private static final List<Integer> MILES = List.of(1, 2, 5, 10, 25, 50);
  // Unverified; it makes the documented point near Menlo Park give the documented 10 miles.
  private static final long ENOUGH = 80_000;

  private PlaceSearch() {}

  static List<ObjectNode> places(Request request) {
    Params params = request.params();
    Places places = request.graph().catalog().places();
    return places
        .search(
            new Places.Query(
                params.text("q").orElse(""),
                params.list("location_types").stream()
                    .map(word -> PlaceKind.ofWire(word).orElseThrow())
                    .collect(Collectors.toSet()),
                params.filled("country_code"),
                params.filled("region_id"),
                params.flag("match_country_code")))
        .stream()
        .map(places::row)
        .toList();
  }

  /// Rows by key, in a map for each kind that was asked for. Unverified: keys that are unknown are
  /// left out, and rows are those of the search, though Meta's sample has no `country_name`.
  static ObjectNode meta(Request request) {
    Places places = request.graph().catalog().places();
    ObjectNode answer = Json.object();
    ObjectNode data = answer.putObject("data");
    for (PlaceKind kind : PlaceKind.values()) {
      List<String> keys = request.params().list(kind.plural());
      if (!keys.isEmpty()) {
        ObjectNode map = data.putObject(kind.plural());
        for (String key : keys) {
          places.find(kind, key).ifPresent(place -> map.set(key, places.row(place)));
        }
      }
    }
    return answer;
  }

  /// The smallest usual radius with enough people in it.
  static ObjectNode radius(Request request) {
    Params params = request.params();
    Point point = new Point(degrees(params, "latitude", 90), degrees(params, "longitude", 180));
    Places places = request.graph().catalog().places();
    int miles =
        MILES.stream()
            .filter(some -> places.around(point, some * KILOMETERS) >= ENOUGH)
            .findFirst()
            .orElse(MILES.getLast());
    boolean metric = params.text("distance_unit").orElse("mile").equals("kilometer");
    ObjectNode answer = Json.object();
    answer
        .putArray("data")
        .addObject()
        .put("suggested_radius", metric ? Math.round(miles * KILOMETERS) : miles)
        .put("distance_unit", metric ? "kilometer" : "mile");
    return answer;
  }

  private static double degrees(Params params, String name, int most) {
    double value = Double.parseDouble(Writes.required(params, name));
    if (Math.abs(value) > most) {
      throw Failure.invalid("Param " + name + " must be between -" + most + " and " + most)
          .blaming(name)
          .thrown();
    }
    return value;
  }
}
