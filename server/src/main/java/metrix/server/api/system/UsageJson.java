package metrix.server.api.system;

import java.util.List;
import java.util.Optional;

/// How much of Meta's limits is used.
///
/// @param waits which ad accounts wait now, for a second or more
public record UsageJson(
    List<UsageBucket> buckets,
    Optional<String> tier,
    long calls,
    long points,
    List<UsageWait> waits) {
  public UsageJson {
    buckets = List.copyOf(buckets);
    waits = List.copyOf(waits);
  }
}
