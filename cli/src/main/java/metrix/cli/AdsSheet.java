package metrix.cli;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.cli.table.Cell;
import metrix.cli.table.Table;
import metrix.core.campaign.Snapshot;
import metrix.core.sheet.Column;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.Money;

/// The ads of an account as a launch sheet with ids. What a list of ads does not tell (targeting,
/// placements) is an empty cell.
final class AdsSheet {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Snapshot snapshot;

  AdsSheet(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The sheet of the ads in a table whose first column is the id.
  Table of(Table ads) {
    var campaigns = snapshot.campaignsById();
    var adSets = snapshot.adSetsById();
    Map<AdId, Ad> known =
        snapshot.ads().stream().collect(Collectors.toMap(Ad::id, Function.identity()));
    var rows = new ArrayList<List<Cell>>();
    for (List<Cell> row : ads.rows()) {
      Ad ad = Objects.requireNonNull(known.get(new AdId(row.getFirst().text())));
      var cells = new EnumMap<Column, String>(Column.class);
      Optional.ofNullable(campaigns.get(ad.campaign())).ifPresent(c -> fill(cells, c));
      Optional.ofNullable(adSets.get(ad.adSet())).ifPresent(a -> fill(cells, a));
      fill(cells, ad);
      rows.add(
          Arrays.stream(Column.values()).map(c -> Cell.of(cells.getOrDefault(c, ""))).toList());
    }
    List<Table.Column> columns =
        Arrays.stream(Column.values()).map(c -> Table.Column.shown(c.title())).toList();
    return new Table(ads.about(), columns, rows, Optional.empty());
  }

  private static void fill(Map<Column, String> cells, Campaign campaign) {
    cells.put(Column.CAMPAIGN, campaign.name());
    cells.put(Column.CAMPAIGN_ID, campaign.id().value());
    cells.put(Column.OBJECTIVE, campaign.objective());
    cells.put(Column.SPECIAL_AD_CATEGORIES, String.join(";", campaign.specialAdCategories()));
    cells.put(Column.CAMPAIGN_DAILY_BUDGET, plain(campaign.dailyBudget()));
    cells.put(Column.CAMPAIGN_LIFETIME_BUDGET, plain(campaign.lifetimeBudget()));
    campaign.bidStrategy().ifPresent(b -> cells.put(Column.BID_STRATEGY, b));
  }

  private void fill(Map<Column, String> cells, AdSet adSet) {
    cells.put(Column.AD_SET, adSet.name());
    cells.put(Column.AD_SET_ID, adSet.id().value());
    cells.put(Column.AD_SET_DAILY_BUDGET, plain(adSet.dailyBudget()));
    cells.put(Column.AD_SET_LIFETIME_BUDGET, plain(adSet.lifetimeBudget()));
    cells.put(Column.BID_AMOUNT, plain(adSet.bidAmount()));
    cells.put(Column.OPTIMIZATION_GOAL, adSet.optimizationGoal());
    cells.put(Column.BILLING_EVENT, adSet.billingEvent());
    cells.put(Column.START, local(adSet.start()));
    cells.put(Column.END, local(adSet.end()));
    adSet.bidStrategy().ifPresent(b -> cells.put(Column.BID_STRATEGY, b));
  }

  private static void fill(Map<Column, String> cells, Ad ad) {
    cells.put(Column.AD, ad.name());
    cells.put(Column.AD_ID, ad.id().value());
    cells.put(Column.STATUS, ad.status().name());
    cells.put(Column.CREATIVE_ID, ad.creative().id().orElse(""));
    cells.put(Column.IMAGE, ad.creative().image().map(h -> "hash:" + h).orElse(""));
    cells.put(Column.PRIMARY_TEXT, ad.creative().primaryText().orElse(""));
    cells.put(Column.HEADLINE, ad.creative().headline().orElse(""));
    cells.put(Column.WEBSITE_URL, ad.creative().link().orElse(""));
    cells.put(Column.CALL_TO_ACTION, ad.creative().callToAction().orElse(""));
  }

  private static String plain(Optional<Money> money) {
    return money.map(Money::plain).orElse("");
  }

  private String local(Optional<OffsetDateTime> time) {
    return time.map(t -> LOCAL.format(t.atZoneSameInstant(snapshot.account().timeZone())))
        .orElse("");
  }
}
