package metrix.server.api.connection;

import java.util.List;

/// The ad accounts of the token.
public record AccountList(List<AccountJson> accounts) {
  public AccountList {
    accounts = List.copyOf(accounts);
  }
}
