package metrix.simulator.edge.preview;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.CREATIVE;

import metrix.simulator.graph.EdgeTable;

/// Previews of ads, of creatives, and of creatives that do not exist yet.
public final class PreviewFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .get(AD, "previews", PreviewEdges::ofAd)
        .get(CREATIVE, "previews", PreviewEdges::ofCreative)
        .get(ACCOUNT, "generatepreviews", PreviewEdges::generated);
  }
}
