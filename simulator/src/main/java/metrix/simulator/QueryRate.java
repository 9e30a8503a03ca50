package metrix.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;

/// The limits of calls in one second: of the simulator's owner, and Meta's 100 writes with the
/// `meta` profile.
///
/// Source: Meta, "Rate limiting" page: 613/5044001 for more than 100 mutations a second.
final class QueryRate {
  private static final int WRITES = 100;

  private final int most;
  private final boolean limitWrites;
  private final InstantSource clock;
  private long second;
  private int calls;
  private int writes;

  QueryRate(int most, boolean limitWrites, InstantSource clock) {
    this.most = most;
    this.limitWrites = limitWrites;
    this.clock = clock;
  }

  synchronized Optional<Failure> refuse(Call call) {
    Instant now = clock.instant();
    if (now.getEpochSecond() != second) {
      second = now.getEpochSecond();
      calls = 0;
      writes = 0;
    }
    calls++;
    writes += call.method().equals("GET") ? 0 : 1;
    if (limitWrites && writes > WRITES) {
      return Optional.of(
          Failure.of(613, "(#613) Calls to this api have exceeded the rate limit.")
              .withSubcode(5044001)
              .withRetry(true));
    }
    if (most > 0 && calls > most) {
      return Optional.of(
          Failure.of(4, "(#4) Application request limit reached")
              .withSubcode(1504022)
              .withRetry(true)
              .withUser(
                  "Too many calls",
                  "There have been too many calls from this app. Wait a bit and try again."));
    }
    return Optional.empty();
  }
}
