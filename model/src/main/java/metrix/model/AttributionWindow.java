package metrix.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How long after somebody met an ad a result still counts for it. Source: Meta, ad set page, copy
/// of 2026-09-12.
///
/// @param days 1 or 7 after a click, otherwise 1
public record AttributionWindow(Event event, int days) {
  /// How somebody met the ad.
  public enum Event {
    CLICK_THROUGH("click"),
    VIEW_THROUGH("view"),
    ENGAGED_VIDEO_VIEW("ev");

    private final String word;

    Event(String word) {
      this.word = word;
    }

    /// The word in Meta's `attribution_setting`, such as `click` of `7d_click`.
    public String word() {
      return word;
    }
  }

  /// Windows as a sheet says them, `7d_click;1d_view`, equal ones alike.
  public static String text(List<AttributionWindow> windows) {
    return windows.stream()
        .sorted(
            Comparator.comparing(AttributionWindow::event)
                .thenComparingInt(AttributionWindow::days))
        .map(AttributionWindow::toString)
        .collect(Collectors.joining(";"));
  }

  /// As Meta writes it in reports, `7d_click`.
  @Override
  public String toString() {
    return days + "d_" + event.word();
  }
}
