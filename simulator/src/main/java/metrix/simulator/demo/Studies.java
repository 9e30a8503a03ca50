package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The split test of the demo shop: two of its campaigns, half of the people each.
final class Studies {
  private Studies() {}

  static void add(World world, Account account, Instant now) {
    List<Node> campaigns =
        world.children(account.id(), Kind.CAMPAIGN).values().stream()
            .filter(campaign -> campaign.configured().equals("ACTIVE"))
            .sorted(Comparator.comparingLong(Node::id))
            .limit(2)
            .toList();
    if (campaigns.size() < 2) {
      return;
    }
    Instant start = now.minus(Duration.ofDays(10));
    ObjectNode body = Json.object();
    body.put("name", "Prospecting against retargeting")
        .put("description", "Which campaign brings orders at a lower cost?")
        .put("type", "SPLIT_TEST")
        .put("start_time", start.getEpochSecond())
        .put("end_time", now.plus(Duration.ofDays(4)).getEpochSecond());
    ArrayNode cells = body.putArray("cells");
    for (Node campaign : campaigns) {
      ObjectNode cell = cells.addObject();
      cell.put("id", Long.toString(world.nextId()))
          .put("name", campaign.name())
          .put("treatment_percentage", 50)
          .put("control_percentage", 0)
          .put("ad_entities_count", 1);
      cell.putArray("campaigns").add(campaign.path());
    }
    body.putArray("objectives")
        .addObject()
        .put("id", Long.toString(world.nextId()))
        .put("name", "Orders")
        .put("type", "CONVERSIONS")
        .put("is_primary", true);
    world.put(
        new Node(
            world.nextId(),
            Kind.STUDY,
            account.id(),
            0,
            new Body.Stored(body),
            "ACTIVE",
            start,
            start,
            Timeline.OFF,
            Review.NONE));
  }
}
