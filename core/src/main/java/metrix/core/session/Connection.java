package metrix.core.session;

import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphUrl;
import metrix.marketing.MarketingApi;
import metrix.model.AdAccount;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.TokenReport;

/// A working connection. Immutable; choosing another account makes a new one over the same door.
///
/// @param accounts the ad accounts that the token may use
/// @param chosen the account that is worked on; empty until one is chosen
public record Connection(
    Mode mode,
    MarketingApi api,
    GraphUrl graph,
    TokenReport token,
    List<AdAccount> accounts,
    Optional<Chosen> chosen) {
  public Connection {
    accounts = List.copyOf(accounts);
  }

  /// The account that is worked on, with the Page and the pixel that new ads use.
  public record Chosen(AdAccount account, Optional<Page> page, Optional<Pixel> pixel) {}

  Connection withChosen(Chosen newly) {
    return new Connection(mode, api, graph, token, accounts, Optional.of(newly));
  }
}
