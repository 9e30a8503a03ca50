package metrix.simulator.edge.creative;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.edge.label.LabelWrites;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /act_x/adcreatives`, `POST` and `DELETE /{creative}`. Source: Meta, "Ad creative"
/// reference.
public final class CreativeWrites {
  private static final Set<String> EDITABLE = Set.of("name", "status", "adlabels", "account_id");

  private CreativeWrites() {}

  static JsonNode create(Request request) {
    Writes.checkAccount(request.account());
    ObjectNode body = Writes.values(request, "AdAccount", "adcreatives");
    CreativeRules.check(request, body);
    if (request.validateOnly()) {
      return Request.success();
    }
    if (request.params().has("adlabels")) {
      body.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    return request.created(save(request, body));
  }

  /// Keeps a creative; one that is equal to an existing one gives that one back.
  public static Node save(Request request, ObjectNode given) {
    ObjectNode body = given.deepCopy();
    String fingerprint = fingerprint(given);
    String what = "creative/" + request.account().id() + "/" + fingerprint;
    Optional<Node> same =
        request.world().remembered(what).filter(node -> !node.configured().equals("DELETED"));
    if (same.isPresent()) {
      return same.get();
    }
    LocalDate today = request.now().atZone(request.account().zone()).toLocalDate();
    String name = body.path("name").asString(headline(body));
    // Meta appends the day and a hash to the name of a creative.
    body.put("name", name + " " + today + "-" + fingerprint);
    Node creative = Writes.create(request, Kind.CREATIVE, 0, body, "ACTIVE", Review.NONE);
    request.world().remember(what, creative);
    return creative;
  }

  /// The name that a creative was given, without the day and the hash.
  public static String givenName(Node creative) {
    return creative.name().replaceFirst(" \\d{4}-\\d{2}-\\d{2}-[0-9a-f]{32}$", "");
  }

  private static String headline(ObjectNode body) {
    JsonNode link = body.path("object_story_spec").path("link_data");
    return link.path("name").asString("{{product.name}}");
  }

  private static String fingerprint(ObjectNode body) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(Json.bytes(body));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode update(Request request) {
    for (String name : request.params().without("access_token", "id", "locale").names()) {
      if (!EDITABLE.contains(name)) {
        throw CreativeRules.contentIsFixed(name);
      }
    }
    ObjectNode changes = Writes.values(request, "AdCreative", ".");
    changes.remove("account_id");
    if (request.params().has("adlabels")) {
      changes.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    return Writes.update(request, changes);
  }

  static JsonNode delete(Request request) {
    if (!request.world().adsWith(request.node()).isEmpty()) {
      throw Failure.of(200, "(#200) Permissions error")
          .withStatus(403)
          .withSubcode(1487235)
          .withUser("Creative is in use", "The creative cannot be deleted while an ad uses it.")
          .thrown();
    }
    return Writes.delete(request);
  }
}
