package metrix.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.core.run.CallPlan.Trick;
import metrix.model.Level;

/// Decides which steps leave now and in which requests: one batch for each new ad set with its
/// first ads, batches of ads where the ad set stands, images in zips. A request leaves as soon as
/// what it needs stands; nothing waits for the rest of its level. Pure, apart from the sight that
/// it is given.
final class Packing {
  private final CallPlan settings;
  private final List<Step> images = new ArrayList<>();
  private final List<Step> campaigns = new ArrayList<>();
  private final List<Step> adSets = new ArrayList<>();
  private final List<Step> ads = new ArrayList<>();
  private final ChangePacking changes;
  private final Map<Integer, List<Step>> adsOf = new HashMap<>();
  private final Map<Integer, Integer> adSetsOf = new HashMap<>();
  private final Map<Integer, Set<Integer>> usersOf = new HashMap<>();

  Packing(Plan plan, CallPlan settings) {
    this.settings = settings;
    List<Step> changed = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.intent() instanceof Intent.UploadImage) {
        images.add(step);
        continue;
      }
      Optional<Level> makes = step.intent().makes();
      if (makes.isEmpty()) {
        changed.add(step);
        continue;
      }
      switch (makes.get()) {
        case CAMPAIGN -> campaigns.add(step);
        case AD_SET -> {
          adSets.add(step);
          madeParent(step).ifPresent(c -> adSetsOf.merge(c, 1, Integer::sum));
        }
        case AD -> {
          ads.add(step);
          madeParent(step)
              .ifPresent(s -> adsOf.computeIfAbsent(s, _ -> new ArrayList<>()).add(step));
          step.dependsOn()
              .forEach(d -> usersOf.computeIfAbsent(d, _ -> new HashSet<>()).add(step.number()));
        }
        case ACCOUNT -> throw new IllegalStateException("accounts are not made: " + step);
      }
    }
    this.changes = new ChangePacking(changed, settings);
  }

  /// The requests that can leave now, the most urgent first.
  List<Unit> ready(Sight sight) {
    Optional<Integer> alongside = alongside(sight);
    Set<Integer> packed = new HashSet<>();
    List<Unit> units = new ArrayList<>();
    for (Step adSet : adSets) {
      newAdSet(adSet, sight, alongside).ifPresent(unit -> add(unit, units, packed));
    }
    standingAdSets(sight, alongside).forEach(unit -> add(unit, units, packed));
    List<Unit> first = new ArrayList<>();
    for (Step campaign : campaigns) {
      if (sight.open(campaign.number()) && !packed.contains(campaign.number())) {
        first.add(Unit.of(List.of(campaign)));
      }
    }
    first.addAll(uploads(sight, packed));
    first.addAll(units);
    first.addAll(changes.ready(sight, first.isEmpty()));
    return first;
  }

  /// The image that may go along with its ads: only one, since a zip is cheaper for several.
  private Optional<Integer> alongside(Sight sight) {
    List<Integer> coming =
        images.stream().map(Step::number).filter(i -> !sight.stands(i) && sight.coming(i)).toList();
    return settings.uses(Trick.IMAGE_REFERENCE)
            && coming.size() == 1
            && sight.open(coming.getFirst())
            && !sight.plain(coming.getFirst())
            && !sight.remembered(coming.getFirst())
        ? Optional.of(coming.getFirst())
        : Optional.empty();
  }

  /// A new ad set with its first ads; with its campaign too, when that has no other ad set.
  private Optional<Unit> newAdSet(Step adSet, Sight sight, Optional<Integer> alongside) {
    if (!sight.open(adSet.number())) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    Optional<Integer> campaign = madeParent(adSet);
    boolean plain = sight.plain(adSet.number());
    if (campaign.isPresent() && !sight.stands(campaign.get())) {
      int above = campaign.get();
      boolean only = adSetsOf.getOrDefault(above, 0) == 1;
      if (!only || plain || !sight.open(above) || sight.plain(above)) {
        return Optional.empty();
      }
      steps.add(step(campaigns, above));
    }
    steps.add(adSet);
    if (!plain) {
      List<Step> some =
          adsOf.getOrDefault(adSet.number(), List.of()).stream()
              .filter(ad -> sight.open(ad.number()) && !sight.plain(ad.number()))
              .filter(ad -> mayStillStand(ad, sight))
              .limit(settings.adsInABatch())
              .toList();
      steps.addAll(some);
    }
    return whole(steps, sight, alongside);
  }

  private List<Unit> standingAdSets(Sight sight, Optional<Integer> alongside) {
    List<Unit> units = new ArrayList<>();
    List<Step> some = new ArrayList<>();
    for (Step ad : ads) {
      Optional<Integer> adSet = madeParent(ad);
      boolean hasParent = adSet.map(sight::stands).orElse(true);
      if (!hasParent || !sight.open(ad.number()) || !mayStillStand(ad, sight)) {
        continue;
      }
      if (sight.plain(ad.number())) {
        whole(List.of(ad), sight, Optional.empty()).ifPresent(units::add);
        continue;
      }
      some.add(ad);
      if (some.size() == settings.adsInABatch()) {
        whole(some, sight, alongside).ifPresent(units::add);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      whole(some, sight, alongside).ifPresent(units::add);
    }
    return units;
  }

  /// A request when everything that it needs stands or goes along in it.
  private Optional<Unit> whole(List<Step> steps, Sight sight, Optional<Integer> alongside) {
    Set<Integer> inside = new HashSet<>();
    steps.forEach(s -> inside.add(s.number()));
    List<Step> all = new ArrayList<>(steps);
    if (alongside.isPresent()
        && inside.containsAll(usersOf.getOrDefault(alongside.get(), Set.of()))) {
      inside.add(alongside.get());
      all.addFirst(step(images, alongside.get()));
    }
    boolean stands =
        steps.stream()
            .flatMap(s -> s.dependsOn().stream())
            .allMatch(d -> inside.contains(d) || sight.stands(d));
    return stands ? Optional.of(Unit.of(all)) : Optional.empty();
  }

  private List<Unit> uploads(Sight sight, Set<Integer> packed) {
    List<Unit> units = new ArrayList<>();
    List<Step> remembered = new ArrayList<>();
    List<Step> zip = new ArrayList<>();
    long bytes = 0;
    for (Step image : images) {
      if (!sight.open(image.number()) || packed.contains(image.number())) {
        continue;
      }
      long size = ((Intent.UploadImage) image.intent()).image().bytes();
      if (sight.remembered(image.number())) {
        remembered.add(image);
      } else if (!settings.uses(Trick.ZIP_UPLOAD)
          || sight.plain(image.number())
          || size > settings.zipBytes()) {
        units.add(Unit.of(List.of(image)));
      } else {
        if (zip.size() == settings.imagesInAZip() || bytes + size > settings.zipBytes()) {
          units.add(zip(zip));
          zip = new ArrayList<>();
          bytes = 0;
        }
        zip.add(image);
        bytes += size;
      }
    }
    if (!zip.isEmpty()) {
      units.add(zip(zip));
    }
    if (!remembered.isEmpty()) {
      units.addFirst(new Unit(Unit.Way.LOOK, remembered));
    }
    return units;
  }

  private static Unit zip(List<Step> images) {
    return images.size() == 1 ? Unit.of(images) : new Unit(Unit.Way.ZIP, images);
  }

  /// Whether nothing that it needs, its ad set apart, is lost or left to a later resume.
  private boolean mayStillStand(Step ad, Sight sight) {
    return ad.dependsOn().stream().allMatch(d -> sight.stands(d) || sight.coming(d));
  }

  private static void add(Unit unit, List<Unit> units, Set<Integer> packed) {
    units.add(unit);
    unit.steps().forEach(s -> packed.add(s.number()));
  }

  private static Step step(List<Step> steps, int number) {
    return steps.stream().filter(s -> s.number() == number).findFirst().orElseThrow();
  }

  private static Optional<Integer> madeParent(Step step) {
    return step.intent()
        .parent()
        .filter(Ref.MadeBy.class::isInstance)
        .map(parent -> ((Ref.MadeBy) parent).step());
  }
}
