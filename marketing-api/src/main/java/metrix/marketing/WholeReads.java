package metrix.marketing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;

/// What can be asked of Meta about objects as a whole, so that others can be made after them. What
/// is there and cannot be written again is named, never left out in silence.
public interface WholeReads {
  /// The creatives of ads of an account, 50 a request; an ad that is not there or that gives no
  /// creative is missing.
  Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads);

  /// Objects of an account, 50 a request; one that is not there is missing.
  Map<ObjectId, LiveObject> objects(AccountId account, List<ObjectId> objects);
}
