package metrix.simulator.edge.insights;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;
import static metrix.simulator.state.Kind.REPORT;

import java.util.List;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.state.Kind;

/// Insights, at once and as a report that runs by itself.
public final class InsightsFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    for (Kind kind : List.of(ACCOUNT, CAMPAIGN, ADSET, AD)) {
      table.get(kind, "insights", InsightsEdge::answer).post(kind, "insights", ReportEdges::start);
    }
    table.view(REPORT, new ReportView()).get(REPORT, "insights", ReportEdges::rows);
  }
}
