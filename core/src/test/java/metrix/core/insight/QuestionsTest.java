package metrix.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import metrix.model.Checked;
import metrix.model.DateRange;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
  // In Los Angeles it is still Sunday, the 22nd.
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-22, 2026-11-22",
    "yesterday, 2026-11-21, 2026-11-21",
    "last_7d, 2026-11-15, 2026-11-21",
    "last_30d, 2026-10-23, 2026-11-21",
    "this_week, 2026-11-16, 2026-11-22",
    "last_week, 2026-11-09, 2026-11-15",
    "this_month, 2026-11-01, 2026-11-22",
    "last_month, 2026-10-01, 2026-10-31"
  })
  void namedRangesCountInTheAccountsZoneAndLastDaysLeaveTodayOut(
      String name, LocalDate since, LocalDate until) {
    assertThat(Ranges.named(name, ZONE, NOW)).contains(new DateRange(since, until));
  }

  @Test
  void aNameThatIsNoneGivesNoRange() {
    assertThat(Ranges.named("last_31d", ZONE, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "age                                | true",
        "gender;age                         | true",
        "country                            | true",
        "publisher_platform;platform_position;impression_device | true",
        "platform_position                  | false",
        "age;country                        | false",
        "region;country                     | false",
        "age;age                            | false",
        "AGE                                | false",
        "skan_version                       | false"
      })
  void breakdownsStandTogetherAsMetaAllows(String breakdowns, boolean legal) {
    Checked<List<String>> checked = Breakdowns.check(List.of(breakdowns.strip().split(";", -1)));
    assertThat(checked.value().isPresent()).isEqualTo(legal);
    assertThat(checked.problems()).allMatch(p -> p.at().equals("breakdowns") && !p.fix().isEmpty());
  }

  @Test
  void rangesAreInOrderAndNotOlderThanMetasMemory() {
    var insights = new Insights(ManualClock.at(NOW));
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(insights.range(today, today, ZONE).get().days()).isEqualTo(1);
    assertThat(insights.range(today, today.minusDays(1), ZONE).problems().getFirst().at())
        .isEqualTo("until");
    LocalDate oldest = LocalDate.of(2023, 11, 1);
    assertThat(insights.range(oldest, today, ZONE).value()).isPresent();
    assertThat(insights.range(oldest.minusDays(1), today, ZONE).problems().getFirst().at())
        .isEqualTo("since");
  }
}
