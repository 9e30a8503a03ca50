package metrix.marketing;

import java.util.Map;
import java.util.Set;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.LiveCreative;

/// What can be asked of Meta about objects as a whole, so that others can be made after them. What
/// is there and cannot be written again is named, never left out in silence.
public interface WholeReads {
  /// The creatives of ads of an account, 50 a request; an ad that is not there or that gives no
  /// creative is missing.
  Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads);
}
