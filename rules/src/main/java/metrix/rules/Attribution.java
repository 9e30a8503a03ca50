package metrix.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.AttributionWindow;
import metrix.model.AttributionWindow.Event;
import metrix.model.Checked;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;

/// The rules for how long after a click or a view a result still counts. Source: Meta, campaign and
/// ad set pages, copies of 2026-09-12, which still speak of the old objectives: what they forbid
/// beyond conversions is therefore only advised against.
public final class Attribution {
  private static final Pattern WINDOW = Pattern.compile("(\\d{1,2})\\s*d_?(click|view|ev)");
  private static final Set<OptimizationGoal> CONVERSIONS =
      EnumSet.of(OptimizationGoal.OFFSITE_CONVERSIONS, OptimizationGoal.VALUE);
  private static final String FIX =
      "Write 7d_click;1d_view, 7d_click, 1d_click;1d_view or 1d_click.";

  private Attribution() {}

  /// Reads windows such as `7d_click;1d_view`; empty text leaves them to Meta.
  public static Checked<List<AttributionWindow>> read(
      String typed, OptimizationGoal goal, String at) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    List<AttributionWindow> windows = windows(text);
    if (!WINDOW.matcher(text).replaceAll("").matches("[\\s;,_]*")) {
      return Checked.wrong(
          Problem.error(
              at, "“%s” is no list of attribution windows.".formatted(typed.strip()), FIX));
    }
    List<Problem> problems = new ArrayList<>();
    Set<Event> seen = EnumSet.noneOf(Event.class);
    for (AttributionWindow window : windows) {
      boolean known =
          window.days() == 1 || (window.days() == 7 && window.event() == Event.CLICK_THROUGH);
      if (!known) {
        problems.add(Problem.error(at, "Meta has no window %s.".formatted(window), FIX));
      }
      if (!seen.add(window.event())) {
        problems.add(
            Problem.error(at, "Two windows count the same, %s.".formatted(window), "Keep one."));
      }
    }
    if (!windows.isEmpty() && !seen.contains(Event.CLICK_THROUGH)) {
      problems.add(Problem.error(at, "A window after a click is missing.", FIX));
    }
    advise(windows, goal, at, problems);
    return Checked.of(List.copyOf(windows), problems);
  }

  /// The windows that a text names, `7d_click;1d_view`.
  public static List<AttributionWindow> windows(String text) {
    List<AttributionWindow> windows = new ArrayList<>();
    Matcher match = WINDOW.matcher(text);
    while (match.find()) {
      windows.add(new AttributionWindow(event(match.group(2)), Integer.parseInt(match.group(1))));
    }
    return windows;
  }

  private static void advise(
      List<AttributionWindow> windows, OptimizationGoal goal, String at, List<Problem> problems) {
    boolean onlyShort =
        windows.equals(List.of(new AttributionWindow(Event.CLICK_THROUGH, 1))) || windows.isEmpty();
    if (!onlyShort && !CONVERSIONS.contains(goal)) {
      problems.add(
          Problem.warning(
              at,
              "Meta's pages allow the goal %s one day after a click only.".formatted(goal.label()),
              "Go on: Meta will decide. Or write 1d_click."));
    }
    if (windows.stream().anyMatch(w -> w.event() == Event.ENGAGED_VIDEO_VIEW)) {
      problems.add(
          Problem.warning(
              at,
              "How Meta wants the window 1d_ev written is not verified.",
              "Go on: Meta will decide. Or leave it out."));
    }
  }

  private static Event event(String word) {
    return switch (word) {
      case "click" -> Event.CLICK_THROUGH;
      case "view" -> Event.VIEW_THROUGH;
      default -> Event.ENGAGED_VIDEO_VIEW;
    };
  }
}
