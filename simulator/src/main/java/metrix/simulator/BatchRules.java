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
  private static final int ADVISED_ADS = 10;

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

  /// Whether a batch makes more ads than the 10 that Meta advises; nothing is refused for it.
  /// Source: Meta, "Asynchronous and batch requests" page.
  static boolean beyondAdvice(Call call) {
    return Batch.parts(call).stream().filter(part -> creates(part, "ads")).count() > ADVISED_ADS;
  }

  private static boolean creates(JsonNode part, String edge) {
    return part.path("method").asString("").equalsIgnoreCase("POST")
        && part.path("relative_url")
            .asString("")
            .matches("/?(v\\d+\\.\\d/)?act_\\d+/" + edge + "(\\?.*)?");
  }

  private static Optional<String> campaignOfNewAdSet(JsonNode part) {
    if (!creates(part, "adsets")) {
      return Optional.empty();
    }
    Map<String, String> values = UrlText.parse(Json.plain(part.path("body")));
    return Optional.ofNullable(values.get("campaign_id"));
  }
}
