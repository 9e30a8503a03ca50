package metrix.marketing.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.WholeReads;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;

/// Objects read whole, in batches.
record MetaWholes(BulkReads bulk) implements WholeReads {
  @Override
  public Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads) {
    return sound(() -> bulk.creatives(account, ads));
  }

  @Override
  public Map<ObjectId, LiveObject> objects(AccountId account, List<ObjectId> objects) {
    return sound(() -> bulk.objects(account, objects));
  }

  private static <T> T sound(Supplier<T> read) {
    try {
      return read.get();
    } catch (UnreadableAnswer e) {
      throw new GraphFailure(
          GraphFailure.Kind.TRANSIENT, GraphError.ours(String.valueOf(e.getMessage())));
    }
  }
}
