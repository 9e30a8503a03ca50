package metrix.simulator.edge.tree;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.AD;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;

import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.graph.Writes;

/// Campaigns, ad sets and ads: lists, creation, updates, deletion.
public final class TreeFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table.view(CAMPAIGN, new CampaignView()).view(ADSET, new AdSetView()).view(AD, new AdView());
    table
        .get(ACCOUNT, "campaigns", NodeLists.of(CAMPAIGN))
        .get(ACCOUNT, "adsets", NodeLists.of(ADSET))
        .get(CAMPAIGN, "adsets", NodeLists.of(ADSET))
        .get(ACCOUNT, "ads", NodeLists.of(AD))
        .get(CAMPAIGN, "ads", NodeLists.of(AD))
        .get(ADSET, "ads", NodeLists.of(AD));
    table
        .post(ACCOUNT, "campaigns", CampaignWrites::create)
        .post(CAMPAIGN, "", CampaignWrites::update)
        .delete(CAMPAIGN, "", Writes::delete);
    table
        .post(ACCOUNT, "adsets", AdSetWrites::create)
        .post(ADSET, "", AdSetWrites::update)
        .delete(ADSET, "", Writes::delete);
    table
        .post(ACCOUNT, "ads", AdWrites::create)
        .post(AD, "", AdWrites::update)
        .delete(AD, "", Writes::delete);
  }
}
