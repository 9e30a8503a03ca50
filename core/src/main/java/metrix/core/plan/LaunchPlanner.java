package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.AdSetSpec;
import metrix.model.ObjectId;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Problem;
import metrix.model.SpecialAdCategory;

/// Reads the rows of a launch and merges what they share. One object reads one launch.
final class LaunchPlanner {
  /// What several rows share: its first row rules, the others must agree.
  static final class Group<P> {
    final LaunchRow first;
    final Optional<P> part;
    final List<Integer> rows = new ArrayList<>();
    boolean activate;

    Group(LaunchRow first, Optional<P> part) {
      this.first = first;
      this.part = part;
    }

    void serves(LaunchRow row) {
      rows.add(row.row());
      activate |= row.activate();
    }
  }

  /// An ad set of a launch, there already or to be made.
  record AdSetPart(
      Group<CampaignPart> campaign, Optional<AdSet> existing, Optional<AdSetSpec> spec) {}

  /// An ad of a launch.
  record AdRow(LaunchRow row, Group<AdSetPart> adSet, AdReader.AdPart part) {}

  private final LaunchDraft draft;
  private final Snapshot snapshot;
  private final Instant now;
  private final List<Problem> problems;
  private final CampaignReader campaignReader;
  private final Map<String, Group<CampaignPart>> campaigns = new LinkedHashMap<>();
  private final Map<String, Group<AdSetPart>> adSets = new LinkedHashMap<>();
  private final Map<String, Integer> adNames = new HashMap<>();
  private final List<AdRow> ads = new ArrayList<>();

  LaunchPlanner(LaunchDraft draft, Snapshot snapshot, Instant now, List<Problem> problems) {
    this.draft = draft;
    this.snapshot = snapshot;
    this.now = now;
    this.problems = problems;
    this.campaignReader = new CampaignReader(snapshot);
  }

  /// The ads that could be read; problems tell about the others.
  List<AdRow> read() {
    draft.rows().forEach(this::read);
    AdFit.flexible(ads, snapshot, problems);
    return ads;
  }

  private void read(LaunchRow row) {
    RowProblems its = new RowProblems(row.row(), problems);
    AdForm form = row.form().ad();
    Optional<PageId> page = AdReader.page(form, draft.page(), its);
    Optional<PixelId> pixel = AdReader.pixel(form, draft.pixel(), its);
    Optional<Group<AdSetPart>> adSet = adSet(row, page, pixel, its);
    Optional<AdReader.AdPart> ad = AdReader.read(form, page, pixel, draft.images(), its);
    adSet.ifPresent(group -> {
      uniqueName(row, group, its);
      ad.ifPresent(a -> {
        group.part.ifPresent(set -> AdFit.check(a.spec().content(), set, its));
        ads.add(new AdRow(row, group, political(group) ? a.political() : a));
      });
    });
  }

  /// Whether an ad is about social issues, elections or politics: then its creative must say so.
  private static boolean political(Group<AdSetPart> adSet) {
    return adSet
        .part
        .flatMap(set -> set.campaign().part)
        .filter(c -> c.categories().contains(SpecialAdCategory.ISSUES_ELECTIONS_POLITICS))
        .isPresent();
  }

  private Optional<Group<AdSetPart>> adSet(
      LaunchRow row, Optional<PageId> page, Optional<PixelId> pixel, RowProblems its) {
    AdSetForm form = row.form().adSet();
    Optional<String> id = form.existingId().map(String::strip).filter(i -> !i.isEmpty());
    if (id.isPresent()) {
      return existingAdSet(row, id.get(), its);
    }
    Group<CampaignPart> campaign = campaign(row, its);
    String key = campaignKey(row.form().campaign()) + "\n" + form.name().strip();
    Group<AdSetPart> known = adSets.get(key);
    if (known == null) {
      known =
          new Group<>(
              row,
              campaign
                  .part
                  .flatMap(
                      c -> new AdSetReader(draft.account(), page, pixel, now).read(form, c, its))
                  .map(s -> new AdSetPart(campaign, Optional.empty(), Optional.of(s))));
      adSets.put(key, known);
    } else {
      Agreement.adSet(known.first, row, its);
    }
    known.serves(row);
    return Optional.of(known);
  }

  private Optional<Group<AdSetPart>> existingAdSet(LaunchRow row, String id, RowProblems its) {
    Optional<AdSet> found =
        ObjectId.isDigits(id) ? snapshot.adSet(new AdSetId(id)) : Optional.empty();
    if (found.isEmpty() || CampaignReader.over(found.get().status())) {
      its.error(
          "adSet.existingId",
          found
              .map(s -> "The ad set “%s” is archived or deleted.".formatted(s.name()))
              .orElse("The ad set %s is not in this ad account.".formatted(id)),
          "Choose another one, or make a new ad set.");
      return Optional.empty();
    }
    AdSet set = found.get();
    Optional<String> named =
        row.form().campaign().existingId().map(String::strip).filter(i -> !i.isEmpty());
    if (named.isPresent() && !named.get().equals(set.campaign().value())) {
      its.error(
          "adSet.existingId",
          "The ad set “%s” belongs to another campaign.".formatted(set.name()),
          "Choose an ad set of the chosen campaign.");
    }
    Group<CampaignPart> campaign =
        campaigns.computeIfAbsent(
            "id:" + set.campaign().value(),
            _ ->
                new Group<>(
                    row, Optional.of(campaignReader.existing(set.campaign().value(), its))));
    campaign.serves(row);
    Group<AdSetPart> group =
        adSets.computeIfAbsent(
            "id:" + id,
            _ -> new Group<>(row, Optional.of(new AdSetPart(campaign, found, Optional.empty()))));
    group.serves(row);
    return Optional.of(group);
  }

  private Group<CampaignPart> campaign(LaunchRow row, RowProblems its) {
    CampaignForm form = row.form().campaign();
    String key = campaignKey(form);
    Group<CampaignPart> known = campaigns.get(key);
    if (known == null) {
      known =
          new Group<>(
              row, Optional.of(campaignReader.read(form, row.form().adSet().bidStrategy(), its)));
      campaigns.put(key, known);
    } else if (!key.startsWith("id:")) {
      Agreement.campaign(known.first, row, its);
    }
    known.serves(row);
    return known;
  }

  /// Two ads of one name in one ad set could not be told apart when an outcome must be looked up.
  private void uniqueName(LaunchRow row, Group<AdSetPart> adSet, RowProblems its) {
    String name = row.form().ad().name().strip();
    Integer before = adNames.putIfAbsent(System.identityHashCode(adSet) + "\n" + name, row.row());
    if (before != null && !name.isEmpty()) {
      its.error(
          "ad.name",
          "Row %d makes an ad of the same name in the same ad set.".formatted(before),
          "Give one of them another name.");
    }
  }

  private static String campaignKey(CampaignForm form) {
    return form.existingId()
        .map(String::strip)
        .filter(i -> !i.isEmpty())
        .map(i -> "id:" + i)
        .orElse("name:" + form.name().strip());
  }
}
