package metrix.core.session;

import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.PageId;
import metrix.model.PixelId;

/// The ids that a person works with: all that outlives a connection.
public record ChosenAssets(AccountId account, Optional<PageId> page, Optional<PixelId> pixel) {
  /// Only an ad account.
  public static ChosenAssets only(AccountId account) {
    return new ChosenAssets(account, Optional.empty(), Optional.empty());
  }
}
