package metrix.marketing.wire;

import java.util.Optional;
import metrix.model.AdContent;
import metrix.model.AdSpec;
import metrix.model.ClickTarget;
import metrix.model.PixelId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Whose events count for an ad: `tracking_specs`. Meta applies no pixel by default, and no app: an
/// ad that does not name them counts nothing. Source: Meta, campaign reference and tracking specs
/// page, copies of 2026-09-12; recorded form in `transformed/ad_2023`.
final class TrackingWire {
  static final String SPECS = "tracking_specs";

  private static final String PIXEL = "fb_pixel";

  private TrackingWire() {}

  static Optional<String> specs(AdSpec spec) {
    ArrayNode specs = Json.array();
    spec.pixel().ifPresent(p -> add(specs, "offsite_conversion", PIXEL, p.value()));
    application(spec.content())
        .ifPresent(app -> {
          add(specs, "mobile_app_install", "application", app);
          add(specs, "app_custom_event", "application", app);
        });
    return specs.isEmpty() ? Optional.empty() : Optional.of(Json.text(specs));
  }

  /// The pixel whose events count for an ad at Meta.
  static Optional<String> pixel(Node ad) {
    return ad.list(SPECS).stream().flatMap(spec -> spec.texts(PIXEL).stream()).findFirst();
  }

  /// All that counts for an ad at Meta, as it stands there.
  static String held(Node ad) {
    JsonNode specs = ad.json().path(SPECS);
    return specs.isArray() ? Json.text(Json.sorted(specs)) : "";
  }

  /// The same with another pixel; everything else stays as Meta wrote it.
  static String with(PixelId pixel, String held) {
    ArrayNode specs = Json.array();
    if (!held.isEmpty()) {
      for (JsonNode spec : Json.read(held)) {
        if (!spec.has(PIXEL)) {
          specs.add(spec);
        }
      }
    }
    add(specs, "offsite_conversion", PIXEL, pixel.value());
    return Json.text(specs);
  }

  private static void add(ArrayNode specs, String action, String of, String id) {
    var spec = specs.addObject();
    spec.putArray("action.type").add(action);
    spec.putArray(of).add(id);
  }

  private static Optional<String> application(AdContent content) {
    return content
        .opens()
        .flatMap(target ->
            target instanceof ClickTarget.App(_, var application) ? application : Optional.empty());
  }
}
