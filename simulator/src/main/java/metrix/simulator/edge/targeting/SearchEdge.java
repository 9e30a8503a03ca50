package metrix.simulator.edge.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.search.TargetingCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /search`: places, interests, categories, languages. Source: Meta, "Targeting search" page.
public final class SearchEdge {
  private static final List<String> TYPES =
      List.of(
          "adTargetingCategory",
          "adgeolocation",
          "adgeolocationmeta",
          "adinterest",
          "adinterestsuggestion",
          "adinterestvalid",
          "adlocale");
  private static final List<String> CLASSES =
      List.of(
          "behaviors",
          "demographics",
          "family_statuses",
          "income",
          "industries",
          "interests",
          "life_events",
          "user_device",
          "user_os");

  private SearchEdge() {}

  static JsonNode answer(Request request) {
    Params params = request.params();
    TargetingCatalog catalog = request.graph().catalog();
    String type = Writes.required(params, "type");
    return switch (type) {
      case "adgeolocation" -> rows(request, places(catalog, params), 8);
      case "adgeolocationmeta" -> meta(catalog, params);
      case "adinterest" -> rows(request, catalog.interests(query(params)), 25);
      case "adinterestsuggestion" ->
          rows(request, catalog.suggestions(params.list("interest_list")), 25);
      case "adinterestvalid" -> rows(request, valid(catalog, params), 200);
      case "adlocale" -> rows(request, catalog.locales(params.text("q").orElse("")), 25);
      case "adTargetingCategory" -> rows(request, category(catalog, params), 2000);
      default -> throw Failure.notOneOf("type", TYPES).blaming("type").thrown();
    };
  }

  private static String query(Params params) {
    return Writes.required(params, "q");
  }

  private static List<ObjectNode> places(TargetingCatalog catalog, Params params) {
    Set<String> kinds = Set.copyOf(params.list("location_types"));
    Optional<String> country = params.filled("country_code");
    Predicate<String> countries = code -> country.isEmpty() || country.get().equals(code);
    return catalog.places(
        params.text("q").orElse(""), kinds, countries, params.filled("region_id"));
  }

  private static ObjectNode meta(TargetingCatalog catalog, Params params) {
    ObjectNode answer = Json.object();
    ObjectNode data = answer.putObject("data");
    for (String kind :
        List.of("countries", "regions", "cities", "zips", "geo_markets", "country_groups")) {
      List<String> keys = params.list(kind);
      if (!keys.isEmpty()) {
        ObjectNode map = data.putObject(kind);
        for (String key : keys) {
          catalog.place(kind, key).ifPresent(row -> map.set(key, row));
        }
      }
    }
    return answer;
  }

  private static List<ObjectNode> valid(TargetingCatalog catalog, Params params) {
    List<ObjectNode> rows = new ArrayList<>();
    List<String> wanted = new ArrayList<>(params.list("interest_list"));
    wanted.addAll(params.list("interest_fbid_list"));
    for (String name : wanted) {
      Optional<ObjectNode> found = catalog.interest(name);
      rows.add(
          found
              .map(row -> row.put("valid", true))
              .orElseGet(() -> Json.object().put("name", name).put("valid", false)));
    }
    return rows;
  }

  private static List<ObjectNode> category(TargetingCatalog catalog, Params params) {
    String kind = params.filled("class").orElse("interests");
    if (!CLASSES.contains(kind)) {
      throw Failure.notOneOf("class", CLASSES).blaming("class").thrown();
    }
    return catalog.category(kind);
  }

  private static ObjectNode rows(Request request, List<ObjectNode> rows, int size) {
    Request plain =
        new Request(
            request.graph(),
            request.call(),
            request.target(),
            "search",
            request.params(),
            List.of());
    return plain.page(new Rows.Listed<>(rows), new Page(size, 5000), row -> row);
  }
}
