package metrix.simulator.edge.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// Custom audiences that a targeting spec names: they must exist, be alive and be the account's own
/// or shared with it.
///
/// Source: reported codes 1487301 and 1487366; Meta, "Lookalike audiences" page for 192342134.
public final class AudienceRefs {
  private static final List<String> SIDES =
      List.of("custom_audiences", "excluded_custom_audiences");

  private AudienceRefs() {}

  public static void check(Request request, Account account, JsonNode targeting) {
    List<String> included = new ArrayList<>();
    boolean lookalikes = false;
    for (String side : SIDES) {
      for (JsonNode entry : targeting.path(side)) {
        Node node = found(request, entry, side);
        usable(node, account.id());
        if (side.equals(SIDES.getFirst())) {
          included.add(node.path());
          lookalikes |= new Audience(node).subtype().equals("LOOKALIKE");
        } else if (included.contains(node.path())) {
          throw invalid("The audience " + node.path() + " is both included and excluded", side);
        }
      }
    }
    for (JsonNode group : targeting.path("flexible_spec")) {
      for (JsonNode entry : group.path("custom_audiences")) {
        usable(found(request, entry, "flexible_spec"), account.id());
      }
    }
    if (lookalikes && targeting.path("geo_locations").isEmpty()) {
      throw Failure.refused(
              192342134,
              "Missing Location while using Lookalike",
              "You need to use a location with your lookalike audience.")
          .withType("FacebookApiException")
          .blaming("targeting")
          .thrown();
    }
  }

  /// Whether the spec names an audience that resembles another.
  public static boolean namesLookalike(Request request, JsonNode targeting) {
    for (JsonNode entry : targeting.path("custom_audiences")) {
      Optional<Node> node = request.world().node(id(entry), Kind.AUDIENCE);
      if (node.filter(known -> new Audience(known).subtype().equals("LOOKALIKE")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The people of the included audiences together; empty when the spec names none.
  public static Optional<Long> people(Request request, JsonNode targeting) {
    JsonNode entries = targeting.path("custom_audiences");
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    long people = 0;
    for (JsonNode entry : entries) {
      people +=
          request
              .world()
              .node(id(entry), Kind.AUDIENCE)
              .map(node -> new Audience(node).people())
              .orElse(0L);
    }
    return Optional.of(people);
  }

  /// Whether the people of all included audiences are found.
  public static boolean ready(Request request, JsonNode targeting) {
    for (JsonNode entry : targeting.path("custom_audiences")) {
      Optional<Node> node = request.world().node(id(entry), Kind.AUDIENCE);
      if (node.filter(known -> !new Audience(known).ready(request.now())).isPresent()) {
        return false;
      }
    }
    return true;
  }

  static void usable(Node node, String account) {
    Audience audience = new Audience(node);
    if (audience.deleted()) {
      throw Failure.of(1487366, "(#1487366) The custom audience was deleted").thrown();
    }
    if (!audience.usableBy(account)) {
      throw Failure.of(1487301, "(#1487301) The custom audience is not shared with this ad account")
          .thrown();
    }
  }

  private static Node found(Request request, JsonNode entry, String side) {
    return request
        .world()
        .node(id(entry), Kind.AUDIENCE)
        .orElseThrow(() -> invalid("The audience " + id(entry) + " does not exist", side));
  }

  private static String id(JsonNode entry) {
    return entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
  }

  private static metrix.simulator.protocol.GraphError invalid(String reason, String field) {
    return Failure.refused(
            1487079,
            "Invalid targeting spec",
            "The targeting spec given is invalid because: " + reason)
        .blaming("targeting", field)
        .thrown();
  }
}
