package metrix.simulator.edge.rule;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// `GET /{campaign, ad set or ad}/adrules_governed`: the rules that name the object, or its level.
/// Source: Meta, "Adrules governed" reference; that `pass_evaluation=false` gives those that it
/// fails is unverified.
final class GovernedEdge {
  private GovernedEdge() {}

  static JsonNode answer(Request request) {
    Node object = request.node();
    List<Node> rules =
        request.world().children(object.account(), Kind.RULE).values().stream()
            .filter(rule -> !rule.configured().equals("DELETED"))
            .filter(rule -> governs(request, Rule.of(request.world(), rule), object))
            .toList();
    return request.page(new Rows.Listed<>(rules));
  }

  private static boolean governs(Request request, Rule rule, Node object) {
    if (!Matches.governs(rule, object)) {
      return false;
    }
    return !request.params().has("pass_evaluation")
        || request.params().flag("pass_evaluation") == passes(request, rule, object);
  }

  private static boolean passes(Request request, Rule rule, Node object) {
    return Matches.of(rule, RuleWrites.moment(request)).passing().stream()
        .anyMatch(passing -> passing.id() == object.id());
  }
}
