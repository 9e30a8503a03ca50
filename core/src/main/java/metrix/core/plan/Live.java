package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectId;

/// A live object, as far as changes go.
record Live(
    ObjectId id,
    String name,
    ConfiguredStatus status,
    Optional<Money> daily,
    Optional<Money> lifetime) {
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

  /// What Meta holds in a field, in its own spelling; empty when the snapshot does not show it.
  Optional<String> held(String field) {
    return switch (field) {
      case "name" -> Optional.of(name);
      case "status" -> Optional.of(status.name());
      case "daily_budget" -> daily.map(m -> Long.toString(m.minor()));
      case "lifetime_budget" -> lifetime.map(m -> Long.toString(m.minor()));
      default -> Optional.empty();
    };
  }

  /// Whether it is archived or deleted.
  boolean over() {
    return CampaignReader.over(status);
  }

  /// The word for an object of this level.
  static String word(ObjectId id) {
    return switch (id) {
      case CampaignId _ -> "campaign";
      case AdSetId _ -> "ad set";
      case AdId _ -> "ad";
    };
  }

  private static Live of(Campaign c) {
    return new Live(c.id(), c.name(), c.status(), c.dailyBudget(), c.lifetimeBudget());
  }

  private static Live of(AdSet s) {
    return new Live(s.id(), s.name(), s.status(), s.dailyBudget(), s.lifetimeBudget());
  }

  private static Live of(Ad a) {
    return new Live(a.id(), a.name(), a.status(), Optional.empty(), Optional.empty());
  }
}
