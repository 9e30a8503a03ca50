package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The parameters of a call by name, wherever they came from; lists and objects are JSON texts.
public record Params(Map<String, String> values) {
  public static final Params NONE = new Params(Map.of());

  public Params {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Set<String> names() {
    return values.keySet();
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// A text that is there and not blank.
  public Optional<String> filled(String name) {
    return text(name).filter(value -> !value.isBlank());
  }

  /// The JSON value of a parameter, in double or single quotes; one that is no JSON counts as a
  /// plain text.
  public Optional<JsonNode> json(String name) {
    return text(name).map(value -> Json.parseParameter(value).orElseGet(() -> Json.text(value)));
  }

  public boolean flag(String name) {
    return text(name).map(value -> value.equals("true") || value.equals("1")).orElse(false);
  }

  public int number(String name, int otherwise) {
    Optional<String> text = filled(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.get().trim());
    } catch (NumberFormatException e) {
      throw Failure.invalid("Param " + name + " must be an integer").thrown();
    }
  }

  /// A list given as JSON or separated by commas.
  public List<String> list(String name) {
    Optional<JsonNode> json = json(name);
    if (json.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    if (json.get().isArray()) {
      json.get().forEach(item -> items.add(Json.plain(item)));
    } else {
      for (String item : Json.plain(json.get()).split(",", -1)) {
        if (!item.isBlank()) {
          items.add(item.trim());
        }
      }
    }
    return List.copyOf(items);
  }

  public Params with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Params(more);
  }

  public Params without(String... names) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    for (String name : names) {
      fewer.remove(name);
    }
    return new Params(fewer);
  }
}
