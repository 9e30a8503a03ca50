package metrix.simulator.edge.copy;

import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;

import java.util.List;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.state.Kind;

/// Copies of campaigns, ad sets and ads: making them, and listing those of an object.
public final class CopyFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    for (Kind kind : List.of(CAMPAIGN, ADSET, AD)) {
      table.get(kind, "copies", NodeLists.copies(kind, Copies.sourceField(kind)));
    }
    table
        .post(CAMPAIGN, "copies", CampaignCopies::make)
        .post(ADSET, "copies", AdSetCopies::make)
        .post(AD, "copies", AdCopies::make);
  }
}
