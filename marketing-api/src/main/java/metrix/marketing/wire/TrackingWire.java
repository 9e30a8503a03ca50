package metrix.marketing.wire;

import java.util.Optional;
import metrix.model.AdContent;
import metrix.model.AdSpec;
import metrix.model.ClickTarget;
import tools.jackson.databind.node.ArrayNode;

/// Whose events count for an ad: `tracking_specs`. Meta applies no pixel by default, and no app: an
/// ad that does not name them counts nothing. Source: Meta, campaign reference and tracking specs
/// page, copies of 2026-09-12; recorded form in `transformed/ad_2023`.
final class TrackingWire {
  private TrackingWire() {}

  static Optional<String> specs(AdSpec spec) {
    ArrayNode specs = Json.array();
    spec.pixel().ifPresent(p -> add(specs, "offsite_conversion", "fb_pixel", p.value()));
    application(spec.content())
        .ifPresent(app -> {
          add(specs, "mobile_app_install", "application", app);
          add(specs, "app_custom_event", "application", app);
        });
    return specs.isEmpty() ? Optional.empty() : Optional.of(Json.text(specs));
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
