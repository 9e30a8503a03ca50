package metrix.simulator.edge.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `DELETE /act_x/campaigns`: deletes campaigns by a strategy. Source: Meta's API specs; the shape
/// of the answer and the number that one call deletes are unverified.
final class BulkDeletion {
  private static final int MOST = 25;

  private BulkDeletion() {}

  static JsonNode answer(Request request) {
    Params params = request.params();
    String strategy = Writes.required(params, "delete_strategy");
    List<Node> chosen =
        request.world().children(request.account().id(), Kind.CAMPAIGN).values().stream()
            .filter(campaign -> !campaign.configured().equals("DELETED"))
            .filter(
                campaign -> !strategy.equals("DELETE_ARCHIVED_BEFORE") || old(request, campaign))
            .sorted(
                strategy.equals("DELETE_OLDEST")
                    ? Comparator.comparing(Node::created).thenComparingLong(Node::id)
                    : Comparator.comparing(Node::created).thenComparingLong(Node::id).reversed())
            .skip(params.number("delete_offset", 0))
            .toList();
    int count = Math.clamp(params.number("object_count", MOST), 0, chosen.size());
    ObjectNode answer = Json.object();
    answer.put("objects_left_to_delete_count", chosen.size() - count);
    ArrayNode deleted = answer.putArray("deleted_object_ids");
    for (Node campaign : chosen.subList(0, count)) {
      Writes.delete(request.on(campaign, "", Params.NONE, List.of()));
      deleted.add(campaign.path());
    }
    return answer;
  }

  private static boolean old(Request request, Node campaign) {
    String text = Writes.required(request.params(), "before_date");
    Instant before =
        Times.read(text, request.account().zone())
            .orElseThrow(() ->
                Failure.invalid("The parameter before_date must be a date")
                    .blaming("before_date")
                    .thrown());
    return campaign.configured().equals("ARCHIVED") && campaign.updated().isBefore(before);
  }
}
