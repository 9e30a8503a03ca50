package metrix.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import metrix.simulator.edge.preview.PreviewPage;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's own addresses under `/_simulator`: state, reset, calls, clock, pictures,
/// previews.
final class ControlDoor {
  private static final String PREFIX = "/_simulator/";
  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private final Simulator simulator;

  ControlDoor(Simulator simulator) {
    this.simulator = simulator;
  }

  void routes(RoutesConfig routes) {
    routes.before(PREFIX + "*", ControlDoor::guard);
    routes.get("/_simulator/state", ctx -> json(ctx, state()));
    routes.get("/_simulator/calls", ctx -> json(ctx, simulator.stage().calls().json()));
    routes.post("/_simulator/reset", this::reset);
    routes.post("/_simulator/clock", this::advance);
    routes.get("/_simulator/image/{account}/{hash}", ctx -> picture(ctx, ctx.pathParam("hash")));
    routes.get("/_simulator/picture/{id}", ctx -> picture(ctx, ctx.pathParam("id")));
    routes.get("/_simulator/preview", this::preview);
    routes.get("/_simulator/preview/{id}", this::sharedPreview);
  }

  /// Whether a request is for this door.
  static boolean owns(Context ctx) {
    return ctx.path().startsWith(PREFIX);
  }

  /// Refuses a name that a foreign site has pointed at this computer (DNS rebinding), and changes
  /// that a page of another site sends.
  private static void guard(Context ctx) {
    String host = Optional.ofNullable(ctx.header("Host")).orElse("");
    String origin = Optional.ofNullable(ctx.header("Origin")).orElse("");
    String sender = origin.substring(origin.lastIndexOf('/') + 1);
    if (!LOOPBACK.matcher(host).matches()
        || (!origin.isEmpty() && !LOOPBACK.matcher(sender).matches())) {
      throw new ForbiddenResponse("This address answers to this computer only.");
    }
  }

  /// Answers what [#guard] or a damaged parameter refused.
  static void refused(HttpResponseException refusal, Context ctx) {
    ctx.status(refusal.getStatus());
    json(ctx, Json.object().put("error", String.valueOf(refusal.getMessage())));
  }

  private ObjectNode state() {
    World world = simulator.stage().world();
    ObjectNode state = Json.object();
    state.put("time", simulator.clock().instant().toString());
    state.put("since", simulator.stage().since().toString());
    state
        .put("accounts", world.accounts().size())
        .put("campaigns", world.count(Kind.CAMPAIGN))
        .put("adsets", world.count(Kind.ADSET))
        .put("ads", world.count(Kind.AD))
        .put("adcreatives", world.count(Kind.CREATIVE))
        .put("adimages", world.accounts().stream().mapToInt(a -> world.images(a.id()).size()).sum())
        .put("adlabels", world.count(Kind.LABEL))
        .put("commits", simulator.ledger().count());
    return state;
  }

  private void reset(Context ctx) {
    simulator.reset();
    json(ctx, Json.object().put("success", true));
  }

  private void advance(Context ctx) {
    JsonNode body = Json.parse(ctx.body()).orElseGet(Json::object);
    try {
      var now = simulator.advance(Duration.parse(body.path("advance").asString("")));
      json(ctx, Json.object().put("time", now.toString()));
    } catch (DateTimeException | IllegalArgumentException e) {
      ctx.status(400);
      json(
          ctx,
          Json.object()
              .put(
                  "error",
                  "Send {\"advance\":\"PT1H\"}: how far to move, as an ISO 8601 duration."));
    }
  }

  private static void picture(Context ctx, String id) {
    int width = ctx.queryParamAsClass("width", Integer.class).getOrDefault(320);
    ctx.contentType("image/png").result(Placeholder.png(id, Math.clamp(width, 16, 1080)));
  }

  private void preview(Context ctx) {
    page(
        ctx,
        PreviewPage.of(
            Optional.ofNullable(ctx.queryParam("d")).orElse(""),
            Optional.ofNullable(ctx.queryParam("t")).orElse("")));
  }

  private void sharedPreview(Context ctx) {
    page(ctx, PreviewPage.shared(simulator.stage().world(), ctx.pathParam("id")));
  }

  private static void page(Context ctx, Optional<String> html) {
    ctx.status(html.isPresent() ? 200 : 404)
        .contentType("text/html; charset=utf-8")
        .header("Content-Security-Policy", PreviewPage.POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .result(
            html.orElse(
                "<!doctype html><title>No preview</title><p>There is no such preview.</p>"));
  }

  private static void json(Context ctx, JsonNode body) {
    ctx.contentType("application/json").result(Json.bytes(body));
  }
}
