package metrix.simulator.delivery;

import static metrix.simulator.delivery.DemoDelivery.BORN;
import static metrix.simulator.delivery.DemoDelivery.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import metrix.simulator.delivery.Query.Level;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Meta, changelog of v24: up to 75 % above a daily budget on a day, seven times it in a week from
// Sunday to Saturday.
class BudgetRulesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepEachDayAndEachWeekWithinTheDailyBudget(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 400);
    LocalDate today = LocalDate.parse("2026-10-14");
    var rows = demo.rows(demo.query(Level.ADSET, today.minusDays(300), today, 1, BORN));
    Map<Long, Map<LocalDate, Long>> days = new HashMap<>();
    for (var placed : rows) {
      Node owner = placed.row().adSet();
      if (owner.timeline().budgets().isEmpty()) {
        owner = placed.row().campaign();
      }
      days.computeIfAbsent(owner.id(), id -> new HashMap<>())
          .merge(placed.row().start(), placed.row().count(Measure.SPEND) / 10_000, Long::sum);
    }
    boolean above = false;
    for (var owner : days.entrySet()) {
      long budget =
          demo.world.node(owner.getKey()).orElseThrow().timeline().budgets().getFirst().amount();
      Map<LocalDate, Long> weeks = new HashMap<>();
      for (var day : owner.getValue().entrySet()) {
        assertThat(day.getValue()).isLessThanOrEqualTo(budget * 7 / 4);
        above |= day.getValue() > budget;
        weeks.merge(
            day.getKey().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
            day.getValue(),
            Long::sum);
      }
      assertThat(weeks.values()).allMatch(week -> week <= budget * 7);
    }
    assertThat(days).hasSizeGreaterThan(10);
    assertThat(above).as("some day is above its budget").isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 45, 120})
  void spreadALifetimeBudgetOverItsWholeSchedule(int length) {
    DemoDelivery demo = new DemoDelivery(1, 0);
    Instant end = BORN.plus(Duration.ofDays(length));
    Budget lifetime = new Budget(BORN.getEpochSecond(), 900_000, end.getEpochSecond());
    var body =
        Json.object()
            .put("optimization_goal", "LINK_CLICKS")
            .put("end_time", end.toString().replace("Z", "+0000"));
    demo.adSet(
        BORN,
        Json.object().put("objective", "OUTCOME_TRAFFIC"),
        body,
        lifetime,
        Budget.daily(0, 0));
    LocalDate first = BORN.atZone(ZONE).toLocalDate();
    LocalDate last = end.atZone(ZONE).toLocalDate();
    var rows =
        demo.rows(
            demo.query(Level.ADSET, first, last.plusDays(9), 1, end.plus(Duration.ofDays(20))));

    long spent = DemoDelivery.sum(rows, Measure.SPEND) / 10_000;
    assertThat(spent).isBetween(300_000L, 900_000L);
    assertThat(rows).hasSize(length + 1);
    assertThat(rows.getLast().row().start()).isEqualTo(last);
    for (var placed : rows.subList(1, rows.size() - 1)) {
      assertThat(placed.row().count(Measure.SPEND) / 10_000)
          .isBetween(300_000L / length, 900_000L / length);
    }
  }

  @Test
  void spendAWholeBudgetOnDaysOf23And25Hours() {
    DemoDelivery demo = new DemoDelivery(1, 300);
    for (String changed : new String[] {"2026-11-01", "2027-03-14"}) {
      LocalDate day = LocalDate.parse(changed);
      Instant later = day.plusDays(3).atStartOfDay(ZONE).toInstant();
      Instant over = day.plusDays(1).atStartOfDay(ZONE).toInstant();
      var whole = demo.rows(demo.query(Level.ACCOUNT, day, day, 1, later));
      var atMidnight = demo.rows(demo.query(Level.ACCOUNT, day, day, 1, over));
      var anHourBefore =
          demo.rows(demo.query(Level.ACCOUNT, day, day, 1, over.minus(Duration.ofHours(1))));

      assertThat(DemoDelivery.sum(atMidnight, Measure.SPEND))
          .isEqualTo(DemoDelivery.sum(whole, Measure.SPEND));
      double missing =
          1
              - (double) DemoDelivery.sum(anHourBefore, Measure.SPEND)
                  / DemoDelivery.sum(whole, Measure.SPEND);
      double hours = Duration.between(day.atStartOfDay(ZONE).toInstant(), over).toHours();
      assertThat(hours).isNotEqualTo(24);
      assertThat(missing).isCloseTo(1 / hours, org.assertj.core.data.Offset.offset(0.0008));
    }
  }
}
