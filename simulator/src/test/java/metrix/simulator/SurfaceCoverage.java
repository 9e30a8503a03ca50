package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import metrix.simulator.edge.Edges;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.spec.Param;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;

/// Measures how much of Meta's tables a simulator with demo data answers: it walks all lists, reads
/// the objects that it finds with all fields, and counts.
final class SurfaceCoverage {
  private static final Map<String, String> SAMPLES =
      Map.of(
          "optimization_goal", "LINK_CLICKS",
          "targeting_spec", "{\"geo_locations\":{\"countries\":[\"US\"]}}",
          "ad_format", "DESKTOP_FEED_STANDARD",
          "q", "hik");

  /// Needs a permission that no token of the simulator has.
  private static final Set<String> FORBIDDEN = Set.of("owner");

  /// What is served of one node.
  ///
  /// @param edges edges of which at least one call is served
  /// @param calls calls that are served, with those of the node itself
  /// @param params parameters that the served calls know
  /// @param fields fields for which the demo account has a value
  record Row(
      String node,
      int edges,
      int edgesOfMeta,
      int calls,
      int callsOfMeta,
      int params,
      int fields,
      int fieldsOfMeta) {}

  /// An answer with the type that Meta's tables give it.
  record Answer(String call, String type, JsonNode json) {}

  private final EdgeTable table = Edges.all();
  private final MetaSpec spec = MetaSpec.load();
  private final Browser browser;
  private final Map<Kind, Set<String>> found = new TreeMap<>();
  private final List<Answer> answers = new ArrayList<>();

  SurfaceCoverage(Browser browser) {
    this.browser = browser;
    found.put(Kind.USER, new TreeSet<>(List.of("me")));
    found.put(Kind.ACCOUNT, new TreeSet<>(List.of(ACCOUNT)));
  }

  /// Adds an object that no list shows.
  SurfaceCoverage knowing(Kind kind, String id) {
    found.computeIfAbsent(kind, any -> new TreeSet<>()).add(id);
    return this;
  }

  /// Reads every list and every kind of object.
  SurfaceCoverage walked() {
    // Lists of objects that only other lists name are found by a second round.
    for (int round = 0; round < 3; round++) {
      answers.clear();
      lists();
    }
    found.forEach((kind, ids) -> ids.stream().limit(20).forEach(id -> object(kind, id)));
    JsonNode insights =
        read(
            "/" + ACCOUNT + "/insights",
            Map.of("level", "ad", "fields", String.join(",", spec.fields("AdsInsights"))));
    answers.add(new Answer("all of AdsInsights", "AdsInsights", insights.path("data")));
    return this;
  }

  private void lists() {
    for (EdgeTable.Entry entry : table.entries()) {
      if (!isList(entry)) {
        continue;
      }
      for (String id : found.getOrDefault(entry.kind(), Set.of()).stream().limit(3).toList()) {
        list(entry, id);
      }
    }
  }

  private void list(EdgeTable.Entry entry, String id) {
    Map<String, String> query = needed(entry);
    query.put("limit", "25");
    JsonNode json = read("/" + id + "/" + entry.edge(), query);
    String type =
        spec.member(entry.kind().spec(), entry.edge()).flatMap(MetaSpec.Member::type).orElse("");
    answers.add(new Answer(entry.kind() + "/" + entry.edge(), type, json.path("data")));
    for (Kind kind : Kind.values()) {
      if (kind.spec().equals(type)) {
        json.path("data")
            .forEach(row ->
                row.optional("id")
                    .ifPresent(rowId ->
                        found.computeIfAbsent(kind, any -> new TreeSet<>()).add(rowId.asString())));
      }
    }
  }

  // The others stand at the root, ask for words of their own, or answer with one object.
  private static boolean isList(EdgeTable.Entry entry) {
    return entry.method().equals("GET")
        && !entry.edge().isEmpty()
        && !Set.of("search", "debug_token", "targetingvalidation", "targetingsentencelines")
            .contains(entry.edge());
  }

  private Map<String, String> needed(EdgeTable.Entry entry) {
    Map<String, String> query = new LinkedHashMap<>();
    spec.params(entry.kind().spec(), "GET", entry.edge())
        .ifPresent(params ->
            params.values().stream()
                .filter(Param::required)
                .forEach(param -> query.put(param.name(), sample(param.name()))));
    return query;
  }

  private String sample(String param) {
    return switch (param) {
      case "ad_label_ids" -> String.join(",", found.getOrDefault(Kind.LABEL, Set.of()));
      case "creative" ->
          "{\"creative_id\":\""
              + found.getOrDefault(Kind.CREATIVE, Set.of("0")).iterator().next()
              + "\"}";
      default -> SAMPLES.getOrDefault(param, "");
    };
  }

  /// The addresses of all lists that the walk read, each of one object, with what Meta requires.
  List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (EdgeTable.Entry entry : table.entries()) {
      if (isList(entry)) {
        found.getOrDefault(entry.kind(), Set.of()).stream()
            .limit(1)
            .map(id -> address("/" + id + "/" + entry.edge(), needed(entry)))
            .forEach(addresses::add);
      }
    }
    return addresses;
  }

  private void object(Kind kind, String id) {
    if (!table.views().containsKey(kind)) {
      return;
    }
    Set<String> fields = new TreeSet<>(spec.fields(kind.spec()));
    fields.addAll(table.views().get(kind).extraFields());
    fields.removeAll(FORBIDDEN);
    JsonNode json = read("/" + id, Map.of("fields", String.join(",", fields)));
    answers.add(new Answer(kind.toString(), kind.spec(), json));
  }

  private JsonNode read(String path, Map<String, String> query) {
    return browser.get("/v26.0" + address(path, query));
  }

  private static String address(String path, Map<String, String> query) {
    StringBuilder text = new StringBuilder(path).append("?pretty=0");
    query.forEach((name, value) -> text.append('&').append(name).append('=').append(encode(value)));
    return text.toString();
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }

  /// One row for each kind of object that Meta's tables describe.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (spec.describes(kind.spec())) {
        rows.add(row(kind));
      }
    }
    return rows;
  }

  private Row row(Kind kind) {
    String node = kind.spec();
    List<EdgeTable.Entry> served =
        table.entries().stream()
            .filter(entry -> entry.kind() == kind)
            .filter(entry -> spec.params(node, entry.method(), place(entry)).isPresent())
            .toList();
    Set<String> edges = new TreeSet<>();
    Set<String> params = new TreeSet<>();
    for (EdgeTable.Entry entry : served) {
      edges.add(entry.edge());
      spec.params(node, entry.method(), place(entry))
          .ifPresent(known -> known.keySet().forEach(name -> params.add(entry + name)));
    }
    edges.remove("");
    Set<String> fields = new TreeSet<>();
    for (Answer answer : answers) {
      if (answer.type().equals(node)) {
        List<JsonNode> objects =
            answer.json().isArray() ? List.copyOf(answer.json().values()) : List.of(answer.json());
        objects.forEach(object -> fields.addAll(object.propertyNames()));
      }
    }
    fields.retainAll(spec.fields(node));
    return new Row(
        node,
        edges.size(),
        (int) spec.edges(node).stream().filter(edge -> !edge.isEmpty()).count(),
        served.size(),
        spec.calls(node).size(),
        params.size(),
        fields.size(),
        spec.fields(node).size());
  }

  private static String place(EdgeTable.Entry entry) {
    return entry.edge().isEmpty() ? "." : entry.edge();
  }
}
