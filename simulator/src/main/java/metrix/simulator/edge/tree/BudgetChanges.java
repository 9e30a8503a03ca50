package metrix.simulator.edge.tree;

import java.time.Duration;
import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// The limit of four budget changes an hour for one ad set. Source: Meta, "Rate limiting" page:
/// 613/1487632.
public final class BudgetChanges {
  private static final int PER_HOUR = 4;

  private BudgetChanges() {}

  static void count(Request request, Node adSet, ObjectNode changes) {
    boolean changed =
        List.of("daily_budget", "lifetime_budget").stream()
            .anyMatch(name ->
                changes.has(name)
                    && !changes.get(name).equals(adSet.json().get(name))
                    && !changes.get(name).isNull());
    if (!changed) {
      return;
    }
    long hourAgo = request.now().minus(Duration.ofHours(1)).getEpochSecond();
    int recent = adSet.timeline().changesSince(hourAgo);
    if (recent >= PER_HOUR) {
      throw Failure.of(613, "(#613) Calls to this api have exceeded the rate limit.")
          .withSubcode(1487632)
          .withRetry(false)
          .withUser(
              "Too many budget changes",
              "You can change the budget of an ad set 4 times per hour. Wait an hour before you change it again.")
          .blaming("daily_budget")
          .thrown();
    }
  }
}
