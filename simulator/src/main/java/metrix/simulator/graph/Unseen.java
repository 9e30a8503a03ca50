package metrix.simulator.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Image;
import tools.jackson.databind.JsonNode;

/// What was made but does not show in reads yet, as when Meta reads from a copy that lags behind.
/// Thread-safe.
final class Unseen {
  private static final List<String> IDS =
      List.of("id", "copied_campaign_id", "copied_adset_id", "copied_ad_id");

  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  /// Keeps what the answer of a write names out of reads until a simulated moment.
  void keep(JsonNode answer, Instant moment) {
    for (String name : IDS) {
      answer.optional(name).ifPresent(id -> until.put(id.asString(""), moment));
    }
    answer.path("images").forEach(image -> until.put(image.path("hash").asString(""), moment));
    answer
        .path("ad_object_ids")
        .forEach(copy -> until.put(copy.path("copied_id").asString(""), moment));
  }

  boolean holds(Entity entity, Instant now) {
    if (until.isEmpty()) {
      return false;
    }
    Instant moment = until.get(entity instanceof Image image ? image.hash() : entity.path());
    return moment != null && now.isBefore(moment);
  }
}
