package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Which conversions an ad set counts as its own: the `value` of its actions.
///
/// Source: Meta, ad set `attribution_spec`; `7d_click` without one is the recorded default
/// (unverified).
///
/// @param name as in the insights field `attribution_setting`
/// @param week whether clicks count for a week, not for a day only
/// @param view whether those who only saw the ad count for a day
/// @param engaged whether those who watched it count for a day
record Attribution(String name, boolean week, boolean view, boolean engaged) {
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
    if (view) {
      name.add("1d_view");
    }
    name.add(day ? "1d_click" : "7d_click");
    if (engaged) {
      name.add("1d_ev");
    }
    return new Attribution(String.join("_", name), !day, view, engaged);
  }

  /// The sum of what its windows count; they do not overlap.
  long count(long[] counts, int firstPart) {
    long sum = counts[firstPart];
    sum += week ? counts[firstPart + 1] : 0;
    sum += view ? counts[firstPart + 3] : 0;
    sum += engaged ? counts[firstPart + 4] : 0;
    return sum;
  }
}
