package metrix.simulator.delivery;

import static metrix.simulator.delivery.DemoDelivery.BORN;
import static metrix.simulator.delivery.DemoDelivery.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import metrix.simulator.delivery.Query.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTotalsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-10-14");
  private static final List<List<String>> BREAKDOWNS =
      List.of(
          List.of("age"),
          List.of("age", "gender"),
          List.of("country"),
          List.of("region"),
          List.of("publisher_platform", "platform_position", "impression_device"),
          List.of("hourly_stats_aggregated_by_advertiser_time_zone"));

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20_261_123})
  void areTheSameAtAllLevelsInAllIncrementsAndOverAllSlices(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 90);
    LocalDate first = TODAY.minusDays(30);
    var whole = demo.rows(demo.query(Level.ACCOUNT, first, TODAY, 60, BORN));
    assertThat(whole).hasSize(1);

    for (Level level : Level.values()) {
      for (int step : new int[] {1, 7, 60}) {
        var rows = demo.rows(demo.query(level, first, TODAY, step, BORN));
        for (Measure measure : Measure.values()) {
          assertThat(sum(rows, measure))
              .as(measure + " at " + level + " by " + step)
              .isEqualTo(sum(whole, measure))
              .isPositive();
        }
      }
      for (List<String> breakdowns : BREAKDOWNS) {
        var rows = demo.rows(demo.query(level, first, TODAY, 7, BORN, breakdowns));
        for (Measure measure : Measure.values()) {
          assertThat(sum(rows, measure))
              .as(measure + " at " + level + " by " + breakdowns)
              .isEqualTo(sum(whole, measure));
        }
        assertThat(rows).allMatch(placed -> placed.row().count(Measure.IMPRESSIONS) > 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7})
  void countPeopleOnceHoweverOftenTheyAreMet(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 150);
    LocalDate first = TODAY.minusDays(30);
    Row whole = demo.rows(demo.query(Level.ACCOUNT, first, TODAY, 60, BORN)).getFirst().row();

    for (Level level : Level.values()) {
      for (int step : new int[] {1, 60}) {
        var parts = demo.rows(demo.query(level, first, TODAY, step, BORN));
        if (parts.size() > 1) {
          long sum = parts.stream().mapToLong(placed -> placed.row().reach()).sum();
          long most = parts.stream().mapToLong(placed -> placed.row().reach()).max().orElseThrow();
          assertThat(whole.reach()).as(level + " by " + step).isLessThan(sum).isGreaterThan(most);
        }
        for (var placed : parts) {
          Row row = placed.row();
          assertThat(row.reach()).isBetween(1L, row.count(Measure.IMPRESSIONS));
          assertThat(row.people(row.count(Measure.CLICKS)))
              .isBetween(0L, Math.min(row.reach(), row.count(Measure.CLICKS)));
        }
      }
    }
  }

  @Test
  void equalWhatTheAccountSaysThatItSpentWhenTheClockMoves() {
    DemoDelivery demo = new DemoDelivery(1, 150);
    Instant[] now = {BORN};
    Delivery delivery = new Delivery(demo.world, 1, () -> now[0]);
    for (int hours : new int[] {0, 1, 7, 24, 24 * 40}) {
      now[0] = now[0].plus(Duration.ofHours(hours));
      LocalDate today = now[0].atZone(DemoDelivery.ZONE).toLocalDate();
      var all = demo.rows(demo.query(Level.ACCOUNT, TODAY.minusDays(1_100), today, 5_000, now[0]));

      assertThat(delivery.spentEver(demo.account) * 10_000).isEqualTo(sum(all, Measure.SPEND));
    }
  }

  @Test
  void areReadFromAnyPlaceInBothDirections() {
    DemoDelivery demo = new DemoDelivery(3, 60);
    Query query =
        demo.query(Level.AD, TODAY.minusDays(6), TODAY, 1, BORN, List.of("age", "gender"));
    List<Position> all = demo.rows(query).stream().map(Report.Placed::at).toList();
    assertThat(all)
        .hasSizeGreaterThan(1_000)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Position.IN_ORDER);

    for (int i = 0; i < all.size(); i += 97) {
      Position here = all.get(i);
      Report report = demo.at(BORN).report(query, Work.unlimited());
      List<Position> next = new java.util.ArrayList<>();
      report.forward(Optional.of(here), placed -> next.add(placed.at()) && next.size() < 5);
      List<Position> earlier = new java.util.ArrayList<>();
      report.backward(here, placed -> earlier.add(placed.at()) && earlier.size() < 5);

      assertThat(next).isEqualTo(all.subList(i + 1, Math.min(all.size(), i + 6)));
      assertThat(earlier.reversed()).isEqualTo(all.subList(Math.max(0, i - 5), i));
    }
  }

  @Test
  void stopAtTheirLimitOfWork() {
    DemoDelivery demo = new DemoDelivery(3, 60);
    Query query = demo.query(Level.ACCOUNT, TODAY.minusDays(90), TODAY, 100, BORN);
    Report report =
        demo.at(BORN).report(query, new Work(50, () -> new IllegalStateException("enough")));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> report.forward(Optional.empty(), placed -> true))
        .hasMessage("enough");
  }
}
