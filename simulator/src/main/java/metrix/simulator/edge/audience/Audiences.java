package metrix.simulator.edge.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import metrix.simulator.graph.Edge;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Filter;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;

/// The lists of audiences and conversions of an account, newest first, without deleted ones.
final class Audiences {
  private Audiences() {}

  /// What an account made itself and did not delete.
  static List<Node> own(World world, String account, Kind kind) {
    List<Node> nodes = new ArrayList<>();
    Iterator<Node> all = world.children(account, kind).below(Long.MAX_VALUE);
    while (all.hasNext()) {
      Node node = all.next();
      if (!node.configured().equals("DELETED")) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  static Edge of(Kind kind) {
    return request ->
        list(request, own(request.world(), request.account().id(), kind), node -> true);
  }

  /// Custom audiences: its own and those that others share with it.
  static JsonNode custom(Request request) {
    String account = request.account().id();
    List<Node> nodes = new ArrayList<>();
    for (Account owner : request.world().accounts()) {
      for (Node node : own(request.world(), owner.id(), Kind.AUDIENCE)) {
        if (new Audience(node).usableBy(account)) {
          nodes.add(node);
        }
      }
    }
    nodes.sort(Comparator.comparingLong(Node::id).reversed());
    String pixel = request.params().filled("pixel_id").orElse("");
    return list(
        request,
        nodes,
        node -> pixel.isEmpty() || node.json().path("pixel_id").asString("").equals(pixel));
  }

  private static JsonNode list(Request request, List<Node> nodes, Predicate<Node> wanted) {
    Predicate<Node> kept = wanted.and(request::shows);
    for (Filter filter : Filter.parse(request.params())) {
      kept = kept.and(node -> filter.accepts(name -> NodeLists.fieldOf(request, node, name)));
    }
    return request.page(new Rows.Listed<>(nodes.stream().filter(kept).toList()));
  }
}
