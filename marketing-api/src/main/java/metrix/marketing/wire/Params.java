package metrix.marketing.wire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// The parameters of a call, in order. Lists and objects are JSON in a text. Source: Meta, Graph
/// API reference; form encoding as Meta's SDKs do it.
public record Params(SequencedMap<String, String> values) {
  public Params {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /// No parameters.
  public static Params none() {
    return new Params(new LinkedHashMap<>());
  }

  /// The parameter that names the wanted fields.
  public static Params fields(String names) {
    return none().with("fields", names);
  }

  /// These parameters and one more; the name's old value is replaced.
  public Params with(String name, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Params(more);
  }

  public Params with(String name, long value) {
    return with(name, Long.toString(value));
  }

  public Params with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  public Params with(String name, JsonNode value) {
    return with(name, Json.text(value));
  }

  public Params with(String name, Collection<String> list) {
    return with(name, Json.list(list));
  }

  /// These parameters, and one more if there is a value.
  public Params withAny(String name, Optional<String> value) {
    return value.map(v -> with(name, v)).orElse(this);
  }

  /// These parameters and others.
  public Params and(Params others) {
    var more = new LinkedHashMap<>(values);
    more.putAll(others.values);
    return new Params(more);
  }
}
