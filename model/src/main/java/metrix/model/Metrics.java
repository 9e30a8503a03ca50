package metrix.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// Delivery and results of one row. Amounts of insights are whole units with decimals, unlike
/// budgets. Reach and frequency count people: they never add up.
///
/// @param spend whole units of the account's currency
/// @param reach empty where Meta gives none
/// @param results how often the thing happened that the ad set aims at; empty where Meta gives none
/// @param resultType what was counted, Meta's name such as `actions:link_click`
public record Metrics(
    BigDecimal spend,
    long impressions,
    OptionalLong reach,
    Optional<BigDecimal> frequency,
    long clicks,
    long linkClicks,
    Optional<BigDecimal> results,
    Optional<String> resultType,
    Optional<BigDecimal> purchases,
    Optional<BigDecimal> purchaseValue) {

  /// Spend for each result; empty without results.
  public Optional<BigDecimal> costPerResult() {
    return results.flatMap(r -> ratio(spend, r));
  }

  /// Spend for each click; empty without clicks.
  public Optional<BigDecimal> cpc() {
    return ratio(spend, BigDecimal.valueOf(clicks));
  }

  /// Spend for a thousand impressions; empty without impressions.
  public Optional<BigDecimal> cpm() {
    return ratio(spend.movePointRight(3), BigDecimal.valueOf(impressions));
  }

  /// Clicks in percent of impressions; empty without impressions.
  public Optional<BigDecimal> ctr() {
    return ratio(BigDecimal.valueOf(clicks).movePointRight(2), BigDecimal.valueOf(impressions));
  }

  /// Value of purchases for each unit spent; empty without spend or value.
  public Optional<BigDecimal> roas() {
    return purchaseValue.flatMap(v -> ratio(v, spend));
  }

  private static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to) {
    return to.signum() == 0
        ? Optional.empty()
        : Optional.of(of.divide(to, 6, RoundingMode.HALF_UP));
  }
}
