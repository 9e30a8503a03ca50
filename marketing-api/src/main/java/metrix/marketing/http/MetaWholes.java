package metrix.marketing.http;

import java.util.Map;
import java.util.Set;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.WholeReads;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.LiveCreative;

/// Objects read whole, in batches.
record MetaWholes(BulkReads bulk) implements WholeReads {
  @Override
  public Map<AdId, LiveCreative> creatives(AccountId account, Set<AdId> ads) {
    try {
      return bulk.creatives(account, ads);
    } catch (UnreadableAnswer e) {
      throw new GraphFailure(
          GraphFailure.Kind.TRANSIENT, GraphError.ours(String.valueOf(e.getMessage())));
    }
  }
}
