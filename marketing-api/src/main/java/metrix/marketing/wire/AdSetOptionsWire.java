package metrix.marketing.wire;

import java.time.DayOfWeek;
import java.util.List;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.Budget;
import metrix.model.DayPart;
import metrix.model.FrequencyCap;
import metrix.model.Roas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an ad set says beyond the usual, in Meta's form. Source: Meta, ad set reference, copy of
/// 2026-09-12; AdSet of the v25.0 specs.
final class AdSetOptionsWire {
  private static final String SPEND_CAP = "_spend_cap";

  private AdSetOptionsWire() {}

  static Params params(AdSetOptions options) {
    Params params = Params.none();
    if (options.roasFloor().isPresent()) {
      params = params.with("bid_constraints", floor(options.roasFloor().get()));
    }
    if (options.spend().least().isPresent()) {
      params = params.and(least(options.spend().least().get()));
    }
    if (options.spend().most().isPresent()) {
      params = params.and(bound(options.spend().most().get(), SPEND_CAP));
    }
    if (!options.hours().isEmpty()) {
      params = params.and(schedule(options.hours()));
    }
    if (!options.attribution().isEmpty()) {
      params = params.with("attribution_spec", windows(options.attribution()));
    }
    if (options.frequencyCap().isPresent()) {
      params = params.with("frequency_control_specs", cap(options.frequencyCap().get()));
    }
    return options.dynamicCreative() ? params.with("is_dynamic_creative", true) : params;
  }

  static JsonNode floor(Roas roas) {
    return Json.object().put("roas_average_floor", roas.tenThousandths());
  }

  /// The hours of the week. That the pacing must say so too, and how the hours are taken away, is
  /// not verified; public clients do it so.
  static Params schedule(List<DayPart> hours) {
    return Params.none()
        .with("adset_schedule", hours(hours))
        .with("pacing_type", List.of(hours.isEmpty() ? "standard" : "day_parting"));
  }

  static Params least(Budget least) {
    return bound(least, "_min_spend_target");
  }

  /// The most of a campaign's budget, or the number that says none.
  static Params most(boolean byDay, String minor) {
    return Params.none().with((byDay ? "daily" : "lifetime") + SPEND_CAP, minor);
  }

  private static Params bound(Budget budget, String name) {
    return switch (budget) {
      case Budget.Daily(var amount) -> Params.none().with("daily" + name, amount.minor());
      case Budget.Lifetime(var amount) -> Params.none().with("lifetime" + name, amount.minor());
    };
  }

  /// Days count from Sunday, 0.
  static JsonNode hours(List<DayPart> parts) {
    ArrayNode json = Json.array();
    for (DayPart part : parts) {
      ObjectNode one =
          json.addObject()
              .put("start_minute", part.startMinute())
              .put("end_minute", part.endMinute());
      ArrayNode days = one.putArray("days");
      part.days().stream().mapToInt(AdSetOptionsWire::number).sorted().forEach(days::add);
      one.put("timezone_type", "ADVERTISER");
    }
    return json;
  }

  private static int number(DayOfWeek day) {
    return day.getValue() % 7;
  }

  static JsonNode windows(List<AttributionWindow> windows) {
    ArrayNode json = Json.array();
    windows.forEach(
        w -> json.addObject().put("event_type", w.event().name()).put("window_days", w.days()));
    return json;
  }

  private static JsonNode cap(FrequencyCap cap) {
    ArrayNode json = Json.array();
    json.addObject()
        .put("event", "IMPRESSIONS")
        .put("interval_days", cap.days())
        .put("max_frequency", cap.impressions());
    return json;
  }
}
