package metrix.marketing.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.AttributionWindow;
import metrix.model.AudienceField;
import metrix.model.DayPart;
import tools.jackson.databind.JsonNode;

/// Fields of an object as Meta writes them: texts as they are, nested values as JSON in one
/// spelling. What we can say of a nested value has a name behind a point, and our own words:
/// `targeting.ages`.
public final class FieldWire {
  private static final Map<String, Function<Node, Optional<String>>> SAID =
      Stream.concat(
              Arrays.stream(AudienceField.values())
                  .map(field ->
                      Map.<String, Function<Node, Optional<String>>>entry(
                          field.path(), node -> LiveTargetingWire.text(node, field))),
              Stream.<Map.Entry<String, Function<Node, Optional<String>>>>of(
                  Map.entry(
                      "bid_constraints.roas_average_floor",
                      node -> node.in("bid_constraints").text("roas_average_floor")),
                  Map.entry("tracking_specs.pixel", TrackingWire::pixel),
                  Map.entry(
                      "adset_schedule.hours",
                      node -> Optional.of(DayPart.text(AdSetDetailsWire.hours(node)))),
                  Map.entry(
                      "attribution_spec.windows",
                      node -> Optional.of(AttributionWindow.text(AdSetDetailsWire.windows(node))))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private FieldWire() {}

  /// The names that Meta is asked for, each once.
  public static List<String> asked(Collection<String> names) {
    return names.stream().map(FieldWire::outer).distinct().toList();
  }

  /// The fields of these names that have a value.
  public static SortedMap<String, String> fields(Node node, Collection<String> names) {
    var fields = new TreeMap<String, String>();
    for (String name : names) {
      Optional<String> text =
          Optional.ofNullable(SAID.get(name))
              .map(said -> said.apply(node).filter(t -> !t.isEmpty()))
              .orElseGet(() -> plain(node.json().path(name)));
      text.ifPresent(t -> fields.put(name, t));
    }
    return fields;
  }

  private static Optional<String> plain(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asString() : Json.text(Json.sorted(value)));
  }

  private static String outer(String name) {
    return SAID.containsKey(name) ? name.substring(0, name.indexOf('.')) : name;
  }
}
