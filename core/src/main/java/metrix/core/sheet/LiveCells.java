package metrix.core.sheet;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.DayPart;
import metrix.model.FrequencyCap;
import metrix.model.Money;
import metrix.model.PromotedObject;
import metrix.model.Roas;

/// What the cells of the live objects of an account are: the one answer for who writes a sheet and
/// for who reads it back. What Meta says beyond what a sheet can say has no cell.
final class LiveCells {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;
  private final Snapshot snapshot;

  LiveCells(Snapshot snapshot) {
    this.snapshot = snapshot;
    zone = snapshot.account().timeZone();
  }

  /// Everything that a row says of an ad, of its ad set and of its campaign.
  Map<Column, String> row(Ad ad) {
    var cells = new EnumMap<Column, String>(Column.class);
    snapshot.campaign(ad.campaign()).ifPresent(c -> cells.putAll(of(c)));
    snapshot.adSet(ad.adSet()).ifPresent(a -> cells.putAll(of(a)));
    cells.putAll(of(ad));
    return cells;
  }

  Map<Column, String> of(Campaign campaign) {
    var cells = new EnumMap<Column, String>(Column.class);
    put(cells, Column.CAMPAIGN, campaign.name());
    put(cells, Column.CAMPAIGN_ID, campaign.id().value());
    put(cells, Column.OBJECTIVE, campaign.objective());
    put(cells, Column.SPECIAL_AD_CATEGORIES, String.join(";", campaign.specialAdCategories()));
    put(
        cells,
        Column.SPECIAL_AD_CATEGORY_COUNTRIES,
        String.join(";", campaign.details().specialAdCategoryCountries()));
    put(cells, Column.BUYING_TYPE, campaign.details().buyingType().orElse(""));
    put(cells, Column.CAMPAIGN_SPEND_CAP, plain(campaign.spendCap()));
    put(cells, Column.CAMPAIGN_DAILY_BUDGET, plain(campaign.dailyBudget()));
    put(cells, Column.CAMPAIGN_LIFETIME_BUDGET, plain(campaign.lifetimeBudget()));
    if (budget(campaign.dailyBudget(), campaign.lifetimeBudget())) {
      put(cells, Column.BID_STRATEGY, campaign.bidStrategy().orElse(""));
    } else {
      campaign
          .details()
          .adSetBudgetSharing()
          .ifPresent(on -> put(cells, Column.AD_SET_BUDGET_SHARING, on ? "yes" : "no"));
    }
    return cells;
  }

  Map<Column, String> of(AdSet adSet) {
    var cells = new EnumMap<Column, String>(Column.class);
    put(cells, Column.AD_SET, adSet.name());
    put(cells, Column.AD_SET_ID, adSet.id().value());
    put(cells, Column.AD_SET_DAILY_BUDGET, plain(adSet.dailyBudget()));
    put(cells, Column.AD_SET_LIFETIME_BUDGET, plain(adSet.lifetimeBudget()));
    put(cells, Column.BID_AMOUNT, plain(adSet.bidAmount()));
    put(cells, Column.OPTIMIZATION_GOAL, adSet.optimizationGoal());
    put(cells, Column.BILLING_EVENT, adSet.billingEvent());
    put(cells, Column.START, local(adSet.start()));
    put(cells, Column.END, local(adSet.end()));
    if (budget(adSet.dailyBudget(), adSet.lifetimeBudget())) {
      put(cells, Column.BID_STRATEGY, adSet.bidStrategy().orElse(""));
    }
    details(cells, adSet.details());
    return cells;
  }

  private static void details(Map<Column, String> cells, AdSetDetails details) {
    AdSetOptions options = details.options();
    put(cells, Column.DESTINATION_TYPE, details.destination().orElse(""));
    put(cells, Column.AD_SET_MIN_SPEND, plain(options.spend().least().map(Budget::amount)));
    put(cells, Column.AD_SET_MAX_SPEND, plain(options.spend().most().map(Budget::amount)));
    put(cells, Column.ROAS_FLOOR, options.roasFloor().map(Roas::plain).orElse(""));
    put(cells, Column.ATTRIBUTION, AttributionWindow.text(options.attribution()));
    put(cells, Column.AD_SET_SCHEDULE, details.viewersHours() ? "" : DayPart.text(options.hours()));
    put(cells, Column.FREQUENCY_CAP, options.frequencyCap().map(FrequencyCap::toString).orElse(""));
    put(cells, Column.BENEFICIARY, details.beneficiary().orElse(""));
    put(cells, Column.PAYER, details.payer().orElse(""));
    details.promoted().ifPresent(promoted -> promoted(cells, promoted));
    details.targeting().ifPresent(targeting -> cells.putAll(AudienceTexts.of(targeting)));
  }

  private static void promoted(Map<Column, String> cells, PromotedObject promoted) {
    switch (promoted) {
      case PromotedObject.OfPixel(_, var event) ->
          put(cells, Column.CONVERSION_EVENT, event.name());
      case PromotedObject.OfCustomEvent(_, var name) ->
          put(cells, Column.CONVERSION_EVENT, "OTHER:" + name);
      case PromotedObject.OfCustomConversion(_, var conversion) ->
          put(cells, Column.CUSTOM_CONVERSION, conversion);
      case PromotedObject.OfApp(_, _, var event) ->
          event.ifPresent(e -> put(cells, Column.CONVERSION_EVENT, e.name()));
      case PromotedObject.OfChat(_, _, var event) ->
          put(cells, Column.CONVERSION_EVENT, event.name());
      case PromotedObject.OfPage _ -> {}
    }
  }

  Map<Column, String> of(Ad ad) {
    var cells = new EnumMap<Column, String>(Column.class);
    cells.putAll(AdCells.of(ad));
    snapshot
        .adSet(ad.adSet())
        .flatMap(s -> s.details().promoted())
        .ifPresent(promoted -> {
          if (promoted instanceof PromotedObject.OfApp(String app, var store, _)) {
            put(cells, Column.APP, app);
            put(cells, Column.APP_STORE_URL, store.toString());
          }
        });
    return cells;
  }

  /// Whether one of the two is there.
  static boolean budget(Optional<Money> daily, Optional<Money> lifetime) {
    return !plain(daily).isEmpty() || !plain(lifetime).isEmpty();
  }

  private static void put(Map<Column, String> cells, Column column, String text) {
    if (!text.isBlank()) {
      cells.put(column, text);
    }
  }

  private static String plain(Optional<Money> money) {
    return money.filter(m -> m.minor() > 0).map(Money::plain).orElse("");
  }

  private String local(Optional<OffsetDateTime> time) {
    return time.map(t -> LOCAL.format(t.atZoneSameInstant(zone))).orElse("");
  }
}
