package metrix.core.insight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import metrix.model.Checked;
import metrix.model.Problem;

/// Which breakdowns Meta lets stand together. Source: Meta, breakdowns page, copy of 2026-09-12.
public final class Breakdowns {
  /// The breakdowns that Metrix offers, by Meta's names.
  public static final List<String> OFFERED =
      List.of(
          "age",
          "gender",
          "country",
          "region",
          "publisher_platform",
          "platform_position",
          "impression_device",
          "device_platform");

  private static final Set<Set<String>> ALLOWED =
      Set.of(
          Set.of(),
          Set.of("age"),
          Set.of("gender"),
          Set.of("age", "gender"),
          Set.of("country"),
          Set.of("region"),
          Set.of("publisher_platform"),
          Set.of("publisher_platform", "impression_device"),
          Set.of("publisher_platform", "platform_position"),
          Set.of("publisher_platform", "platform_position", "impression_device"),
          Set.of("device_platform"),
          Set.of("publisher_platform", "device_platform"),
          Set.of("publisher_platform", "platform_position", "device_platform"));

  private Breakdowns() {}

  /// Refuses what Meta would refuse, with the reason.
  public static Checked<List<String>> check(List<String> wanted) {
    List<String> unknown = wanted.stream().filter(b -> !OFFERED.contains(b)).toList();
    if (!unknown.isEmpty()) {
      return wrong(
          "There is no breakdown “" + unknown.getFirst() + "” here.",
          "Use one of " + String.join(", ", OFFERED) + ".");
    }
    var set = new TreeSet<>(wanted);
    if (set.size() < wanted.size()) {
      return wrong("A breakdown is named twice.", "Name each once.");
    }
    if (ALLOWED.contains(set)) {
      return Checked.of(List.copyOf(wanted));
    }
    if ((set.contains("platform_position") || set.contains("impression_device"))
        && !set.contains("publisher_platform")) {
      return wrong(
          "Meta gives positions and devices only together with the platform.",
          "Add publisher_platform.");
    }
    return wrong(
        "Meta does not break down by " + String.join(" and ", wanted) + " at once.",
        "Use age and gender together, or country, or region, or the platform ones together.");
  }

  private static Checked<List<String>> wrong(String what, String fix) {
    return Checked.wrong(Problem.error("breakdowns", what, fix));
  }
}
