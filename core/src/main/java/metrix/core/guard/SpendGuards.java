package metrix.core.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import metrix.marketing.MarketingReads;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.Level;
import metrix.model.Money;

/// The guards of this program: the limits on disk, and the usual day as Meta counts it, read once a
/// day for each account. Thread-safe.
public final class SpendGuards {
  private static final int DAYS = 30;

  /// So many days must have spent something before one of them is called usual.
  static final int LEAST_DAYS = 7;

  private final SpendLimitsStore store;
  private final InstantSource clock;
  private final Map<Key, Optional<Money>> usual = new ConcurrentHashMap<>();

  private record Key(AccountId account, LocalDate day) {}

  public SpendGuards(SpendLimitsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The guards over a connection.
  public Guards over(Supplier<? extends MarketingReads> api) {
    return new Guards() {
      @Override
      public SpendLimits limits(AccountId account, AdCurrency currency) {
        return store.load(account, currency);
      }

      @Override
      public Optional<Money> usualDay(AccountId account, AdCurrency currency) {
        // the days are the account's, whose zone may be a day off: no matter for a median
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return usual.computeIfAbsent(
            new Key(account, today), _ -> median(spends(api.get(), account, today), currency));
      }
    };
  }

  private static List<BigDecimal> spends(MarketingReads api, AccountId account, LocalDate today) {
    DateRange range = new DateRange(today.minusDays(DAYS), today.minusDays(1));
    InsightsQuery query =
        new InsightsQuery(account, Optional.empty(), Level.ACCOUNT, range, true, List.of());
    return api.insights(query).rows().stream()
        .map(row -> row.metrics().spend())
        .filter(spend -> spend.signum() > 0)
        .sorted()
        .toList();
  }

  /// Amounts of insights are whole units; budgets are minor ones.
  private static Optional<Money> median(List<BigDecimal> sorted, AdCurrency currency) {
    if (sorted.size() < LEAST_DAYS) {
      return Optional.empty();
    }
    int middle = sorted.size() / 2;
    BigDecimal median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    long minor =
        median
            .movePointRight(currency.decimals())
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return Optional.of(new Money(minor, currency));
  }
}
