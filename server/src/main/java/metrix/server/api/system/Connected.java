package metrix.server.api.system;

import java.util.List;
import metrix.server.api.connection.AccountJson;
import metrix.server.api.connection.PageJson;

/// A new connection: the state, and the accounts to choose from.
///
/// @param pages those of the chosen account; none before one is chosen
public record Connected(State state, List<AccountJson> accounts, List<PageJson> pages) {
  public Connected {
    accounts = List.copyOf(accounts);
    pages = List.copyOf(pages);
  }
}
