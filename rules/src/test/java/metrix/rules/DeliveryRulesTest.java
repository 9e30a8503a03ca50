package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import metrix.model.AttributionWindow;
import metrix.model.AttributionWindow.Event;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.FrequencyCap;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;
import metrix.model.Roas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attribution, hours of the week, frequency and return on ad spend.
class DeliveryRulesTest {
  private static final OptimizationGoal SALES = OptimizationGoal.OFFSITE_CONVERSIONS;

  @ParameterizedTest
  @ValueSource(
      strings = {"7d_click;1d_view", "1d_view_7d_click", "1d_view, 7d_click", "7D_CLICK\n1d_view"})
  void readsAttributionAsSheetsAndAsReportsWriteIt(String typed) {
    Checked<List<AttributionWindow>> read = Attribution.read(typed, SALES, "a");

    assertThat(read.problems()).isEmpty();
    assertThat(read.get())
        .containsExactlyInAnyOrder(
            new AttributionWindow(Event.CLICK_THROUGH, 7),
            new AttributionWindow(Event.VIEW_THROUGH, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"28d_click", "7d_view;7d_click", "1d_view", "7d_click;1d_click", "soon"})
  void refusesWindowsThatMetaDoesNotHave(String typed) {
    assertThat(Attribution.read(typed, SALES, "a").value()).isEmpty();
  }

  @Test
  void leavesWindowsOfOtherGoalsToMeta() {
    Checked<List<AttributionWindow>> read =
        Attribution.read("7d_click", OptimizationGoal.LEAD_GENERATION, "a");

    assertThat(read.value()).isPresent();
    assertThat(read.problems()).singleElement().matches(p -> p.fix().contains("Meta will decide"));
    assertThat(Attribution.read("1d_click", OptimizationGoal.REACH, "a").problems()).isEmpty();
  }

  @Test
  void readsHoursOfTheWeek() {
    assertThat(WeekHours.read("Mon-Wed 09:00-17:30; sat,sun 0:00–24:00", true, "h").get())
        .containsExactly(
            new DayPart(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), 540, 1050),
            new DayPart(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 0, 1440));
    assertThat(WeekHours.read("fri-mon 8:00-9:00", true, "h").get().getFirst().days()).hasSize(4);
    assertThat(WeekHours.read("daily 8:00-9:00", true, "h").get().getFirst().days()).hasSize(7);
    assertThat(WeekHours.read("", false, "h").get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:00-17:00",
        "mon 17:00-09:00",
        "mon 09:00-24:30",
        "mon 09:70-10:00",
        "moon 09:00-10:00",
        "mon-moon 09:00-10:00",
        "mon 09:00-12:00; mon-tue 11:00-13:00"
      })
  void refusesHoursThatAreNone(String typed) {
    assertThat(WeekHours.read(typed, true, "h").problems())
        .singleElement()
        .matches(Problem::isError);
  }

  @Test
  void wantsALifetimeBudgetForHoursOfTheWeek() {
    assertThat(WeekHours.read("mon 09:00-17:00", false, "h").problems())
        .singleElement()
        .matches(p -> p.isError() && p.what().contains("lifetime budget"));
  }

  @Test
  void capsHowOftenPeopleSeeAdsOfReachOnly() {
    assertThat(Frequencies.read("2/7", OptimizationGoal.REACH, "f").get())
        .contains(new FrequencyCap(2, 7));
    assertThat(Frequencies.read("", SALES, "f").get()).isEmpty();
    assertThat(Frequencies.read("2/7", SALES, "f").value()).isEmpty();
    assertThat(Frequencies.read("0/7", OptimizationGoal.REACH, "f").value()).isEmpty();
    assertThat(Frequencies.read("often", OptimizationGoal.REACH, "f").value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.5, 25000", "1, 10000", "0.01, 100", "1000, 10000000", "1.2345, 12345"})
  void readsAReturnOnAdSpendExactly(String typed, long tenThousandths) {
    Checked<Optional<Roas>> read = Bids.floor(typed, BidStrategy.LOWEST_COST_WITH_MIN_ROAS, "r");

    assertThat(read.get()).contains(new Roas(tenThousandths));
    assertThat(read.get().orElseThrow().plain()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.009", "1000.1", "2,5", "250%", "1.23456", "-1"})
  void refusesAReturnOnAdSpend(String typed) {
    assertThat(Bids.floor(typed, BidStrategy.LOWEST_COST_WITH_MIN_ROAS, "r").problems())
        .singleElement()
        .matches(Problem::isError);
  }

  @Test
  void refusesAReturnOnAdSpendThatTheStrategyDoesNotTake() {
    assertThat(Bids.floor("2", BidStrategy.COST_CAP, "r").value()).isEmpty();
    assertThat(Bids.floor("", BidStrategy.COST_CAP, "r").get()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COST_CAP, REACH, IMPRESSIONS, s.bidStrategy",
    "COST_CAP, LINK_CLICKS, LINK_CLICKS, s.billingEvent",
    "LOWEST_COST_WITH_MIN_ROAS, OFFSITE_CONVERSIONS, IMPRESSIONS, s.bidStrategy"
  })
  void refusesAStrategyThatDoesNotGoWithTheGoal(
      BidStrategy strategy, OptimizationGoal goal, BillingEvent billing, String at) {
    assertThat(Bids.check(strategy, goal, billing, "s"))
        .singleElement()
        .matches(p -> p.isError() && p.at().equals(at));
  }

  @Test
  void keepsHoursOfTheWeekFromACostGoal() {
    List<DayPart> hours = List.of(new DayPart(List.of(DayOfWeek.MONDAY), 0, 60));

    assertThat(Bids.pacing(BidStrategy.COST_CAP, hours, "s"))
        .singleElement()
        .matches(p -> p.isError() && p.at().equals("s.hours"));
    assertThat(Bids.pacing(BidStrategy.COST_CAP, List.of(), "s")).isEmpty();
    assertThat(Bids.pacing(BidStrategy.LOWEST_COST_WITHOUT_CAP, hours, "s")).isEmpty();
  }
}
