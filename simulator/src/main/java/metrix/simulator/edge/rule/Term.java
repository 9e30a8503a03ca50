package metrix.simulator.edge.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.simulator.state.Kind;

/// One field of a rule with its prefixes: `{level.}{attribution:}{time_}{name}`.
///
/// Source: Meta, "Evaluation spec filters" page. Attribution prefixes are read, but all windows
/// count the same here.
///
/// @param level whose numbers they are, when not the rule's own objects
/// @param time the days, when not the rule's own
/// @param together whether the objects of `aggregation_id` are counted as one
/// @param name a metric, or a field of the object itself
record Term(Optional<Kind> level, Optional<TimePreset> time, boolean together, String name) {
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "((1d|7d|28d)_(view|click)(_(1d|7d|28d)_(view|click))?|account_default):(.+)");
  private static final Pattern AGGREGATE = Pattern.compile("aggregate\\((.+)\\)");

  /// Reads a field; nothing when no such field exists.
  static Optional<Term> of(String text) {
    Matcher aggregate = AGGREGATE.matcher(text.trim());
    if (aggregate.matches()) {
      return of(aggregate.group(1))
          .filter(term -> term.measured() && term.level().isEmpty())
          .map(term -> new Term(term.level(), term.time(), true, term.name()));
    }
    String rest = text.trim();
    Optional<Kind> level = level(rest);
    if (level.isPresent()) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    Matcher attribution = ATTRIBUTION.matcher(rest);
    boolean attributed = attribution.matches();
    if (attributed) {
      rest = attribution.group(7);
    }
    if (Metadata.known(rest) && !attributed) {
      String field = rest;
      return level.isPresent() && !Metadata.has(level.get(), field)
          ? Optional.empty()
          : Optional.of(new Term(level, Optional.empty(), false, field));
    }
    if (Metrics.known(rest)) {
      return Optional.of(new Term(level, Optional.empty(), false, rest));
    }
    Optional<TimePreset> time = TimePreset.leading(rest);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    String metric = rest.substring(time.get().name().length() + 1);
    return Metrics.known(metric)
        ? Optional.of(new Term(level, time, false, metric))
        : Optional.empty();
  }

  private static Optional<Kind> level(String text) {
    int dot = text.indexOf('.');
    return switch (dot < 0 ? "" : text.substring(0, dot).toLowerCase(Locale.ROOT)) {
      case "ad" -> Optional.of(Kind.AD);
      case "adset" -> Optional.of(Kind.ADSET);
      case "campaign" -> Optional.of(Kind.CAMPAIGN);
      default -> Optional.empty();
    };
  }

  /// Whether it is a number of delivery, not a field of the object.
  boolean measured() {
    return !Metadata.known(name);
  }
}
