package metrix.simulator.edge.targeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.search.Detail;
import metrix.simulator.search.Details;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The account's searches over options of all kinds: by name, as a tree, by likeness, by id.
///
/// Source: Meta, "Detailed targeting" page, and the spec of AdAccountTargetingUnified.
final class UnifiedEdges {
  private static final Set<String> WORKS =
      Set.of("education_schools", "education_majors", "work_employers", "work_positions");
  private static final Set<String> DEVICES = Set.of("user_os", "user_device");
  // Documented: without limit_type, schools, employers and so on need as many people.
  private static final long FEWEST = 2_000;

  private UnifiedEdges() {}

  private static Details details(Request request) {
    return request.graph().catalog().details();
  }

  static JsonNode search(Request request) {
    String text = Writes.required(request.params(), "q");
    boolean any = request.params().filled("limit_type").isEmpty();
    Predicate<Detail> known =
        detail -> !any || !WORKS.contains(detail.kind()) || detail.people() >= FEWEST;
    return rows(
        request,
        details(request).search(text, wanted(request).and(known)).stream()
            .map(Detail::unifiedRow)
            .toList(),
        new Page(25, 5000));
  }

  static JsonNode browse(Request request) {
    Params params = request.params();
    String without = params.text("excluded_category").orElse("");
    List<Detail> found =
        details(request)
            .offered()
            .filter(wanted(request))
            .filter(detail -> !WORKS.contains(detail.kind()) && !detail.kind().equals(without))
            .toList();
    List<ObjectNode> rows = new ArrayList<>();
    if (params.flag("include_nodes")) {
      rows.addAll(nodes(found));
    }
    found.forEach(detail -> rows.add(detail.unifiedRow()));
    return rows(request, rows, new Page(500, 5000));
  }

  /// The branches of the tree. That they are rows without an id is unverified.
  private static List<ObjectNode> nodes(List<Detail> details) {
    Set<List<String>> seen = new LinkedHashSet<>();
    List<ObjectNode> rows = new ArrayList<>();
    for (Detail detail : details) {
      for (int depth = 1; depth <= detail.path().size(); depth++) {
        List<String> path = detail.path().subList(0, depth);
        if (seen.add(path)) {
          ObjectNode row = Json.object();
          row.put("name", path.getLast()).put("key", String.join("/", path));
          row.put("type", detail.kind());
          var trail = row.putArray("path");
          path.forEach(trail::add);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  static JsonNode suggestions(Request request) {
    List<Detail> given =
        listed(request).stream().flatMap(entry -> find(request, entry).stream()).toList();
    List<Detail> near =
        given.isEmpty()
            ? details(request)
                .offered()
                .sorted(
                    Comparator.comparing(Detail::people, Comparator.reverseOrder())
                        .thenComparing(Detail::id))
                .toList()
            : details(request).near(given);
    List<ObjectNode> rows =
        near.stream()
            .filter(wanted(request))
            // Documented: 30 unless asked for, at most 45.
            .limit(45)
            .map(Detail::unifiedRow)
            .toList();
    return rows(request, rows, new Page(30, 5000));
  }

  static JsonNode validation(Request request) {
    Params params = request.params();
    boolean excluding = params.flag("is_exclusion");
    if (!params.has("id_list") && !params.has("name_list") && !params.has("targeting_list")) {
      throw Failure.invalid("The parameter targeting_list is required")
          .blaming("targeting_list")
          .thrown();
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (String id : params.list("id_list")) {
      rows.add(validity(details(request).find(id), excluding, "id", id));
    }
    for (String name : params.list("name_list")) {
      rows.add(validity(named(request, name), excluding, "name", name));
    }
    for (JsonNode entry : listed(request)) {
      String id = entry.path("id").asString("");
      rows.add(validity(find(request, entry), excluding, "id", id));
    }
    return rows(request, rows, new Page(1000, 5000));
  }

  private static Optional<Detail> named(Request request, String name) {
    return details(request).offered().filter(detail -> detail.name().equals(name)).findFirst();
  }

  private static ObjectNode validity(
      Optional<Detail> found, boolean excluding, String member, String value) {
    Optional<Detail> valid = found.filter(detail -> detail.status().offered(excluding));
    return valid
        .map(Detail::unifiedRow)
        .or(() -> found.map(Detail::unifiedRow))
        .orElseGet(() -> Json.object().put(member, value))
        .put("valid", valid.isPresent());
  }

  private static List<JsonNode> listed(Request request) {
    List<JsonNode> entries = new ArrayList<>();
    request.params().json("targeting_list").ifPresent(list -> list.forEach(entries::add));
    return entries;
  }

  private static Optional<Detail> find(Request request, JsonNode entry) {
    String id = entry.path("id").asString("");
    String type = entry.path("type").asString("");
    return type.isEmpty() ? details(request).find(id) : details(request).find(type, id);
  }

  private static Predicate<Detail> wanted(Request request) {
    Params params = request.params();
    Optional<String> only = params.filled("limit_type");
    List<String> kinds = params.list("whitelisted_types");
    boolean restricted = SpecialCategories.restricts(params.list("regulated_categories"));
    boolean excluding = params.flag("is_exclusion");
    return detail ->
        !DEVICES.contains(detail.kind())
            && (only.isEmpty() || only.get().equals(detail.kind()))
            && (kinds.isEmpty() || kinds.contains(detail.kind()))
            && (!restricted || SpecialCategories.offers(detail))
            && detail.status().offered(excluding);
  }

  private static ObjectNode rows(Request request, List<ObjectNode> rows, Page size) {
    List<String> names = request.fields().stream().map(Field::name).toList();
    return request.page(
        new Rows.Listed<>(rows), size, row -> names.isEmpty() ? row : row.retain(names));
  }
}
