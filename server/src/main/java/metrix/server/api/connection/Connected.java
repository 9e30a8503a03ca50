package metrix.server.api.connection;

import java.util.List;
import metrix.server.api.session.State;

/// A new connection: the state, and the accounts to choose from.
///
/// @param pages those of the chosen account; none before one is chosen
public record Connected(State state, List<AccountJson> accounts, List<PageJson> pages) {
  public Connected {
    accounts = List.copyOf(accounts);
    pages = List.copyOf(pages);
  }
}
