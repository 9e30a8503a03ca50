package metrix.simulator.edge.creative;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CREATIVE;
import static metrix.simulator.state.Kind.IMAGE;

import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;

/// Ad creatives and the pictures in them.
public final class CreativeFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table.view(CREATIVE, new CreativeView()).view(IMAGE, new ImageView());
    table
        .get(ACCOUNT, "adcreatives", NodeLists.of(CREATIVE))
        .get(AD, "adcreatives", NodeLists::creativesOfAds)
        .get(ADSET, "adcreatives", NodeLists::creativesOfAds)
        .post(ACCOUNT, "adcreatives", CreativeWrites::create)
        .post(CREATIVE, "", CreativeWrites::update)
        .delete(CREATIVE, "", CreativeWrites::delete);
    table
        .get(ACCOUNT, "adimages", ImageEdges::list)
        .post(ACCOUNT, "adimages", ImageEdges::upload)
        .delete(ACCOUNT, "adimages", ImageEdges::delete);
  }
}
