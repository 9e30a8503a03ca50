package metrix.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.protocol.Batch;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.UrlText;
import tools.jackson.databind.JsonNode;

/// What Meta refuses of a whole batch. Source: Meta, "Batch requests" page; the wording is
/// unverified.
final class BatchRules {
  private BatchRules() {}

  static void check(Call call) {
    Map<String, Integer> adSets = new HashMap<>();
    for (JsonNode part : Batch.parts(call)) {
      campaignOfNewAdSet(part).ifPresent(campaign -> adSets.merge(campaign, 1, Integer::sum));
    }
    if (adSets.values().stream().anyMatch(count -> count > 1)) {
      throw Failure.of(100, "Batch requests cannot include multiple Adsets under the same Campaign")
          .withType("GraphBatchException")
          .thrown();
    }
  }

  private static Optional<String> campaignOfNewAdSet(JsonNode part) {
    String url = part.path("relative_url").asString("");
    boolean creates =
        part.path("method").asString("").equalsIgnoreCase("POST")
            && url.matches("/?(v\\d+\\.\\d/)?act_\\d+/adsets(\\?.*)?");
    if (!creates) {
      return Optional.empty();
    }
    Map<String, String> values = UrlText.parse(Json.plain(part.path("body")));
    return Optional.ofNullable(values.get("campaign_id"));
  }
}
