package metrix.simulator.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// Meta's published tables as they lie in the folder that METRIX_META_FACTS names: the spec files
/// of v25.0 with the changes of v26.0.
public final class MetaFacts {
  /// A parameter of a call.
  record ParamFact(FactType type, boolean required) {}

  /// A call of a node.
  ///
  /// @param edge name of the edge; `.` for the node itself
  record CallFact(
      String method, String edge, String returns, SortedMap<String, ParamFact> params) {}

  /// A node or an object type.
  record NodeFact(SortedMap<String, FactType> fields, List<CallFact> calls) {}

  private final Path specs;
  private final JsonNode delta;
  private final FactTypes types;
  private final Map<String, Optional<NodeFact>> nodes = new TreeMap<>();

  private MetaFacts(Path folder) {
    specs = folder.resolve("specs");
    delta = json(folder.resolve("specs-v26-delta.json"));
    types = new FactTypes(json(specs.resolve("enum_types.json")), delta.path("nodes"));
  }

  public static MetaFacts read() {
    return new MetaFacts(folder());
  }

  /// The folder with the spec files and the recorded answers.
  public static Path folder() {
    return Path.of(System.getenv("METRIX_META_FACTS"));
  }

  public static JsonNode json(Path file) {
    try {
      return Json.parse(Files.readString(file)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FactTypes types() {
    return types;
  }

  Optional<NodeFact> node(String name) {
    Optional<NodeFact> known = nodes.get(name);
    if (known == null) {
      known = read(name);
      nodes.put(name, known);
    }
    return known;
  }

  /// Whether a node has a call; an empty edge is the node itself.
  public boolean hasCall(String node, String method, String edge) {
    String place = edge.isEmpty() ? "." : edge;
    return node(node).stream()
        .flatMap(fact -> fact.calls().stream())
        .anyMatch(call -> call.method().equals(method) && call.edge().equals(place));
  }

  private Optional<NodeFact> read(String name) {
    JsonNode added = delta.path("new_types").path(name);
    if (added.isObject()) {
      SortedMap<String, FactType> fields = new TreeMap<>();
      added
          .path("fields")
          .properties()
          .forEach(field -> fields.put(field.getKey(), types.ofSdk(field.getValue().asString())));
      return Optional.of(new NodeFact(fields, List.of()));
    }
    Path file = specs.resolve(name + ".json");
    Path part = specs.resolve(name + ".subset.json");
    if (Files.exists(file) || Files.exists(part)) {
      return Optional.of(changed(name, json(Files.exists(file) ? file : part)));
    }
    return Optional.empty();
  }

  private NodeFact changed(String name, JsonNode spec) {
    JsonNode change = delta.path("nodes").path(name);
    SortedMap<String, FactType> fields = new TreeMap<>();
    for (JsonNode field : spec.path("fields")) {
      fields.put(field.path("name").asString(), types.ofSpec(field.path("type").asString()));
    }
    for (var field : change.path("fields_added").properties()) {
      fields.put(field.getKey(), types.ofSdk(field.getValue().asString()));
    }
    change.path("fields_removed").properties().forEach(field -> fields.remove(field.getKey()));
    return new NodeFact(fields, calls(spec, change));
  }

  private List<CallFact> calls(JsonNode spec, JsonNode change) {
    List<CallFact> calls = new ArrayList<>();
    for (JsonNode api : spec.path("apis")) {
      String method = api.path("method").asString();
      String edge = api.path("endpoint").asString(".");
      String key = method + " /" + (edge.equals(".") ? "" : edge);
      if (change.path("edges_removed").has(key)) {
        continue;
      }
      SortedMap<String, ParamFact> params = new TreeMap<>();
      for (JsonNode param : api.path("params")) {
        params.put(
            param.path("name").asString(),
            new ParamFact(
                types.ofSpec(param.path("type").asString()),
                param.path("required").asBoolean(false)));
      }
      added(params, change.path("edge_params").path(key).path("params_added"));
      calls.add(new CallFact(method, edge, api.path("return").asString(""), params));
    }
    for (var api : change.path("edges_added").properties()) {
      String[] words = api.getKey().split(" /", 2);
      SortedMap<String, ParamFact> params = new TreeMap<>();
      added(params, api.getValue().path("params"));
      calls.add(
          new CallFact(words[0], words[1], api.getValue().path("returns").asString(), params));
    }
    return calls;
  }

  private void added(SortedMap<String, ParamFact> params, JsonNode added) {
    for (var param : added.properties()) {
      params.put(param.getKey(), new ParamFact(types.ofSdk(param.getValue().asString()), false));
    }
  }
}
