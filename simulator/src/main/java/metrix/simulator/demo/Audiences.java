package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import metrix.simulator.edge.audience.Audience;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// The audiences and conversions that the shop has made.
final class Audiences {
  private final World world;
  private final Account account;
  private final Instant now;

  private Audiences(World world, Account account, Instant now) {
    this.world = world;
    this.account = account;
    this.now = now;
  }

  /// Gives an account that has accepted the terms a few of each.
  ///
  /// @param pixel the Pixel that its website and conversions go by
  static void add(World world, Account account, String pixel, Instant now) {
    Audiences audiences = new Audiences(world, account, now);
    Node buyers = audiences.customers();
    audiences.website(pixel);
    audiences.engaged();
    audiences.lookalike(buyers);
    audiences.saved();
    audiences.conversion(pixel, "Newsletter sign-up", "LEAD", "newsletter");
    audiences.conversion(pixel, "Big basket", "PURCHASE", "order/thanks");
  }

  private Node customers() {
    ObjectNode body = named("Customers of the last year", "Uploaded from the shop", "CUSTOM");
    body.put("customer_file_source", "USER_PROVIDED_ONLY");
    return put(Kind.AUDIENCE, body, 18_400, 200);
  }

  private void website(String pixel) {
    ObjectNode body = named("Visitors, 30 days", "All pages of the shop", "WEBSITE");
    body.put("pixel_id", pixel)
        .put("retention_days", 30)
        .put(
            "rule",
            "{\"inclusions\":{\"operator\":\"or\",\"rules\":[{\"event_sources\":[{\"id\":\""
                + pixel
                + "\",\"type\":\"pixel\"}],\"retention_seconds\":2592000}]}}");
    put(Kind.AUDIENCE, body, 64_300, 150);
  }

  private void engaged() {
    ObjectNode body = named("Instagram engagers", "Liked or saved a post", "ENGAGEMENT");
    body.put("retention_days", 365);
    put(Kind.AUDIENCE, body, 27_900, 120);
  }

  private void lookalike(Node seed) {
    ObjectNode body =
        named("Lookalike (" + account.country() + ", 1%) of customers", "", "LOOKALIKE");
    ObjectNode spec = body.putObject("lookalike_spec");
    spec.put("country", account.country());
    spec.putArray("origin")
        .addObject()
        .put("id", seed.path())
        .put("name", seed.name())
        .put("type", "custom_audience");
    spec.put("ratio", 0.01).put("type", "similarity");
    put(Kind.AUDIENCE, body, 2_400_000, 100);
  }

  private void saved() {
    ObjectNode body = Json.object().put("name", "Adults at home").put("description", "Our usual");
    ObjectNode targeting = body.putObject("targeting");
    targeting.put("age_min", 25).put("age_max", 55);
    targeting.putObject("geo_locations").putArray("countries").add(account.country());
    put(Kind.SAVED_AUDIENCE, body, 0, 90);
  }

  private void conversion(String pixel, String name, String event, String address) {
    ObjectNode body =
        Json.object()
            .put("name", name)
            .put("custom_event_type", event)
            .put("pixel_id", pixel)
            .put("default_conversion_value", 0)
            .put(
                "rule",
                "{\"and\":[{\"event\":{\"eq\":\"PageView\"}},{\"or\":[{\"URL\":{\"i_contains\":\""
                    + address
                    + "\"}}]}]}");
    put(Kind.CUSTOM_CONVERSION, body, 0, 180);
  }

  private static ObjectNode named(String name, String description, String subtype) {
    return Json.object().put("name", name).put("description", description).put("subtype", subtype);
  }

  private Node put(Kind kind, ObjectNode body, long people, int daysAgo) {
    Instant made = now.minus(Duration.ofDays(daysAgo));
    if (kind == Kind.AUDIENCE) {
      Audience.settled(body, people, made);
    }
    Node node =
        new Node(
            world.nextId(),
            kind,
            account.id(),
            0,
            new Body.Stored(body),
            "ACTIVE",
            made,
            made,
            Timeline.OFF,
            Review.NONE);
    world.put(node);
    return node;
  }
}
