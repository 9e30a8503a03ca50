package metrix.server.api.insights;

import java.math.BigDecimal;
import java.util.Optional;

/// The totals of a table by Meta itself: reach and frequency count people and never add up.
public record InsightTotals(
    BigDecimal spend,
    long impressions,
    Optional<Long> reach,
    Optional<BigDecimal> frequency,
    long clicks,
    long linkClicks,
    Optional<BigDecimal> ctr,
    Optional<BigDecimal> cpc,
    Optional<BigDecimal> cpm,
    Optional<BigDecimal> results,
    Optional<String> resultType,
    Optional<BigDecimal> costPerResult,
    Optional<BigDecimal> purchases,
    Optional<BigDecimal> purchaseValue,
    Optional<BigDecimal> roas) {}
