package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.media.ImageFile;
import metrix.core.plan.LaunchPlanner.AdRow;
import metrix.core.plan.LaunchPlanner.AdSetPart;
import metrix.core.plan.LaunchPlanner.Group;
import metrix.model.AdSetSpec;
import metrix.model.ConfiguredStatus;
import metrix.model.Level;
import metrix.model.ObjectChange;

/// Turns the ads of a launch into steps: images, campaigns, ad sets, ads, and last what is switched
/// on, from the ads up, so that nothing can spend before everything under it stands.
final class LaunchSteps {
  private final StepList steps = new StepList();
  private final Map<String, Integer> images = new HashMap<>();
  private final Map<Group<CampaignPart>, Ref> campaigns = new HashMap<>();
  private final Map<Group<AdSetPart>, Ref> adSets = new HashMap<>();
  private final Set<Group<AdSetPart>> flexible = new HashSet<>();

  /// The steps of all ads.
  List<Step> of(List<AdRow> ads) {
    uploads(ads);
    Set<Group<AdSetPart>> sets = new LinkedHashSet<>();
    ads.forEach(ad -> sets.add(ad.adSet()));
    ads.stream().filter(AdFit::flexible).forEach(ad -> flexible.add(ad.adSet()));
    Set<Group<CampaignPart>> tops = new LinkedHashSet<>();
    sets.forEach(set -> tops.add(set.part.orElseThrow().campaign()));
    tops.forEach(this::campaign);
    sets.forEach(this::adSet);
    Map<AdRow, Integer> made = new LinkedHashMap<>();
    ads.forEach(ad -> made.put(ad, ad(ad)));
    made.forEach((ad, step) -> {
      if (ad.row().activate()) {
        activate(Level.AD, step, ad.part().spec().name(), List.of(ad.row().row()));
      }
    });
    for (Group<AdSetPart> set : sets) {
      if (set.activate && adSets.get(set) instanceof Ref.MadeBy(int step)) {
        activate(Level.AD_SET, step, set.part.orElseThrow().spec().orElseThrow().name(), set.rows);
      }
    }
    for (Group<CampaignPart> top : tops) {
      if (top.activate && campaigns.get(top) instanceof Ref.MadeBy(int step)) {
        activate(Level.CAMPAIGN, step, top.part.orElseThrow().name(), top.rows);
      }
    }
    return steps.all();
  }

  private void uploads(List<AdRow> ads) {
    Map<String, ImageFile> files = new LinkedHashMap<>();
    Map<String, List<Integer>> rows = new HashMap<>();
    for (AdRow ad : ads) {
      for (AdReader.Picture picture : ad.part().pictures()) {
        if (picture instanceof AdReader.Picture.Dropped(ImageFile file)) {
          files.putIfAbsent(file.sha256(), file);
          rows.computeIfAbsent(file.sha256(), _ -> new ArrayList<>()).add(ad.row().row());
        }
      }
    }
    files.forEach((sha256, file) ->
        images.put(
            sha256,
            steps.add(
                new Intent.UploadImage(file),
                file.name(),
                rows.getOrDefault(sha256, List.of()),
                List.of(),
                Review.image(file))));
  }

  private void campaign(Group<CampaignPart> group) {
    CampaignPart part = group.part.orElseThrow();
    Optional<Ref> existing = part.existing().map(c -> new Ref.Existing(c.id()));
    campaigns.put(
        group,
        existing.orElseGet(() ->
            new Ref.MadeBy(
                steps.add(
                    new Intent.MakeCampaign(part.spec().orElseThrow()),
                    part.name(),
                    group.rows,
                    List.of(),
                    Review.campaign(part.spec().orElseThrow())))));
  }

  private void adSet(Group<AdSetPart> group) {
    AdSetPart part = group.part.orElseThrow();
    Ref campaign = ref(campaigns, part.campaign());
    Optional<Ref> existing = part.existing().map(s -> new Ref.Existing(s.id()));
    adSets.put(
        group,
        existing.orElseGet(() ->
            new Ref.MadeBy(
                steps.add(
                    new Intent.MakeAdSet(campaign, spec(group)),
                    spec(group).name(),
                    group.rows,
                    needs(campaign),
                    AdSetReview.lines(spec(group))))));
  }

  /// The ad set to be made: for a flexible ad it must say so from the start.
  private AdSetSpec spec(Group<AdSetPart> group) {
    AdSetSpec spec = group.part.orElseThrow().spec().orElseThrow();
    return spec.with(spec.options().withDynamicCreative(flexible.contains(group)));
  }

  private int ad(AdRow ad) {
    Ref adSet = ref(adSets, ad.adSet());
    List<Integer> needs = new ArrayList<>(needs(adSet));
    List<ImageRef> shown = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (AdReader.Picture picture : ad.part().pictures()) {
      switch (picture) {
        case AdReader.Picture.AtMeta(var hash) -> {
          shown.add(new ImageRef.Existing(hash));
          names.add(hash.value());
        }
        case AdReader.Picture.Dropped(ImageFile file) -> {
          int upload = images.getOrDefault(file.sha256(), 0);
          shown.add(new ImageRef.UploadedBy(upload));
          names.add(file.name());
          needs.add(upload);
        }
      }
    }
    return steps.add(
        new Intent.MakeAd(adSet, shown, ad.part().spec()),
        ad.part().spec().name(),
        List.of(ad.row().row()),
        needs,
        AdReview.lines(ad.part().spec(), names));
  }

  private void activate(Level level, int made, String name, List<Integer> rows) {
    steps.add(
        new Intent.ChangeObject(
            new Ref.MadeBy(made),
            level,
            List.of(new ObjectChange.SetStatus(ConfiguredStatus.ACTIVE))),
        name,
        rows,
        List.of(made),
        List.of(
            new FieldChange(
                "status", "Status", Optional.of("PAUSED"), "ACTIVE", Optional.empty())));
  }

  private static List<Integer> needs(Ref ref) {
    return switch (ref) {
      case Ref.Existing _ -> List.of();
      case Ref.MadeBy(int step) -> List.of(step);
    };
  }

  private static <K> Ref ref(Map<K, Ref> refs, K key) {
    return Optional.ofNullable(refs.get(key)).orElseThrow();
  }
}
