package metrix.server.security;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class LaunchCodesTest {
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final LaunchCodes codes = new LaunchCodes(clock, new Secrets(new SecureRandom()));
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void aCodeIsGoodOnce() {
    String code = codes.issue(ended::incrementAndGet);
    assertThat(code).hasSize(22);
    assertThat(codes.trade(code)).isTrue();
    for (int i = 0; i < 100; i++) {
      assertThat(codes.trade(code)).isFalse();
    }
    assertThat(ended).hasValue(1);
  }

  @Test
  void aCodeIsGoodForAMinute() {
    String code = codes.issue(ended::incrementAndGet);
    clock.advance(ofSeconds(59));
    codes.sweep();
    assertThat(ended).hasValue(0);
    clock.advance(ofSeconds(1));
    assertThat(codes.trade(code)).isFalse();
    assertThat(ended).hasValue(1);
  }

  @Test
  void guessesOpenNothing() {
    String code = codes.issue(() -> {});
    var guesses = new Secrets(new SecureRandom());
    for (int i = 0; i < 10_000; i++) {
      assertThat(codes.trade(guesses.fresh(128))).isFalse();
    }
    assertThat(codes.trade("")).isFalse();
    assertThat(codes.trade(code.substring(1))).isFalse();
    assertThat(codes.trade(code)).isTrue();
  }
}
