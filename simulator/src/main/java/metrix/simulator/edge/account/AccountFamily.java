package metrix.simulator.edge.account;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.INSTAGRAM;
import static metrix.simulator.state.Kind.PAGE;
import static metrix.simulator.state.Kind.PIXEL;
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
        .view(PAGE, new AssetView(List.of("name", "id"), AssetView.PAGE_EXTRAS))
        .view(PIXEL, new AssetView(List.of("id"), List.of()))
        .view(INSTAGRAM, new AssetView(List.of("id"), AssetView.INSTAGRAM_EXTRAS));
    table
        .get(USER, "adaccounts", AssetEdges::adAccounts)
        .get(USER, "accounts", AssetEdges::pagesOfUser)
        .get(USER, "permissions", TokenEdges::permissions)
        .get(USER, "debug_token", TokenEdges::debugToken);
    table
        .get(ACCOUNT, "adspixels", AssetEdges.ofAccount(PIXEL))
        .get(ACCOUNT, "promote_pages", AssetEdges.ofAccount(PAGE))
        .get(ACCOUNT, "instagram_accounts", AssetEdges.ofAccount(INSTAGRAM))
        .get(ACCOUNT, "connected_instagram_accounts", AssetEdges.ofAccount(INSTAGRAM))
        .get(ACCOUNT, "activities", ActivityEdge::answer)
        .get(ADSET, "activities", ActivityEdge::answer);
  }
}
