package metrix.server.api.system;

import java.util.List;
import java.util.Optional;

/// How much of Meta's limits is used.
public record UsageJson(List<UsageBucket> buckets, Optional<String> tier, long calls, long points) {
  public UsageJson {
    buckets = List.copyOf(buckets);
  }
}
