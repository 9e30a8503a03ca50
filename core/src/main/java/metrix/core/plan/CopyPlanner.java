package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.CopySpec;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.LiveObject;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Turns a wish for duplicates into the steps of a launch: parents first, each object a step, what
/// is switched on last.
final class CopyPlanner {
  private final Duplicate wanted;
  private final Originals originals;
  private final CopyReader reader;
  private final CopyAcross across;
  private final List<Problem> problems;
  private final StepList steps = new StepList();
  private final Map<ImageHash, Integer> images = new HashMap<>();
  private final List<Integer> made = new ArrayList<>();

  CopyPlanner(Duplicate wanted, Originals originals, Instant now, List<Problem> problems) {
    this.wanted = wanted;
    this.originals = originals;
    this.problems = problems;
    this.reader = new CopyReader(wanted, originals, now, problems);
    this.across = new CopyAcross(originals, problems);
  }

  /// The steps; not to be used when a problem stands in the way.
  List<Step> steps() {
    for (ObjectId id : wanted.objects().stream().distinct().toList()) {
      Optional<Parent> parent = parent(id);
      for (int copy = 1; parent.isPresent() && copy <= wanted.copies(); copy++) {
        String name = wanted.named(name(id), copy);
        make(id, name, parent.get());
      }
    }
    if (wanted.activate()) {
      made.forEach(this::switchOn);
    }
    return steps.all();
  }

  /// Where a copy comes.
  ///
  /// @param holdsBudget whether it is a campaign that holds the budget
  private record Parent(Optional<Ref> ref, boolean holdsBudget) {}

  private void make(ObjectId id, String name, Parent parent) {
    Optional<LiveObject> old = originals.whole(id);
    if (old.isEmpty()) {
      problems.add(
          Problem.error(
              id.value(),
              "%s is archived, deleted or not in this ad account.".formatted(id.value()),
              "Refresh, and choose what is there."));
      return;
    }
    Optional<Boolean> intoBudget =
        id instanceof AdSetId ? Optional.of(parent.holdsBudget()) : Optional.empty();
    Optional<CopySpec> spec = reader.read(old.get(), name, intoBudget);
    if (spec.isEmpty()) {
      return;
    }
    if (originals.across()) {
      across.check(spec.get());
    }
    int step = add(spec.get(), parent.ref());
    Parent here = new Parent(Optional.of(new Ref.MadeBy(step)), spec.get().budget().isPresent());
    originals.in(id).forEach(child -> make(child, name(child), here));
  }

  private int add(CopySpec spec, Optional<Ref> parent) {
    List<Integer> needs = new ArrayList<>();
    parent.filter(Ref.MadeBy.class::isInstance).ifPresent(p -> needs.add(((Ref.MadeBy) p).step()));
    CopyAcross.images(spec).forEach(hash -> needs.add(images.computeIfAbsent(hash, this::image)));
    int step =
        steps.add(
            new Intent.MakeCopy(parent, spec),
            spec.name(),
            List.of(),
            needs,
            CopyReview.lines(spec, name(spec.source())));
    made.add(step);
    return step;
  }

  private int image(ImageHash hash) {
    return steps.add(
        new Intent.CopyImage(originals.from().account().id(), hash),
        hash.value(),
        List.of(),
        List.of(),
        List.of(FieldChange.fresh("image", "Image", "taken over from the other account")));
  }

  private void switchOn(int step) {
    Step object = steps.all().get(step - 1);
    Level level = ((Intent.MakeCopy) object.intent()).spec().level();
    steps.add(
        new Intent.ChangeObject(
            new Ref.MadeBy(step),
            level,
            List.of(new ObjectChange.SetStatus(ConfiguredStatus.ACTIVE))),
        object.name(),
        List.of(),
        List.of(step),
        List.of(
            new FieldChange(
                "status", "Status", Optional.of("PAUSED"), "ACTIVE", Optional.empty())));
  }

  /// Where the copies of an object come; empty when a problem stands in the way.
  private Optional<Parent> parent(ObjectId id) {
    Snapshot to = originals.to();
    Optional<ObjectId> into = wanted.into();
    if (into.isEmpty() && originals.across() && !(id instanceof CampaignId)) {
      return refuse(id, "An ad set or ad needs a place in the other account.", "Say where into.");
    }
    return switch (id) {
      case CampaignId _ ->
          into.isPresent()
              ? refuse(id, "A campaign is in nothing.", "Leave out where it shall come.")
              : Optional.of(new Parent(Optional.empty(), false));
      case AdSetId set -> {
        Optional<Campaign> campaign =
            into.or(() -> originals.from().adSet(set).map(AdSet::campaign))
                .filter(CampaignId.class::isInstance)
                .flatMap(c -> to.campaign((CampaignId) c))
                .filter(c -> !CampaignReader.over(c.status()));
        yield campaign.isEmpty()
            ? refuse(
                id, "An ad set comes into a campaign that is there.", "Say the id of a campaign.")
            : campaign.map(c -> new Parent(Optional.of(new Ref.Existing(c.id())), holds(c)));
      }
      case AdId ad -> {
        Optional<AdSet> set =
            into.or(() -> originals.from().ad(ad).map(Ad::adSet))
                .filter(AdSetId.class::isInstance)
                .flatMap(s -> to.adSet((AdSetId) s))
                .filter(s -> !CampaignReader.over(s.status()));
        yield set.isEmpty()
            ? refuse(id, "An ad comes into an ad set that is there.", "Say the id of an ad set.")
            : set.map(s -> new Parent(Optional.of(new Ref.Existing(s.id())), false));
      }
    };
  }

  private Optional<Parent> refuse(ObjectId id, String what, String fix) {
    problems.add(Problem.error(id.value() + ".into", what, fix));
    return Optional.empty();
  }

  private String name(ObjectId id) {
    return Live.of(originals.from(), id).map(Live::name).orElse(id.value());
  }

  private static boolean holds(Campaign campaign) {
    return campaign
        .dailyBudget()
        .or(campaign::lifetimeBudget)
        .filter(m -> m.minor() > 0)
        .isPresent();
  }
}
