package metrix.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.marketing.WholeReads;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;

/// The objects of the Meta in memory as wholes, whatever their account.
record FakeWholes(FakeObjects objects) implements WholeReads {
  @Override
  public Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads) {
    return objects.creatives(ads);
  }

  @Override
  public Map<ObjectId, LiveObject> objects(AccountId account, List<ObjectId> ids) {
    return objects.wholes(ids);
  }
}
