package metrix.simulator.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import metrix.simulator.state.Kind;

/// The table of everything that the simulator answers: which calls of which kinds of object, and
/// how the fields of each kind are shown.
///
/// Filled once by the [Family] of each topic, then only read.
public final class EdgeTable {
  /// A call that is answered.
  ///
  /// @param edge name of the edge; empty for the object itself
  public record Entry(Kind kind, String method, String edge) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byKind = kind.compareTo(other.kind);
      int byEdge = byKind != 0 ? byKind : edge.compareTo(other.edge);
      return byEdge != 0 ? byEdge : method.compareTo(other.method);
    }
  }

  /// The calls of one topic.
  public interface Family {
    void addTo(EdgeTable table);
  }

  private final Map<Entry, Edge> edges = new TreeMap<>();
  private final Map<Kind, View> views = new EnumMap<>(Kind.class);
  private final List<Routine> routines = new ArrayList<>();

  private EdgeTable() {}

  public static EdgeTable of(List<Family> families) {
    EdgeTable table = new EdgeTable();
    families.forEach(family -> family.addTo(table));
    return table;
  }

  /// Shows objects of a kind by this view, and answers reads of such an object itself.
  public EdgeTable view(Kind kind, View view) {
    views.put(kind, view);
    return get(
        kind,
        "",
        request -> request.graph().renderer().render(request, request.target(), request.fields()));
  }

  public EdgeTable get(Kind kind, String name, Edge edge) {
    return add(new Entry(kind, "GET", name), edge);
  }

  public EdgeTable post(Kind kind, String name, Edge edge) {
    return add(new Entry(kind, "POST", name), edge);
  }

  public EdgeTable delete(Kind kind, String name, Edge edge) {
    return add(new Entry(kind, "DELETE", name), edge);
  }

  /// Adds something that is done as time passes.
  public EdgeTable routine(Routine routine) {
    routines.add(routine);
    return this;
  }

  private EdgeTable add(Entry entry, Edge edge) {
    if (edges.put(entry, edge) != null) {
      throw new IllegalStateException(entry + " is answered twice");
    }
    return this;
  }

  Optional<Edge> find(String method, Kind kind, String edge) {
    return Optional.ofNullable(edges.get(new Entry(kind, method, edge)));
  }

  /// An edge that may stand among the fields of an object.
  Optional<Edge> nested(Kind kind, String name) {
    return name.isEmpty() || Graph.ROOT_EDGES.contains(name)
        ? Optional.empty()
        : find("GET", kind, name);
  }

  /// How the objects of each kind are shown.
  public Map<Kind, View> views() {
    return Collections.unmodifiableMap(views);
  }

  Optional<View> view(Kind kind) {
    return Optional.ofNullable(views.get(kind));
  }

  List<Routine> routines() {
    return routines;
  }

  /// Every call that is answered, in order of kind, edge and method.
  public Collection<Entry> entries() {
    return List.copyOf(edges.keySet());
  }
}
