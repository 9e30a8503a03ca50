package metrix.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.cli.table.Cell;
import metrix.cli.table.Table;
import metrix.core.campaign.Delivery;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.Money;

/// The objects of an account as tables. Names of columns are part of the outside contract.
final class ObjectTables {
  private final Snapshot snapshot;
  private final Instant now;
  private final Map<CampaignId, Campaign> campaigns;
  private final Map<AdSetId, AdSet> adSets;

  ObjectTables(Snapshot snapshot, Instant now) {
    this.snapshot = snapshot;
    this.now = now;
    campaigns = snapshot.campaignsById();
    adSets = snapshot.adSetsById();
  }

  Table campaigns() {
    Map<CampaignId, Long> adSetCounts = counted(snapshot.adSets(), AdSet::campaign);
    Map<CampaignId, Long> adCounts = counted(snapshot.ads(), Ad::campaign);
    return table(
        columns(
            "id,name,objective,delivery,daily_budget,lifetime_budget,ad_sets,ads",
            "status,effective_status,bid_strategy,special_ad_categories,start,stop,created,"
                + "updated,issues"),
        snapshot.campaigns().stream()
            .map(c ->
                List.of(
                    Cell.of(c.id().value()),
                    Cell.of(c.name()),
                    Cell.of(c.objective()),
                    Cell.of(Delivery.of(c, now).word()),
                    money(c.dailyBudget()),
                    money(c.lifetimeBudget()),
                    Cell.of(adSetCounts.getOrDefault(c.id(), 0L)),
                    Cell.of(adCounts.getOrDefault(c.id(), 0L)),
                    Cell.of(c.status().name()),
                    Cell.of(c.effectiveStatus()),
                    Cell.ofText(c.bidStrategy()),
                    Cell.of(c.specialAdCategories()),
                    time(c.start()),
                    time(c.stop()),
                    time(c.created()),
                    time(c.updated()),
                    Cell.of(c.issues())))
            .toList());
  }

  Table adSets() {
    Map<AdSetId, Long> adCounts = counted(snapshot.ads(), Ad::adSet);
    return table(
        columns(
            "id,name,campaign,delivery,daily_budget,lifetime_budget,optimization_goal,ads",
            "campaign_id,status,effective_status,billing_event,bid_strategy,bid_amount,start,end,"
                + "audience,learning,created,updated,issues"),
        snapshot.adSets().stream()
            .map(a ->
                List.of(
                    Cell.of(a.id().value()),
                    Cell.of(a.name()),
                    Cell.of(campaignName(a.campaign())),
                    Cell.of(delivery(a)),
                    money(a.dailyBudget()),
                    money(a.lifetimeBudget()),
                    Cell.of(a.optimizationGoal()),
                    Cell.of(adCounts.getOrDefault(a.id(), 0L)),
                    Cell.of(a.campaign().value()),
                    Cell.of(a.status().name()),
                    Cell.of(a.effectiveStatus()),
                    Cell.of(a.billingEvent()),
                    Cell.ofText(a.bidStrategy()),
                    money(a.bidAmount()),
                    time(a.start()),
                    time(a.end()),
                    Cell.of(a.targetingSummary()),
                    Cell.ofText(a.learning()),
                    time(a.created()),
                    time(a.updated()),
                    Cell.of(a.issues())))
            .toList());
  }

  Table ads() {
    return table(
        columns(
            "id,name,ad_set,campaign,delivery,headline",
            "ad_set_id,campaign_id,status,effective_status,creative_id,primary_text,website_url,"
                + "call_to_action,created,updated,issues"),
        snapshot.ads().stream()
            .map(a ->
                List.of(
                    Cell.of(a.id().value()),
                    Cell.of(a.name()),
                    Cell.of(Optional.ofNullable(adSets.get(a.adSet())).map(AdSet::name).orElse("")),
                    Cell.of(campaignName(a.campaign())),
                    Cell.of(delivery(a)),
                    Cell.ofText(a.creative().headline()),
                    Cell.of(a.adSet().value()),
                    Cell.of(a.campaign().value()),
                    Cell.of(a.status().name()),
                    Cell.of(a.effectiveStatus()),
                    Cell.ofText(a.creative().id()),
                    Cell.ofText(a.creative().primaryText()),
                    Cell.ofText(a.creative().link()),
                    Cell.ofText(a.creative().callToAction()),
                    time(a.created()),
                    time(a.updated()),
                    Cell.of(a.issues())))
            .toList());
  }

  private Table table(List<Table.Column> columns, List<List<Cell>> rows) {
    SequencedMap<String, String> about = new LinkedHashMap<>();
    about.put("account", snapshot.account().id().path());
    about.put("currency", snapshot.account().currencyCode());
    about.put("time_zone", snapshot.account().timeZone().getId());
    about.put("as_of", snapshot.asOf().toString());
    return new Table(about, columns, rows, Optional.empty());
  }

  private static List<Table.Column> columns(String shown, String hidden) {
    return Stream.concat(
            Stream.of(shown.split(",", -1)).map(Table.Column::shown),
            Stream.of(hidden.split(",", -1)).map(Table.Column::hidden))
        .toList();
  }

  private String delivery(AdSet adSet) {
    return Optional.ofNullable(campaigns.get(adSet.campaign()))
        .map(c -> Delivery.of(adSet, c, now).word())
        .orElse("");
  }

  private String delivery(Ad ad) {
    return Optional.ofNullable(adSets.get(ad.adSet()))
        .flatMap(s ->
            Optional.ofNullable(campaigns.get(ad.campaign()))
                .map(c -> Delivery.of(ad, s, c, now).word()))
        .orElse("");
  }

  private String campaignName(CampaignId id) {
    return Optional.ofNullable(campaigns.get(id)).map(Campaign::name).orElse("");
  }

  private Cell time(Optional<OffsetDateTime> time) {
    return Cell.ofText(
        time.map(
            t -> t.atZoneSameInstant(snapshot.account().timeZone()).toOffsetDateTime().toString()));
  }

  private static Cell money(Optional<Money> money) {
    return Cell.ofNumber(money.map(m -> new BigDecimal(m.plain())));
  }

  private static <T, K> Map<K, Long> counted(List<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
