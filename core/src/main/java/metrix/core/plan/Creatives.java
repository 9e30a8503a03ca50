package metrix.core.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.campaign.Snapshot;
import metrix.marketing.MarketingReads;
import metrix.model.AdId;
import metrix.model.LiveCreative;
import metrix.model.ObjectId;

/// Reads creatives whole where a plan needs them: what an ad says is changed by a new creative,
/// which takes over everything else of the old one.
public final class Creatives {
  private Creatives() {}

  /// The snapshot with the creatives of the ads that edits want to say something else. Fails with
  /// [metrix.marketing.GraphFailure] when Meta cannot be asked.
  public static Snapshot ofEdits(List<Edit> edits, Snapshot snapshot, MarketingReads reads) {
    return of(
        edits.stream()
            .filter(e -> e.wishes().stream().anyMatch(Wish.Says.class::isInstance))
            .map(Edit::object)
            .toList(),
        snapshot,
        reads);
  }

  /// The snapshot with the creatives of those of these objects that are ads.
  public static Snapshot of(
      Collection<? extends ObjectId> objects, Snapshot snapshot, MarketingReads reads) {
    Set<AdId> ads =
        objects.stream()
            .filter(AdId.class::isInstance)
            .map(AdId.class::cast)
            .filter(ad -> snapshot.ad(ad).isPresent())
            .collect(Collectors.toSet());
    if (ads.isEmpty()) {
      return snapshot;
    }
    Map<AdId, LiveCreative> whole = reads.whole().creatives(snapshot.account().id(), ads);
    return snapshot.with(whole);
  }
}
