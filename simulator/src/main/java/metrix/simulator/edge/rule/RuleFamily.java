package metrix.simulator.edge.rule;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.RULE;

import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;

/// The rules of an account.
public final class RuleFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table.view(RULE, new RuleView()).get(ACCOUNT, "adrules_library", NodeLists.of(RULE));
  }
}
