package metrix.simulator.delivery;

import java.util.Locale;
import java.util.Optional;

/// How long after what a conversion may happen to be credited to an ad. Windows overlap: each
/// longer one contains the shorter ones of its kind.
///
/// Source: Meta, Insights `action_attribution_windows`; the longer view windows are empty since
/// 2026-01-12 ("Insights best practices" page).
public enum AttributionWindow {
  CLICK_1D("1d_click", 1),
  CLICK_7D("7d_click", 2),
  CLICK_28D("28d_click", 3),
  VIEW_1D("1d_view", 0),
  ENGAGED_1D("1d_ev", 0);

  private final String wire;
  private final int clicks;

  AttributionWindow(String wire, int clicks) {
    this.wire = wire;
    this.clicks = clicks;
  }

  /// The window of Meta's name; nothing for one that is always empty.
  public static Optional<AttributionWindow> of(String wire) {
    for (AttributionWindow window : values()) {
      if (window.wire.equals(wire.toLowerCase(Locale.ROOT))) {
        return Optional.of(window);
      }
    }
    return Optional.empty();
  }

  public String wire() {
    return wire;
  }

  /// What it counts of the five parts that do not overlap: clicks within a day, a week, four weeks,
  /// views, engaged views.
  long count(long[] counts, int firstPart) {
    return switch (this) {
      case CLICK_1D, CLICK_7D, CLICK_28D -> {
        long sum = 0;
        for (int i = 0; i < clicks; i++) {
          sum += counts[firstPart + i];
        }
        yield sum;
      }
      case VIEW_1D -> counts[firstPart + 3];
      case ENGAGED_1D -> counts[firstPart + 4];
    };
  }
}
