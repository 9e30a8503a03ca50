package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metrix.core.campaign.Snapshot;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
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
        case Intent.MakeAdSet(Ref campaign, _) ->
            crowding.add(step, campaign, AD_SETS, "A campaign holds at most %d ad sets");
        case Intent.MakeAd(Ref adSet, _, _) ->
            crowding.add(step, adSet, ADS, "An ad set holds at most %d ads");
        default -> {}
      }
    }
    return crowding.problems;
  }

  private void add(Step step, Ref parent, int most, String what) {
    int number = filled.computeIfAbsent(parent, this::live) + 1;
    filled.put(parent, number);
    if (number == most + 1) {
      String path = most == ADS ? "ad.name" : "adSet.name";
      problems.add(
          Problem.error(
              step.rows().isEmpty() ? path : Cells.at(step.rows().getFirst(), path),
              (what + "; “%s” would be one too many.").formatted(most, step.name()),
              most == ADS ? "Put it into another ad set." : "Put it into another campaign."));
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
