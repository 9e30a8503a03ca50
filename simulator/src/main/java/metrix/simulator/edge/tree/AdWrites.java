package metrix.simulator.edge.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.edge.creative.CreativeRules;
import metrix.simulator.edge.creative.CreativeWrites;
import metrix.simulator.edge.label.LabelWrites;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /act_x/ads` and `POST /{ad}`. Source: Meta, "Ad" reference.
public final class AdWrites {
  private static final int ADS_PER_SET = 50;
  // Invented: words of a text that the simulated review turns down.
  private static final Set<String> REJECTED_WORDS =
      Set.of("miracle cure", "guaranteed weight loss", "get rich quick");

  private AdWrites() {}

  static JsonNode create(Request request) {
    Params params = request.params();
    Writes.checkAccount(request.account());
    Writes.required(params, "name");
    Node adSet = adSet(request, Writes.required(params, "adset_id"));
    String status = Writes.initialStatus(params);
    JsonNode spec =
        params
            .json("creative")
            .orElseThrow(() ->
                Failure.invalid("The parameter creative is required").blaming("creative").thrown());
    ObjectNode body = Writes.values(request, "AdAccount", "ads");
    checkSet(request, adSet);
    checkValues(request, adSet, body);
    if (request.validateOnly()) {
      CreativeRules.check(request, inlineOrStored(request, adSet, spec), "creative");
      return Request.success();
    }
    Node creative = creative(request, adSet, spec);
    body.remove("adset_id");
    if (params.has("adlabels")) {
      body.set("adlabels", LabelWrites.resolve(request, params));
    }
    return request.created(make(request, adSet, body, creative, status));
  }

  /// Makes an ad of values that were checked; its review begins.
  public static Node make(
      Request request, Node adSet, ObjectNode body, Node creative, String status) {
    body.putObject("creative").put("id", creative.path());
    return Writes.create(request, Kind.AD, adSet.id(), body, status, review(request, creative));
  }

  /// The ad set that is to hold an ad.
  public static Node adSet(Request request, String id) {
    Node adSet =
        request
            .world()
            .node(id, Kind.ADSET)
            .filter(found -> found.account().equals(request.account().id()))
            .orElseThrow(() -> Failure.missing("POST", id).thrown());
    if (Set.of("ARCHIVED", "DELETED").contains(adSet.configured())) {
      throw Failure.invalid("The ad set " + id + " is archived or deleted")
          .blaming("adset_id")
          .thrown();
    }
    return adSet;
  }

  /// Refuses another ad in an ad set that cannot hold it.
  public static void checkSet(Request request, Node adSet) {
    long live =
        request.world().children(adSet.path(), Kind.AD).values().stream()
            .filter(ad -> !ad.configured().equals("DELETED"))
            .count();
    boolean dynamic = adSet.json().path("is_dynamic_creative").asBoolean(false);
    if ((dynamic && live >= 1) || live >= ADS_PER_SET) {
      int most = dynamic ? 1 : ADS_PER_SET;
      throw Failure.invalid("This ad set can hold at most " + most + " ads")
          .blaming("adset_id")
          .thrown();
    }
    boolean onPost = adSet.json().path("destination_type").asString("").equals("ON_POST");
    if (onPost && !adSet.json().path("promoted_object").has("page_id")) {
      throw Failure.refused(
              1885154,
              "Ad set has no Page",
              "The ad set promotes posts but names no Page. Create the ad set again.")
          .blaming("adset_id")
          .thrown();
    }
  }

  private static ObjectNode inlineOrStored(Request request, Node adSet, JsonNode spec) {
    String id = spec.path("creative_id").asString(spec.path("id").asString(""));
    ObjectNode body = id.isEmpty() ? (ObjectNode) spec.deepCopy() : stored(request, id).json();
    AdFits.check(request, adSet, body);
    return body;
  }

  /// Refuses a creative that the ad set cannot show.
  public static void checkFits(Request request, Node adSet, JsonNode creative) {
    AdFits.check(request, adSet, creative);
  }

  private static Node stored(Request request, String id) {
    return request
        .world()
        .node(id, Kind.CREATIVE)
        .filter(found -> found.account().equals(request.account().id()))
        .orElseThrow(() -> Failure.missing("POST", id).thrown());
  }

  private static Node creative(Request request, Node adSet, JsonNode spec) {
    ObjectNode body = inlineOrStored(request, adSet, spec);
    String id = spec.path("creative_id").asString(spec.path("id").asString(""));
    if (!id.isEmpty()) {
      return stored(request, id);
    }
    CreativeRules.check(request, body, "creative");
    return CreativeWrites.save(request, body);
  }

  private static Review review(Request request, Node creative) {
    Instant ends = request.now().plus(minutes(creative.id()));
    String text = Json.string(creative.json()).toLowerCase(Locale.ROOT);
    boolean rejected = REJECTED_WORDS.stream().anyMatch(text::contains);
    return new Review(
        ends,
        rejected ? Review.Verdict.DISAPPROVED : Review.Verdict.FINE,
        rejected ? "The ad promises unrealistic outcomes." : "");
  }

  // Simulated reviews take 4 to 14 minutes.
  private static Duration minutes(long id) {
    return Duration.ofMinutes(4 + (id / 10_000) % 11);
  }

  // Source: Meta, "Ad" reference: the schedule is for sales and app promotion only; the domain has
  // two levels. The wordings are ours.
  private static void checkValues(Request request, Node adSet, ObjectNode body) {
    String domain = body.path("conversion_domain").asString("");
    if (!domain.isEmpty() && !domain.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw Failure.invalid("conversion_domain must be a domain such as example.com")
          .blaming("conversion_domain")
          .thrown();
    }
    boolean scheduled = body.has("ad_schedule_start_time") || body.has("ad_schedule_end_time");
    String objective =
        request.world().campaignOf(adSet).orElse(adSet).json().path("objective").asString("");
    if (scheduled && !Set.of("OUTCOME_SALES", "OUTCOME_APP_PROMOTION").contains(objective)) {
      throw Failure.invalid("An ad schedule can only be used for sales and app promotion")
          .blaming("ad_schedule_start_time")
          .thrown();
    }
    Optional<Instant> start = Writes.stored(body, "ad_schedule_start_time", request.account());
    Optional<Instant> end = Writes.stored(body, "ad_schedule_end_time", request.account());
    if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
      throw Failure.invalid("ad_schedule_end_time must be after ad_schedule_start_time")
          .blaming("ad_schedule_end_time")
          .thrown();
    }
  }

  static JsonNode update(Request request) {
    Writes.checkEditable(request);
    Node before = request.node();
    Node adSet = request.world().parent(before).orElseThrow();
    ObjectNode changes = Writes.values(request, "Ad", ".");
    if (changes.has("name")) {
      Writes.required(request.params(), "name");
    }
    checkValues(request, adSet, changes);
    JsonNode spec = changes.path("creative");
    if (spec.isObject()) {
      checkSwap(before);
      ObjectNode wished = inlineOrStored(request, adSet, spec);
      if (request.validateOnly()) {
        CreativeRules.check(request, wished, "creative");
      }
    }
    if (request.validateOnly()) {
      return Request.success();
    }
    if (spec.isObject()) {
      Node creative = creative(request, adSet, spec);
      changes.putObject("creative").put("id", creative.path());
      if (!creative.path().equals(before.json().path("creative").path("id").asString(""))) {
        // A new creative starts the review again.
        request.world().put(before.withReview(review(request, creative), request.now()));
        return Writes.update(
            request.on(
                request.world().node(before.id()).orElseThrow(),
                "",
                request.params(),
                request.fields()),
            changes);
      }
    }
    if (request.params().has("adlabels")) {
      changes.set("adlabels", LabelWrites.resolve(request, request.params()));
    }
    return Writes.update(request, changes);
  }

  private static void checkSwap(Node ad) {
    if (ad.json().has("creative_asset_groups_spec")) {
      throw Failure.refused(
              3858355,
              "Creative cannot be replaced",
              "The creative of a flexible ad cannot be replaced. Create a new ad.")
          .blaming("creative")
          .thrown();
    }
  }
}
