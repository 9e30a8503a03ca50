package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.CopySpec;
import metrix.model.Level;
import metrix.model.Problem;

/// How many objects a parent may hold: 200 ad sets a campaign, 50 ads an ad set. Source: Meta,
/// campaign and ad set pages, copies of 2026-09-12. That archived ones do not count is not
/// verified.
final class Crowding {
  static final int AD_SETS = 200;
  static final int ADS = 50;

  private final Snapshot snapshot;
  private final Map<Ref, Integer> filled = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Crowding(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// A problem for each parent that would hold too many, at the first that is one too many.
  static List<Problem> of(List<Step> steps, Snapshot snapshot) {
    var crowding = new Crowding(snapshot);
    for (Step step : steps) {
      switch (step.intent()) {
        case Intent.MakeAdSet(Ref campaign, _) -> crowding.add(step, campaign, Level.AD_SET);
        case Intent.MakeAd(Ref adSet, _, _) -> crowding.add(step, adSet, Level.AD);
        case Intent.MakeCopy(Optional<Ref> into, CopySpec spec) ->
            into.ifPresent(parent -> crowding.add(step, parent, spec.level()));
        default -> {}
      }
    }
    return crowding.problems;
  }

  private void add(Step step, Ref parent, Level level) {
    boolean ad = level == Level.AD;
    int most = ad ? ADS : AD_SETS;
    int number = filled.computeIfAbsent(parent, this::live) + 1;
    filled.put(parent, number);
    if (number == most + 1) {
      String path = ad ? "ad.name" : "adSet.name";
      problems.add(
          Problem.error(
              step.rows().isEmpty() ? path : Cells.at(step.rows().getFirst(), path),
              "%s holds at most %d %s; “%s” would be one too many."
                  .formatted(
                      ad ? "An ad set" : "A campaign", most, ad ? "ads" : "ad sets", step.name()),
              ad ? "Put it into another ad set." : "Put it into another campaign."));
    }
  }

  /// Those that are there and not in the archive.
  private int live(Ref parent) {
    return switch (parent) {
      case Ref.Existing(CampaignId id) ->
          (int)
              snapshot.adSets().stream()
                  .filter(s -> s.campaign().equals(id) && !CampaignReader.over(s.status()))
                  .count();
      case Ref.Existing(AdSetId id) ->
          (int)
              snapshot.ads().stream()
                  .filter(a -> a.adSet().equals(id) && !CampaignReader.over(a.status()))
                  .count();
      case Ref.Existing _, Ref.MadeBy _ -> 0;
    };
  }
}
