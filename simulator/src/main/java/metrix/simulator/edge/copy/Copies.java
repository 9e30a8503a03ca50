package metrix.simulator.edge.copy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What copies of all kinds share. Source: Meta, "Ad copies" pages of campaign, ad set and ad.
final class Copies {
  private Copies() {}

  /// The field of a copy that names what it was made of.
  static String sourceField(Kind kind) {
    return switch (kind) {
      case CAMPAIGN -> "source_campaign_id";
      case ADSET -> "source_adset_id";
      default -> "source_ad_id";
    };
  }

  /// The object that was addressed; a deleted one cannot be copied (wording unverified).
  static Node source(Request request) {
    Node source = request.node();
    if (source.configured().equals("DELETED")) {
      throw Failure.invalid("A deleted object cannot be copied").thrown();
    }
    return source;
  }

  /// The body of a copy: that of its source under a new name.
  static ObjectNode body(Node source, String name) {
    ObjectNode body = source.json().deepCopy();
    body.put("name", name);
    body.put(sourceField(source.kind()), source.path());
    return body;
  }

  /// The children that a deep copy takes along: archived and deleted ones stay behind (unverified).
  static List<Node> children(Request request, Node parent, Kind kind) {
    return request.world().children(parent.path(), kind).values().stream()
        .filter(child -> !Set.of("ARCHIVED", "DELETED").contains(child.configured()))
        .sorted(Comparator.comparingLong(Node::id))
        .toList();
  }

  /// Recorded: the subcode; the texts are recorded in Portuguese, ours say the same.
  static GraphError tooMany() {
    return Failure.of(100, "Invalid parameter")
        .withSubcode(1885194)
        .withUser(
            "The copy request is too large",
            "The number of ad objects you are trying to copy is too large. The total number of ads, ad sets and"
                + " campaigns to be copied at once must be less than 3. Consider calling the API in the asynchronous"
                + " batch.")
        .thrown();
  }

  /// Notes a made copy for the `ad_object_ids` of the answer.
  static Node noted(ArrayNode objects, Node source, Node copy) {
    String type =
        switch (source.kind()) {
          case CAMPAIGN -> "campaign";
          case ADSET -> "ad_set";
          default -> "ad";
        };
    objects
        .addObject()
        .put("ad_object_type", type)
        .put("source_id", source.path())
        .put("copied_id", copy.path());
    return copy;
  }

  /// The answer; a shallow copy lists no objects, as third parties report.
  static ObjectNode answer(String name, Node copy, CopyTerms terms, ArrayNode objects) {
    ObjectNode answer = Json.object();
    answer.put(name, copy.path());
    if (terms.deep()) {
      answer.set("ad_object_ids", objects);
    }
    return answer;
  }
}
