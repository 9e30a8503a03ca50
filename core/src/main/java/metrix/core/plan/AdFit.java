package metrix.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.LaunchPlanner.AdRow;
import metrix.core.plan.LaunchPlanner.AdSetPart;
import metrix.core.plan.LaunchPlanner.Group;
import metrix.model.AdContent;
import metrix.model.AdSet;
import metrix.model.AdSetSpec;
import metrix.model.Objective;
import metrix.model.Problem;
import metrix.rules.AdTargets;

/// Whether ads go with the ad sets that are to show them.
final class AdFit {
  private AdFit() {}

  /// Judges what an ad opens by the objective and the destination above it, as far as they are
  /// known.
  static void check(AdContent content, AdSetPart adSet, RowProblems problems) {
    Optional<Objective> objective = adSet.campaign().part.flatMap(CampaignPart::objective);
    if (objective.isPresent()) {
      content
          .opens()
          .ifPresent(target ->
              problems.addAll(
                  AdTargets.check(
                      target,
                      objective.get(),
                      adSet.spec().flatMap(AdSetSpec::destination),
                      "ad")));
    }
  }

  /// Refuses ads beside a flexible one: Meta keeps an ad set for it alone (1885998).
  static void flexible(List<AdRow> ads, Snapshot snapshot, List<Problem> problems) {
    Map<Group<AdSetPart>, AdRow> alone = new HashMap<>();
    ads.stream().filter(AdFit::flexible).forEach(ad -> alone.putIfAbsent(ad.adSet(), ad));
    for (AdRow ad : ads) {
      AdRow first = alone.get(ad.adSet());
      RowProblems its = new RowProblems(ad.row().row(), problems);
      if (first != null && !first.equals(ad)) {
        its.error(
            "ad.format",
            "Row %d makes a flexible ad in the same ad set, which holds that ad alone."
                .formatted(first.row().row()),
            "Give one of them an ad set of its own.");
      } else if (ad.equals(first)) {
        ad.adSet().part.flatMap(AdSetPart::existing).ifPresent(set -> there(set, snapshot, its));
      }
    }
  }

  /// Whether an ad needs an ad set made for dynamic creative.
  static boolean flexible(AdRow ad) {
    return ad.part().spec().content() instanceof AdContent.Flexible;
  }

  private static void there(AdSet set, Snapshot snapshot, RowProblems its) {
    boolean taken =
        snapshot.ads().stream()
            .anyMatch(a -> a.adSet().equals(set.id()) && !CampaignReader.over(a.status()));
    if (taken) {
      its.error(
          "ad.format",
          "The ad set “%s” has an ad already; a flexible ad needs one for itself."
              .formatted(set.name()),
          "Make a new ad set for it.");
    } else {
      its.warning(
          "ad.format",
          "Meta takes a flexible ad only in an ad set that was made for one.",
          "Make a new ad set if Meta refuses “%s”.".formatted(set.name()));
    }
  }
}
