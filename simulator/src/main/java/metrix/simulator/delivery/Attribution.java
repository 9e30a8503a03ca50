package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which conversions an ad set counts as its own: the `value` of its actions.
///
/// Source: Meta, ad set `attribution_spec`; `7d_click` without one is the recorded default
/// (unverified).
///
/// @param name as in the insights field `attribution_setting`
record Attribution(String name, Set<AttributionWindow> windows) {
  static Attribution of(JsonNode adSet) {
    boolean day = false;
    boolean view = false;
    boolean engaged = false;
    for (JsonNode part : adSet.path("attribution_spec")) {
      switch (part.path("event_type").asString("")) {
        case "CLICK_THROUGH" -> day = part.path("window_days").asInt(7) == 1;
        case "VIEW_THROUGH" -> view = true;
        case "ENGAGED_VIDEO_VIEW" -> engaged = true;
        default -> {
          // Nothing else changes what is counted.
        }
      }
    }
    List<String> name = new ArrayList<>();
    List<AttributionWindow> windows = new ArrayList<>();
    if (view) {
      name.add("1d_view");
      windows.add(AttributionWindow.VIEW_1D);
    }
    name.add(day ? "1d_click" : "7d_click");
    windows.add(day ? AttributionWindow.CLICK_1D : AttributionWindow.CLICK_7D);
    if (engaged) {
      name.add("1d_ev");
      windows.add(AttributionWindow.ENGAGED_1D);
    }
    return new Attribution(String.join("_", name), Set.copyOf(windows));
  }

  long count(long[] counts, int firstPart) {
    long sum = 0;
    for (AttributionWindow window : windows) {
      sum += window.count(counts, firstPart);
    }
    return sum;
  }
}
