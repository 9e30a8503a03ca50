package metrix.server.security;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class PageSessionsTest {
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final PageSessions sessions = new PageSessions(clock, new Secrets(new SecureRandom()));
  private final PageSessions.Opened page = sessions.open();

  @Test
  void admitsCookieAndKeyTogetherOnly() {
    assertThat(sessions.admits(List.of(page.cookie()), page.key(), true)).isTrue();
    assertThat(sessions.admits(List.of(page.cookie()), "", true)).isFalse();
    assertThat(sessions.admits(List.of(), page.key(), true)).isFalse();
    assertThat(sessions.admits(List.of(page.key()), page.cookie(), true)).isFalse();
    PageSessions.Opened other = sessions.open();
    assertThat(sessions.admits(List.of(other.cookie()), page.key(), true)).isFalse();
  }

  @Test
  void isNotBlindedByACookieOfAnotherPort() {
    assertThat(sessions.admits(List.of("planted", page.cookie()), page.key(), true)).isTrue();
  }

  @Test
  void locksAfterThirtyIdleMinutes() {
    clock.advance(ofMinutes(29));
    assertThat(admits(true)).isTrue();
    clock.advance(ofMinutes(29));
    assertThat(admits(true)).isTrue();
    clock.advance(ofMinutes(30));
    assertThat(admits(true)).isFalse();
    clock.advance(ofMinutes(-30));
    assertThat(admits(true)).isFalse();
  }

  @Test
  void doesNotTakeListeningForUse() {
    clock.advance(ofMinutes(20));
    assertThat(admits(false)).isTrue();
    clock.advance(ofMinutes(10));
    assertThat(admits(false)).isFalse();
  }

  @Test
  void endsAfterTwelveHoursOfWork() {
    for (int i = 0; i < 12 * 3 - 1; i++) {
      clock.advance(ofMinutes(20));
      assertThat(admits(true)).isTrue();
    }
    clock.advance(ofMinutes(20));
    assertThat(admits(true)).isFalse();
    assertThat(ofHours(12)).isEqualTo(PageSessions.LONGEST);
  }

  @Test
  void keepsTheEightThatWereUsedLast() {
    for (int i = 0; i < 8; i++) {
      clock.advance(ofMinutes(1));
      sessions.open();
    }
    assertThat(admits(true)).isFalse();
  }

  private boolean admits(boolean uses) {
    return sessions.admits(List.of(page.cookie()), page.key(), uses);
  }
}
