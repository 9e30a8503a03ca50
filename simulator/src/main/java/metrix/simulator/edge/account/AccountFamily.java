package metrix.simulator.edge.account;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.INSTAGRAM;
import static metrix.simulator.state.Kind.PAGE;
import static metrix.simulator.state.Kind.USER;

import java.util.List;
import metrix.simulator.graph.EdgeTable;

/// The ad account, the user behind the token, and what both may use.
public final class AccountFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .view(ACCOUNT, new AccountView())
        .view(USER, new AssetView(List.of("name", "id"), List.of()))
        .view(PAGE, new PageView())
        .view(INSTAGRAM, new AssetView(List.of("id"), AssetView.INSTAGRAM_EXTRAS));
    table
        .get(USER, "adaccounts", AssetEdges::adAccounts)
        .get(USER, "accounts", AssetEdges::pagesOfUser)
        .get(USER, "permissions", TokenEdges::permissions)
        .get(USER, "debug_token", TokenEdges::debugToken);
    table
        .get(PAGE, "picture", PageEdges::picture)
        .get(PAGE, "leadgen_forms", PageEdges::leadForms)
        .get(PAGE, "instagram_accounts", PageEdges::instagramAccounts);
    table
        .get(ACCOUNT, "adspixels", AssetEdges::pixels)
        .get(ACCOUNT, "promote_pages", AssetEdges.ofAccount(PAGE))
        .get(ACCOUNT, "instagram_accounts", AssetEdges.ofAccount(INSTAGRAM))
        .get(ACCOUNT, "connected_instagram_accounts", AssetEdges.ofAccount(INSTAGRAM))
        .post(ACCOUNT, "", AccountWrites::update)
        .delete(ACCOUNT, "campaigns", BulkDeletion::answer)
        .get(ACCOUNT, "users", AccountEdges::users)
        .get(ACCOUNT, "max_bid", AccountEdges::maxBid)
        .get(ACCOUNT, "dsa_recommendations", AccountEdges::dsaRecommendations)
        .get(ACCOUNT, "applications", AccountEdges::applications)
        .get(ACCOUNT, "advertisable_applications", AccountEdges::applications)
        .get(ACCOUNT, "customaudiencestos", Terms::list)
        .post(ACCOUNT, "customaudiencestos", Terms::accept)
        .get(ACCOUNT, "account_controls", AccountEdges::controls)
        .post(ACCOUNT, "account_controls", AccountEdges::setControls)
        .get(ACCOUNT, "activities", ActivityEdge::answer)
        .get(ADSET, "activities", ActivityEdge::answer);
  }
}
