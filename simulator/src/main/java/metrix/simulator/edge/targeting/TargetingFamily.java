package metrix.simulator.edge.targeting;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.USER;

import metrix.simulator.graph.EdgeTable;

/// Whom ads can be shown to: search, browsing, words, estimates.
public final class TargetingFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table.get(USER, "search", SearchEdge::answer);
    table
        .get(ACCOUNT, "minimum_budgets", EstimateEdges::minimumBudgets)
        .get(ACCOUNT, "delivery_estimate", EstimateEdges::delivery)
        .get(ADSET, "delivery_estimate", EstimateEdges::delivery)
        .get(ACCOUNT, "reachestimate", EstimateEdges::reach)
        .get(ACCOUNT, "ads_volume", EstimateEdges::adsVolume)
        .get(ACCOUNT, "targetingsearch", UnifiedEdges::search)
        .get(ACCOUNT, "targetingbrowse", UnifiedEdges::browse)
        .get(ACCOUNT, "targetingsuggestions", UnifiedEdges::suggestions)
        .get(ACCOUNT, "targetingvalidation", UnifiedEdges::validation)
        .get(ACCOUNT, "targetingsentencelines", SentenceLines::ofAccount)
        .get(ADSET, "targetingsentencelines", SentenceLines::ofNode)
        .get(AD, "targetingsentencelines", SentenceLines::ofNode);
  }
}
