package metrix.simulator.edge.rule;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;
import static metrix.simulator.state.Kind.RULE;

import java.util.List;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.state.Kind;

/// The rules of an account, their history, and the clock that runs them.
public final class RuleFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    RuleLog log = new RuleLog();
    RuleClock clock = new RuleClock(log);
    RuleWrites writes = new RuleWrites(log, clock);
    HistoryEdges history = new HistoryEdges(log);
    table.routine(clock);
    table
        .view(RULE, new RuleView())
        .get(ACCOUNT, "adrules_library", NodeLists.of(RULE))
        .post(ACCOUNT, "adrules_library", writes::create)
        .post(RULE, "", writes::update)
        .delete(RULE, "", writes::delete)
        .post(RULE, "preview", writes::preview)
        .post(RULE, "execute", writes::execute)
        .get(RULE, "history", history::ofRule)
        .get(ACCOUNT, "adrules_history", history::ofAccount);
    for (Kind kind : List.of(CAMPAIGN, ADSET, AD)) {
      table.get(kind, "adrules_governed", GovernedEdge::answer);
    }
  }
}
