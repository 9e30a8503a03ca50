package metrix.simulator.limit;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;

/// The limits of calls in one second: of the simulator's owner for all calls, and Meta's for
/// changes of campaigns, ad sets and ads of one account. Thread-safe.
///
/// Source: Meta, "Rate limiting" page: 613/5044001 for more than 100 mutations a second by app and
/// ad account.
public final class QueryRate {
  private static final int MUTATIONS = 100;
  private static final Set<String> TREE = Set.of("", "campaigns", "adsets", "ads", "copies");

  private final int most;
  private final boolean limitMutations;
  private final InstantSource clock;
  private final Map<String, Integer> mutations = new HashMap<>();
  private long second;
  private int calls;

  /// @param most calls a second, 0 for no limit
  public QueryRate(int most, boolean limitMutations, InstantSource clock) {
    this.most = most;
    this.limitMutations = limitMutations;
    this.clock = clock;
  }

  /// Counts a call; the refusal when the second is full.
  ///
  /// @param account the account that it counts for, empty when it names none
  public synchronized Optional<Failure> refuse(Call call, String account) {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      calls = 0;
      mutations.clear();
    }
    calls++;
    boolean mutation = !call.method().equals("GET") && TREE.contains(call.edge());
    if (limitMutations
        && mutation
        && !account.isEmpty()
        && mutations.merge(account, 1, Integer::sum) > MUTATIONS) {
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
