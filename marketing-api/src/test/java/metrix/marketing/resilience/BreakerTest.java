package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import metrix.marketing.Usage;
import metrix.marketing.resilience.Governor.Cost;
import org.junit.jupiter.api.Test;

/// How calls of an account stop when Meta fails again and again, and go on.
class BreakerTest {
  private static final Cost READ = new Cost("1569", UseCase.ADS_MANAGEMENT, 1, 0, 0, true);
  private static final Cost WRITE = new Cost("1569", UseCase.ADS_MANAGEMENT, 0, 1, 1, true);
  private static final Cost OTHER = new Cost("2000", UseCase.ADS_MANAGEMENT, 1, 0, 0, true);
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private final Mirror mirror = new Mirror(Pacing.STANDARD, () -> now);
  private final Turns turns = new Turns(Pacing.STANDARD, mirror);

  @Test
  void stopsAnAccountAfterFiveFailuresInARowAndNoOther() {
    fail(4);
    assertThat(ask(READ)).isInstanceOf(Say.Go.class);
    fail(1);

    assertThat(ask(READ)).isEqualTo(new Say.Wait(Duration.ofSeconds(10)));
    assertThat(ask(WRITE)).isEqualTo(new Say.Wait(Duration.ofSeconds(10)));
    assertThat(ask(OTHER)).isInstanceOf(Say.Go.class);
    assertThat(turns.usage(now).waits())
        .containsExactly(new Usage.Wait("1569", now.plusSeconds(10), Usage.Why.FAILING, 2));
  }

  @Test
  void startsCountingAnewAfterASuccess() {
    fail(4);
    mirror.breaker("1569").works();
    fail(4);

    assertThat(ask(READ)).isInstanceOf(Say.Go.class);
  }

  @Test
  void letsOneReadTryWhileAllOthersWaitForIt() {
    fail(5);
    now = now.plusSeconds(10);

    assertThat(ask(READ)).isEqualTo(new Say.Go(true));
    assertThat(ask(READ)).isInstanceOf(Say.ForAnAnswer.class);
    assertThat(ask(WRITE)).isInstanceOf(Say.ForAnAnswer.class);
    mirror.breaker("1569").works();
    assertThat(ask(WRITE)).isEqualTo(new Say.Go(false));
  }

  @Test
  void neverTriesWithAWrite() {
    fail(5);
    now = now.plusSeconds(10);

    assertThat(ask(WRITE)).isInstanceOf(Say.Probe.class);
    assertThat(ask(WRITE)).isInstanceOf(Say.ForAnAnswer.class);
    assertThat(turns.ask(turns.enter(READ, Urgency.PROBE, now), now)).isInstanceOf(Say.Go.class);
  }

  @Test
  void waitsTwiceAsLongAfterEachTryInVainUpToTenMinutes() {
    fail(5);
    Duration expected = Duration.ofSeconds(10);
    for (int i = 0; i < 10; i++) {
      assertThat(mirror.breaker("1569").hold(now).from(now)).isEqualTo(expected);
      now = now.plus(expected);
      assertThat(ask(READ)).isEqualTo(new Say.Go(true));
      turns.end(READ);
      fail(1);
      expected = expected.multipliedBy(2);
      expected = expected.compareTo(Duration.ofMinutes(10)) > 0 ? Duration.ofMinutes(10) : expected;
    }
  }

  @Test
  void isNotMadeLongerByCallsThatWereUnderWay() {
    fail(32);

    assertThat(ask(READ)).isEqualTo(new Say.Wait(Duration.ofSeconds(10)));
  }

  @Test
  void triesAgainWhenTheOneReadWasGivenUp() {
    fail(5);
    now = now.plusSeconds(10);
    assertThat(ask(READ)).isEqualTo(new Say.Go(true));

    mirror.breaker("1569").triedInVain();

    assertThat(ask(READ)).isEqualTo(new Say.Go(true));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      mirror.breaker("1569").fails(now);
    }
  }

  private Say ask(Cost cost) {
    return turns.ask(turns.enter(cost, Urgency.USER, now), now);
  }
}
