package metrix.simulator.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A parameter of a call.
///
/// @param type the object type, when Meta's tables name one
/// @param values what an enumeration allows; empty for all else
public record Param(
    String name,
    boolean required,
    Kind kind,
    boolean list,
    Optional<String> type,
    Set<String> values) {

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
