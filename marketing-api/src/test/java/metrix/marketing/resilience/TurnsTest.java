package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.resilience.Governor.Cost;
import metrix.marketing.resilience.Line.Ticket;
import org.junit.jupiter.api.Test;

/// Who goes first, and who is held back why.
class TurnsTest {
  private static final String ACCOUNT = "1569";
  private static final Cost READ = new Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 1, 0, 0, true);
  private static final Cost WRITE = new Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 0, 1, 1, true);
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final Mirror mirror = new Mirror(Pacing.STANDARD, () -> now);
  private final Turns turns = new Turns(Pacing.STANDARD, mirror);

  @Test
  void letsPeopleGoBeforeTheBackground() {
    tell(93, "development_access");
    Ticket background = enter(WRITE, Urgency.BACKGROUND);
    Ticket person = enter(WRITE, Urgency.USER);

    // A point comes back every five seconds; three are kept for people.
    assertThat(waitOf(person)).isEqualTo(Duration.ofSeconds(15));
    assertThat(waitOf(background)).isCloseTo(Duration.ofSeconds(45), Duration.ofMillis(2));
  }

  @Test
  void letsNobodyPassWhoCameHalfAMinuteAfterTheBackground() {
    tell(93, "development_access");
    Ticket background = enter(WRITE, Urgency.BACKGROUND);
    now = now.plusSeconds(31);
    tell(93, "development_access");
    Ticket person = enter(WRITE, Urgency.USER);

    assertThat(waitOf(background)).isLessThan(waitOf(person));
  }

  @Test
  void keepsFivePercentForPeople() {
    tell(91, "standard_access");

    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
    tell(94, "standard_access");
    assertThat(waitOf(enter(READ, Urgency.BACKGROUND))).isPositive();
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void keepsPlacesForPeopleAmongTheCallsUnderWay() {
    tell(0, "standard_access");
    for (int i = 0; i < 30; i++) {
      assertThat(turns.ask(enter(READ, Urgency.BACKGROUND), now)).isInstanceOf(Say.Go.class);
    }

    assertThat(turns.ask(enter(READ, Urgency.BACKGROUND), now)).isInstanceOf(Say.ForAnAnswer.class);
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void lets32CallsBeUnderWay() {
    tell(0, "standard_access");
    for (int i = 0; i < 32; i++) {
      assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
    }
    Ticket waiting = enter(READ, Urgency.USER);

    assertThat(turns.ask(waiting, now)).isInstanceOf(Say.ForAnAnswer.class);
    turns.end(READ);
    assertThat(turns.ask(waiting, now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void sendsAHundredChangesInASecondAndNoMore() {
    tell(0, "standard_access");
    for (int i = 0; i < 100; i++) {
      assertThat(turns.ask(enter(WRITE, Urgency.USER), now)).isInstanceOf(Say.Go.class);
      turns.end(WRITE);
    }

    assertThat(waitOf(enter(WRITE, Urgency.USER)))
        .isBetween(Duration.ofMillis(1000), Duration.ofMillis(1020));
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void countsThePartsOfABatchOneByOne() {
    tell(0, "standard_access");
    var batch = new Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 0, 50, 50, true);
    turns.ask(enter(batch, Urgency.USER), now);
    turns.ask(enter(batch, Urgency.USER), now);

    assertThat(waitOf(enter(WRITE, Urgency.USER))).isPositive();
    assertThat(turns.usage(now).calls()).isEqualTo(100);
    assertThat(turns.usage(now).points()).isEqualTo(300);
  }

  @Test
  void sendsABatchThatIsLargerThanTheLimitWhenNothingElseCounts() {
    tell(0, "development_access");
    var batch = new Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 0, 50, 50, true);

    assertThat(turns.ask(enter(batch, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void awaitsTheFirstAnswerBeforeItTakesTheTierForTheSmallOne() {
    for (int i = 0; i < 9; i++) {
      assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
    }
    Ticket next = enter(new Cost(ACCOUNT, UseCase.ADS_MANAGEMENT, 0, 18, 18, true), Urgency.USER);

    assertThat(turns.ask(next, now)).isInstanceOf(Say.ForAnAnswer.class);
    tell(1, "standard_access");
    assertThat(turns.ask(next, now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void keepsTheHourlyQuotaOfAUseCaseAndGoesOnWithOthers() {
    tell(0, "development_access");
    now = now.plusSeconds(20);
    mirror.observe(headers("x-business-use-case-usage", use("ads_insights", 97, 0)), ACCOUNT, now);
    var insights = new Cost(ACCOUNT, UseCase.ADS_INSIGHTS, 1, 0, 0, true);

    assertThat(turns.ask(enter(insights, Urgency.USER), now)).isNotInstanceOf(Say.Go.class);
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void givesMoreCallsAnHourToAnAccountWhoseAdsRun() {
    tell(0, "development_access");
    mirror.activeAds(ACCOUNT, 10);
    mirror.observe(
        headers("x-business-use-case-usage", use("ads_management", 43, 0)), ACCOUNT, now);

    assertThat(mirror.forecast(ACCOUNT, new Workload(0, 350, 0, 0), now))
        .isLessThan(Duration.ofMinutes(88));
  }

  @Test
  void slowsDownWhileComputingTimeIsHighAndRecovers() {
    tell(0, "standard_access");
    for (int i = 0; i < 8; i++) {
      mirror.observe(
          headers("x-business-use-case-usage", use("ads_management", 1, 95)), ACCOUNT, now);
      now = now.plusSeconds(6);
    }
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
    assertThat(waitOf(enter(READ, Urgency.USER))).isGreaterThan(Duration.ofSeconds(1));

    for (int i = 0; i < 120; i++) {
      mirror.observe(
          headers("x-business-use-case-usage", use("ads_management", 1, 20)), ACCOUNT, now);
      now = now.plusSeconds(1);
    }
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
    assertThat(turns.ask(enter(READ, Urgency.USER), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void showsWhoWaitsUntilWhenAndWhy() {
    tell(93, "development_access");
    waitOf(enter(WRITE, Urgency.USER));
    waitOf(enter(WRITE, Urgency.USER));

    assertThat(turns.usage(now).waits())
        .containsExactly(new Usage.Wait(ACCOUNT, now.plusSeconds(15), Usage.Why.PACE, 2));
  }

  @Test
  void showsThatMetaRefusesAnAccountAlsoWhenNothingWaits() {
    mirror.observe(
        headers(
            "x-business-use-case-usage",
            use("ads_insights", 100, 0).replace("_access\":0", "_access\":7")),
        ACCOUNT,
        now);

    assertThat(turns.usage(now).waits())
        .containsExactly(
            new Usage.Wait(ACCOUNT, now.plus(Duration.ofMinutes(7)), Usage.Why.REFUSED, 0));
  }

  private Ticket enter(Cost cost, Urgency urgency) {
    return turns.enter(cost, urgency, now);
  }

  private Duration waitOf(Ticket ticket) {
    return turns.ask(ticket, now) instanceof Say.Wait(var time) ? time : Duration.ZERO;
  }

  private void tell(double percent, String tier) {
    mirror.observe(
        headers(
            "x-ad-account-usage",
            "{\"acc_id_util_pct\":" + percent + ",\"ads_api_access_tier\":\"" + tier + "\"}"),
        ACCOUNT,
        now);
  }

  private static String use(String type, int calls, int time) {
    return "{\"1569\":[{\"type\":\"%s\",\"call_count\":%d,\"total_cputime\":%d,\"total_time\":0,\"estimated_time_to_regain_access\":0}]}"
        .formatted(type, calls, time);
  }

  private static UsageHeaders headers(String name, String text) {
    return UsageHeaders.of(n -> Optional.of(text).filter(_ -> n.equals(name)), ACCOUNT);
  }
}
