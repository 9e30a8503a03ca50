package metrix.simulator.delivery;

import static metrix.simulator.delivery.DemoDelivery.BORN;
import static metrix.simulator.delivery.DemoDelivery.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.delivery.Query.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LateConversionsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-13");
  private static final Instant NEXT_MIDNIGHT = Instant.parse("2026-10-14T07:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 99})
  void onlyGrowAndNeverChangeAfter28Days(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 200);
    Map<Measure, Long> before = new EnumMap<>(Measure.class);
    for (int hours = 0; hours <= 24 * 28; hours += 16) {
      var rows = rows(demo, hours);
      for (Measure measure : Measure.values()) {
        long now = sum(rows, measure);
        assertThat(now)
            .as(measure + " after " + hours + " hours")
            .isGreaterThanOrEqualTo(before.getOrDefault(measure, 0L));
        if (!measure.late() && hours > 0) {
          assertThat(now).as(measure.toString()).isEqualTo(before.getOrDefault(measure, 0L));
        }
        before.put(measure, now);
      }
    }
    for (int days : new int[] {29, 40, 400}) {
      for (Measure measure : Measure.values()) {
        assertThat(sum(rows(demo, days * 24), measure)).isEqualTo(before.getOrDefault(measure, 0L));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 99})
  void areMoreAfter1And3And7And28Days(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 2_000);
    long before = -1;
    for (int days : new int[] {1, 3, 7, 28}) {
      long purchases = sum(rows(demo, days * 24), Measure.PURCHASES);
      assertThat(purchases).as("after " + days + " days").isGreaterThan(before);
      before = purchases;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7})
  void countMoreInALongerWindowAndTheirValueInTheSame(long seed) {
    DemoDelivery demo = new DemoDelivery(seed, 300);
    for (String breakdown : new String[] {"age", "publisher_platform"}) {
      var query = demo.query(Level.AD, DAY.minusDays(20), DAY, 3, BORN, List.of(breakdown));
      long days28 = 0;
      for (var placed : demo.rows(query)) {
        Row row = placed.row();
        for (Measure measure : new Measure[] {Measure.PURCHASES, Measure.LEADS, Measure.CARTS}) {
          long day = row.count(measure, AttributionWindow.CLICK_1D);
          long week = row.count(measure, AttributionWindow.CLICK_7D);
          long month = row.count(measure, AttributionWindow.CLICK_28D);
          assertThat(day).isLessThanOrEqualTo(week);
          assertThat(week).isLessThanOrEqualTo(month);
          days28 += month - week;
        }
        assertThat(row.count(Measure.PURCHASE_VALUE) > 0)
            .isEqualTo(row.count(Measure.PURCHASES) > 0);
        assertThat(row.count(Measure.LINK_CLICKS, AttributionWindow.CLICK_1D))
            .isEqualTo(row.count(Measure.LINK_CLICKS));
      }
      assertThat(days28).isPositive();
    }
  }

  private static List<Report.Placed> rows(DemoDelivery demo, int hoursAfterTheDay) {
    Instant asOf = NEXT_MIDNIGHT.plus(Duration.ofHours(hoursAfterTheDay));
    return demo.rows(demo.query(Level.ACCOUNT, DAY, DAY, 1, asOf));
  }
}
