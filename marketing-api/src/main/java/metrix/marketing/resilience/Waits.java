package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import metrix.marketing.Usage;
import metrix.marketing.resilience.Line.Ticket;

/// Who waits until when, for people.
final class Waits {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  private Waits() {}

  /// @param closed accounts for which no new call can go
  static List<Usage.Wait> of(Map<String, Hold> closed, List<Ticket> line, Instant now) {
    var counts = new TreeMap<String, Integer>();
    var holds = new TreeMap<String, Hold>(closed);
    for (Ticket ticket : line) {
      String account = ticket.cost.account();
      counts.merge(account, 1, Integer::sum);
      if (!closed.containsKey(account)) {
        // The first to go ends the wait of the account.
        holds.merge(account, ticket.held, (a, b) -> a.until().isAfter(b.until()) ? b : a);
      }
    }
    var waits = new ArrayList<Usage.Wait>();
    holds.forEach((account, hold) -> {
      if (hold.from(now).compareTo(WORTH_TELLING) >= 0) {
        waits.add(
            new Usage.Wait(account, hold.until(), hold.why(), counts.getOrDefault(account, 0)));
      }
    });
    return waits;
  }
}
