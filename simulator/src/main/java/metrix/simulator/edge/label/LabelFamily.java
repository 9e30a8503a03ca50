package metrix.simulator.edge.label;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;
import static metrix.simulator.state.Kind.CREATIVE;
import static metrix.simulator.state.Kind.LABEL;

import java.util.List;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.graph.Writes;
import metrix.simulator.state.Kind;

/// Ad labels: their own life, where they stick, and lists by them.
public final class LabelFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .view(LABEL, new LabelView())
        .get(ACCOUNT, "adlabels", NodeLists.of(LABEL))
        .post(ACCOUNT, "adlabels", LabelWrites::create)
        .post(LABEL, "", LabelWrites::update)
        .delete(LABEL, "", Writes::delete);
    for (Kind kind : List.of(CAMPAIGN, ADSET, AD, CREATIVE)) {
      table.post(kind, "adlabels", LabelWrites::attach);
    }
    table.delete(ADSET, "adlabels", LabelWrites::detach);
    table
        .get(LABEL, "campaigns", NodeLists.withLabel(CAMPAIGN))
        .get(LABEL, "adsets", NodeLists.withLabel(ADSET))
        .get(LABEL, "ads", NodeLists.withLabel(AD))
        .get(LABEL, "adcreatives", NodeLists.withLabel(CREATIVE))
        .get(ACCOUNT, "campaignsbylabels", NodeLists.byLabels(CAMPAIGN))
        .get(ACCOUNT, "adsetsbylabels", NodeLists.byLabels(ADSET))
        .get(ACCOUNT, "adsbylabels", NodeLists.byLabels(AD))
        .get(ACCOUNT, "adcreativesbylabels", NodeLists.byLabels(CREATIVE));
  }
}
