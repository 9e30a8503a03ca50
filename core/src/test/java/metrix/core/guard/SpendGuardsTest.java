package metrix.core.guard;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.InsightsTable;
import metrix.model.Level;
import metrix.model.Metrics;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class SpendGuardsTest {
  private static final AdCurrency USD = AdCurrency.of("USD").orElseThrow();

  private final ManualClock clock = ManualClock.at(Instant.parse("2026-11-23T09:00:00Z"));
  private final FakeMarketingApi meta = new FakeMarketingApi(clock);
  private final AtomicInteger asked = new AtomicInteger();
  private final Guards guards = new SpendGuards(new NoLimits(), clock).over(() -> meta);

  @Test
  void takesTheMiddleOfTheDaysThatSpent() {
    spending("0", "10.00", "30.00", "20.00", "900.00", "40.005", "29.00", "31.00");

    assertThat(guards.usualDay(ACCOUNT, USD)).contains(usd("30.00"));
  }

  @Test
  void takesTheMeanOfTheTwoMiddleDays() {
    spending("1.00", "2.00", "3.00", "10.00", "20.01", "30.00", "40.00", "50.00");

    assertThat(guards.usualDay(ACCOUNT, USD)).contains(usd("15.01"));
  }

  @Test
  void callsNoDayUsualBeforeAWeekOfThemSpent() {
    spending("0", "1", "2", "3", "4", "5", "6", "0");

    assertThat(guards.usualDay(ACCOUNT, USD)).isEmpty();
  }

  @Test
  void asksMetaOnceADay() {
    spending("10.00");
    guards.usualDay(ACCOUNT, USD);
    guards.usualDay(ACCOUNT, USD);
    assertThat(asked).hasValue(1);
    clock.advance(Duration.ofDays(1));
    guards.usualDay(ACCOUNT, USD);
    assertThat(asked).hasValue(2);
  }

  private void spending(String... days) {
    meta.answering(query -> {
      asked.incrementAndGet();
      assertThat(query.level()).isEqualTo(Level.ACCOUNT);
      assertThat(query.daily()).isTrue();
      assertThat(query.range().days()).isEqualTo(30);
      List<InsightsRow> rows = Stream.of(days).map(d -> row(query, d)).toList();
      return new InsightsTable(query, rows, Optional.empty());
    });
  }

  private static InsightsRow row(InsightsQuery query, String spend) {
    Metrics metrics =
        new Metrics(
            new BigDecimal(spend),
            1,
            OptionalLong.empty(),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new InsightsRow(
        Optional.empty(), Optional.empty(), query.range(), new TreeMap<>(), metrics);
  }

  private static final class NoLimits implements SpendLimitsStore {
    @Override
    public SpendLimits load(AccountId account, AdCurrency currency) {
      return SpendLimits.STANDARD;
    }

    @Override
    public void save(AccountId account, SpendLimits limits) {
      throw new AssertionError("nothing is saved here");
    }
  }
}
