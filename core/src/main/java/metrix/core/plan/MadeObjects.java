package metrix.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.ObjectId;

/// The objects that a run made, as they stand now, and which of them must be ended so that all are:
/// a campaign takes everything in it along.
final class MadeObjects {
  private final Set<ObjectId> made;
  private final Map<CampaignId, List<AdSet>> sets;
  private final Map<AdSetId, List<Ad>> ads;
  private final List<Live> tops = new ArrayList<>();
  private final List<Live> shared = new ArrayList<>();
  private final Set<ObjectId> covered = new LinkedHashSet<>();
  private int gone;

  MadeObjects(Past past, Snapshot snapshot) {
    made =
        past.plan().steps().stream()
            .filter(s -> !s.intent().isChange())
            .flatMap(s -> past.object(s).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    sets =
        snapshot.adSets().stream()
            .filter(s -> !CampaignReader.over(s.status()))
            .collect(Collectors.groupingBy(AdSet::campaign));
    ads =
        snapshot.ads().stream()
            .filter(a -> !CampaignReader.over(a.status()))
            .collect(Collectors.groupingBy(Ad::adSet));
    for (ObjectId id : made) {
      Optional<Live> live = Live.standing(snapshot, id);
      if (live.isEmpty()) {
        gone++;
      } else if (!whole(id)) {
        shared.add(live.get());
      } else if (!covered.contains(id)) {
        tops.add(live.get());
        cover(id);
      }
    }
  }

  /// Those to be ended: nothing above them is. What the run made stands in the order of its steps,
  /// parents first.
  List<Live> tops() {
    return List.copyOf(tops);
  }

  /// Those that hold something that the run did not make.
  List<Live> shared() {
    return List.copyOf(shared);
  }

  /// How many are archived or deleted already.
  int gone() {
    return gone;
  }

  /// Whether an object ends with one of the tops.
  boolean ends(ObjectId id) {
    return covered.contains(id);
  }

  /// Everything in an object, itself first.
  Stream<ObjectId> within(ObjectId id) {
    return Stream.concat(Stream.of(id), children(id).flatMap(this::within));
  }

  private boolean whole(ObjectId id) {
    return within(id).allMatch(made::contains);
  }

  private void cover(ObjectId top) {
    within(top).forEach(covered::add);
  }

  private Stream<? extends ObjectId> children(ObjectId id) {
    return switch (id) {
      case CampaignId c -> sets.getOrDefault(c, List.of()).stream().map(AdSet::id);
      case AdSetId s -> ads.getOrDefault(s, List.of()).stream().map(Ad::id);
      case AdId _ -> Stream.empty();
    };
  }
}
