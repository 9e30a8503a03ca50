package metrix.simulator.spec;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The type of a field or a parameter in Meta's tables: a plain one, an enumeration, or the name of
/// an object type; maybe inside lists.
///
/// @param lists how many lists lie around the element
/// @param name a plain type (`string`, `uint`, `object` ...) or Meta's name of an object type
/// @param values what an enumeration allows; empty for all else
record FactType(int lists, String name, SortedSet<String> values) {
  static final FactType OBJECT = plain("object");
  private static final List<String> PLAIN =
      List.of("string", "int", "uint", "float", "bool", "datetime", "file", "object");

  FactType {
    values = new TreeSet<>(values);
  }

  static FactType plain(String name) {
    return new FactType(0, name, new TreeSet<>());
  }

  boolean isObjectType() {
    return values.isEmpty() && !PLAIN.contains(name);
  }

  FactType listed() {
    return new FactType(lists + 1, name, values);
  }

  /// The same lists around another element.
  FactType of(String element) {
    return new FactType(lists, element, new TreeSet<>());
  }
}
