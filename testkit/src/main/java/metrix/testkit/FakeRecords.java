package metrix.testkit;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdDetails;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.Campaign;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;

/// The records of the Meta in memory, as its fields now say.
final class FakeRecords {
  private FakeRecords() {}

  static Campaign campaign(Campaign was, Map<String, String> now) {
    return new Campaign(
        was.id(),
        text(now, "name"),
        was.objective(),
        ConfiguredStatus.valueOf(text(now, "status")),
        text(now, "effective_status"),
        money(was.dailyBudget(), now, "daily_budget"),
        money(was.lifetimeBudget(), now, "lifetime_budget"),
        amount(now, "spend_cap"),
        Optional.ofNullable(now.get("bid_strategy")),
        was.specialAdCategories(),
        was.start(),
        was.stop(),
        was.created(),
        was.updated(),
        was.issues(),
        was.details());
  }

  static AdSet adSet(AdSet was, Map<String, String> now, AdSetDetails details) {
    return new AdSet(
        was.id(),
        was.campaign(),
        text(now, "name"),
        ConfiguredStatus.valueOf(text(now, "status")),
        text(now, "effective_status"),
        money(was.dailyBudget(), now, "daily_budget"),
        money(was.lifetimeBudget(), now, "lifetime_budget"),
        was.optimizationGoal(),
        was.billingEvent(),
        Optional.ofNullable(now.get("bid_strategy")),
        amount(now, "bid_amount"),
        time(now, "start_time"),
        time(now, "end_time"),
        was.targetingSummary(),
        was.learning(),
        was.created(),
        was.updated(),
        was.issues(),
        details);
  }

  static Ad ad(Ad was, Map<String, String> now) {
    return new Ad(
        was.id(),
        was.adSet(),
        was.campaign(),
        text(now, "name"),
        ConfiguredStatus.valueOf(text(now, "status")),
        text(now, "effective_status"),
        creative(was.creative(), text(now, "creative")),
        was.created(),
        was.updated(),
        was.issues(),
        details(was.details(), now));
  }

  private static AdDetails details(AdDetails was, Map<String, String> now) {
    return new AdDetails(
        was.form(),
        was.says(),
        was.page(),
        was.instagram(),
        was.leadForm(),
        Optional.ofNullable(now.get("tracking_specs.pixel")),
        text(now, "tracking_specs"));
  }

  /// The table keeps its texts; only which creative it is follows.
  private static Ad.Creative creative(Ad.Creative was, String now) {
    String id = now.replaceAll("\\D", "");
    return new Ad.Creative(
        id.isEmpty() ? Optional.empty() : Optional.of(id),
        was.primaryText(),
        was.headline(),
        was.link(),
        was.callToAction(),
        was.image());
  }

  private static Optional<Money> money(Optional<Money> was, Map<String, String> now, String key) {
    return was.map(m -> new Money(Long.parseLong(text(now, key)), m.currency()));
  }

  /// The accounts of tests with amounts that come and go are in USD.
  private static Optional<Money> amount(Map<String, String> now, String key) {
    return Optional.ofNullable(now.get(key))
        .map(minor -> new Money(Long.parseLong(minor), Samples.usd("0").currency()));
  }

  private static Optional<OffsetDateTime> time(Map<String, String> now, String key) {
    return Optional.ofNullable(now.get(key)).map(t -> OffsetDateTime.parse(t, FakeObjects.TIME));
  }

  private static String text(Map<String, String> now, String key) {
    return now.getOrDefault(key, "");
  }
}
