package metrix.simulator.spec;

import java.util.List;
import java.util.Set;

/// A parameter of a call: its name, its kind, whether it is a list, and the values that an
/// enumeration allows.
public record Param(String name, Kind kind, boolean list, Set<String> values) {

  /// What a value may look like on the wire.
  public enum Kind {
    STRING,
    INTEGER,
    UNSIGNED,
    NUMBER,
    BOOLEAN,
    TIME,
    OBJECT,
    FILE,
    ENUM
  }

  public Param {
    values = Set.copyOf(values);
  }

  /// The allowed values in a fixed order, for Meta's "must be one of" message.
  public List<String> orderedValues() {
    return values.stream().sorted().toList();
  }
}
