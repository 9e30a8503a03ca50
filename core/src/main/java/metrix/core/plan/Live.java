package metrix.core.plan;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdDetails;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.AdSetId;
import metrix.model.BidStrategy;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.LiveTargeting;
import metrix.model.Money;
import metrix.model.ObjectId;

/// A live object, as far as changes go.
///
/// @param strategy Meta's name of how it bids
/// @param bid the bid cap or cost goal of an ad set
/// @param details of an ad set; of others nothing
/// @param creative the id of the creative that an ad shows
/// @param ad of an ad what it says beyond what a table shows; of others nothing
record Live(
    ObjectId id,
    String name,
    ConfiguredStatus status,
    Optional<Money> daily,
    Optional<Money> lifetime,
    Optional<Money> spendCap,
    Optional<String> strategy,
    Optional<Money> bid,
    Optional<OffsetDateTime> start,
    Optional<OffsetDateTime> end,
    Optional<String> creative,
    AdSetDetails details,
    AdDetails ad) {
  private static final String NONE = "none";

  /// The object of an id; empty when it is not in the account, or deleted.
  static Optional<Live> of(Snapshot snapshot, ObjectId id) {
    return switch (id) {
      case CampaignId campaign -> snapshot.campaign(campaign).map(Live::of);
      case AdSetId set -> snapshot.adSet(set).map(Live::of);
      case AdId ad -> snapshot.ad(ad).map(Live::of);
    };
  }

  /// What an object is in, the campaign first.
  static List<ObjectId> above(Snapshot snapshot, ObjectId id) {
    return switch (id) {
      case CampaignId _ -> List.of();
      case AdSetId set ->
          snapshot.adSet(set).map(s -> List.<ObjectId>of(s.campaign())).orElse(List.of());
      case AdId ad ->
          snapshot.ad(ad).map(a -> List.<ObjectId>of(a.campaign(), a.adSet())).orElse(List.of());
    };
  }

  /// The object of an id, unless it or something that it is in is archived or deleted.
  static Optional<Live> standing(Snapshot snapshot, ObjectId id) {
    return of(snapshot, id)
        .filter(live -> !live.over())
        .filter(_ ->
            above(snapshot, id).stream()
                .allMatch(o -> of(snapshot, o).filter(live -> !live.over()).isPresent()));
  }

  /// What Meta holds in a field, in its own spelling, an empty text when it holds nothing; empty
  /// when the snapshot does not show it.
  Optional<String> held(String field) {
    return switch (field) {
      case "name" -> Optional.of(name);
      case "status" -> Optional.of(status.name());
      case "daily_budget" -> daily.map(Live::minor);
      case "lifetime_budget" -> lifetime.map(Live::minor);
      case "spend_cap" -> Optional.of(spendCap.map(Live::minor).orElse(""));
      case "bid_strategy" -> Optional.of(strategy.orElse(""));
      case "bid_amount" -> Optional.of(bid.map(Live::minor).orElse(""));
      case "start_time" -> Optional.of(start.map(WireFields::time).orElse(""));
      case "end_time" -> Optional.of(end.map(WireFields::time).orElse(""));
      case WireFields.PIXEL -> Optional.of(ad.pixel().orElse(""));
      case WireFields.CREATIVE -> creative;
      default -> LiveDetails.held(details, field);
    };
  }

  /// The line that says how a field changes.
  FieldChange line(String field, String label, String after) {
    return new FieldChange(field, label, Optional.of(shown(field)), after, held(field));
  }

  /// The path of a field in the problems of edits.
  String at(String field) {
    return id.value() + "." + field;
  }

  /// Whether it is archived or deleted.
  boolean over() {
    return CampaignReader.over(status);
  }

  /// Whether the budget stands here and not above or below.
  boolean holdsBudget() {
    return daily.or(this::lifetime).filter(m -> m.minor() > 0).isPresent();
  }

  /// Its audience, of an ad set.
  Optional<LiveTargeting> targeting() {
    return details.targeting();
  }

  /// All that counts for an ad, as Meta wrote it.
  String tracking() {
    return ad.tracking();
  }

  /// How it bids, if that is a strategy of today.
  Optional<BidStrategy> knownStrategy() {
    return strategy(strategy);
  }

  /// The strategy of a name of Meta, if it is one of today.
  static Optional<BidStrategy> strategy(Optional<String> of) {
    return of.flatMap(
        name -> Arrays.stream(BidStrategy.values()).filter(s -> s.name().equals(name)).findFirst());
  }

  /// The word for an object of this level.
  static String word(ObjectId id) {
    return switch (id) {
      case CampaignId _ -> "campaign";
      case AdSetId _ -> "ad set";
      case AdId _ -> "ad";
    };
  }

  private String shown(String field) {
    return switch (field) {
      case "name" -> name;
      case "status" -> status.name();
      case "daily_budget" -> daily.map(Money::toString).orElse(NONE);
      case "lifetime_budget" -> lifetime.map(Money::toString).orElse(NONE);
      case "spend_cap" -> spendCap.map(Money::toString).orElse(NONE);
      case "bid_strategy" ->
          knownStrategy().map(BidStrategy::label).or(this::strategy).orElse(NONE);
      case "bid_amount" -> bid.map(Money::toString).orElse(NONE);
      case "start_time" -> start.map(OffsetDateTime::toString).orElse("at once");
      case "end_time" -> end.map(OffsetDateTime::toString).orElse("never");
      case WireFields.PIXEL -> ad.pixel().orElse(NONE);
      case WireFields.CREATIVE -> creative.orElse(NONE);
      default -> LiveDetails.shown(details, field);
    };
  }

  private static String minor(Money money) {
    return Long.toString(money.minor());
  }

  private static Live of(Campaign c) {
    return new Live(
        c.id(),
        c.name(),
        c.status(),
        c.dailyBudget(),
        c.lifetimeBudget(),
        c.spendCap(),
        c.bidStrategy(),
        Optional.empty(),
        c.start(),
        c.stop(),
        Optional.empty(),
        AdSetDetails.none(),
        AdDetails.none());
  }

  private static Live of(AdSet s) {
    return new Live(
        s.id(),
        s.name(),
        s.status(),
        s.dailyBudget(),
        s.lifetimeBudget(),
        Optional.empty(),
        s.bidStrategy(),
        s.bidAmount(),
        s.start(),
        s.end(),
        Optional.empty(),
        s.details(),
        AdDetails.none());
  }

  private static Live of(Ad a) {
    return new Live(
        a.id(),
        a.name(),
        a.status(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        a.creative().id(),
        AdSetDetails.none(),
        a.details());
  }
}
