package metrix.server.objects;

import static metrix.server.objects.Column.issues;
import static metrix.server.objects.Column.money;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.server.api.objects.AdColumns;
import metrix.server.api.objects.AdSetColumns;
import metrix.server.api.objects.AdSetTable;
import metrix.server.api.objects.AdTable;
import metrix.server.api.objects.BudgetOwner;
import metrix.server.api.objects.CampaignColumns;
import metrix.server.api.objects.CampaignTable;
import metrix.server.api.objects.LevelWord;

/// The three levels of a tree as columns.
final class Tables {
  private Tables() {}

  static CampaignTable campaigns(Tree tree) {
    List<Campaign> rows = tree.snapshot().campaigns();
    var adSets = tree.adSetsOfCampaigns();
    var ads = tree.adsOfCampaigns();
    return new CampaignTable(
        LevelWord.CAMPAIGN,
        tree.snapshot().asOf(),
        age(tree),
        tree.snapshot().account().currencyCode(),
        rows.size(),
        false,
        new CampaignColumns(
            Column.of(rows, c -> c.id().value()),
            Column.of(rows, Campaign::name),
            Column.of(rows, Campaign::objective),
            Column.of(rows, c -> c.status().name()),
            Column.of(rows, Campaign::effectiveStatus),
            Column.of(rows, tree::delivery),
            money(rows, Campaign::dailyBudget),
            money(rows, Campaign::lifetimeBudget),
            Column.of(rows, Campaign::bidStrategy),
            Column.of(rows, c -> String.join(",", c.specialAdCategories())),
            Column.of(rows, c -> instant(c.start())),
            Column.of(rows, c -> instant(c.stop())),
            Column.of(rows, c -> instant(c.created())),
            Column.of(rows, c -> instant(c.updated())),
            Column.of(rows, c -> adSets.getOrDefault(c.id(), 0L).intValue()),
            Column.of(rows, c -> ads.getOrDefault(c.id(), 0L).intValue()),
            issues(rows, Campaign::issues)));
  }

  static AdSetTable adSets(Tree tree) {
    List<AdSet> rows = tree.snapshot().adSets();
    var ads = tree.adsOfAdSets();
    return new AdSetTable(
        LevelWord.ADSET,
        tree.snapshot().asOf(),
        age(tree),
        tree.snapshot().account().currencyCode(),
        rows.size(),
        false,
        new AdSetColumns(
            Column.of(rows, a -> a.id().value()),
            Column.of(rows, AdSet::name),
            Column.of(rows, a -> a.campaign().value()),
            Column.of(rows, a -> tree.campaign(a.campaign()).map(Campaign::name).orElse("")),
            Column.of(rows, a -> a.status().name()),
            Column.of(rows, AdSet::effectiveStatus),
            Column.of(rows, tree::delivery),
            money(rows, AdSet::dailyBudget),
            money(rows, AdSet::lifetimeBudget),
            Column.of(rows, Tables::budgetOwner),
            Column.of(rows, AdSet::optimizationGoal),
            Column.of(rows, AdSet::billingEvent),
            Column.of(rows, AdSet::bidStrategy),
            money(rows, AdSet::bidAmount),
            Column.of(rows, a -> instant(a.start())),
            Column.of(rows, a -> instant(a.end())),
            Column.of(rows, AdSet::targetingSummary),
            Column.of(rows, AdSet::learning),
            Column.of(rows, a -> instant(a.created())),
            Column.of(rows, a -> instant(a.updated())),
            Column.of(rows, a -> ads.getOrDefault(a.id(), 0L).intValue()),
            issues(rows, AdSet::issues)));
  }

  static AdTable ads(Tree tree) {
    List<Ad> rows = tree.snapshot().ads();
    return new AdTable(
        LevelWord.AD,
        tree.snapshot().asOf(),
        age(tree),
        tree.snapshot().account().currencyCode(),
        rows.size(),
        false,
        new AdColumns(
            Column.of(rows, a -> a.id().value()),
            Column.of(rows, Ad::name),
            Column.of(rows, a -> a.adSet().value()),
            Column.of(rows, a -> tree.adSet(a.adSet()).map(AdSet::name).orElse("")),
            Column.of(rows, a -> a.campaign().value()),
            Column.of(rows, a -> tree.campaign(a.campaign()).map(Campaign::name).orElse("")),
            Column.of(rows, a -> a.status().name()),
            Column.of(rows, Ad::effectiveStatus),
            Column.of(rows, tree::delivery),
            Column.of(rows, a -> a.creative().id()),
            Column.of(rows, a -> a.creative().image().isPresent()),
            Column.of(rows, a -> a.creative().primaryText()),
            Column.of(rows, a -> a.creative().headline()),
            Column.of(rows, a -> a.creative().link()),
            Column.of(rows, a -> a.creative().callToAction()),
            Column.of(rows, a -> instant(a.created())),
            Column.of(rows, a -> instant(a.updated())),
            issues(rows, Ad::issues)));
  }

  private static BudgetOwner budgetOwner(AdSet adSet) {
    return adSet.dailyBudget().isPresent() || adSet.lifetimeBudget().isPresent()
        ? BudgetOwner.ADSET
        : BudgetOwner.CAMPAIGN;
  }

  private static long age(Tree tree) {
    return Math.max(0, Duration.between(tree.snapshot().asOf(), tree.now()).toSeconds());
  }

  private static Optional<Instant> instant(Optional<OffsetDateTime> time) {
    return time.map(OffsetDateTime::toInstant);
  }
}
