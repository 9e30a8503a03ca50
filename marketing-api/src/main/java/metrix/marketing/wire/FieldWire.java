package metrix.marketing.wire;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fields of an object as Meta writes them: texts as they are, nested values as JSON.
public final class FieldWire {
  private FieldWire() {}

  /// The fields of these names that have a value.
  public static SortedMap<String, String> fields(Node node, Collection<String> names) {
    var fields = new TreeMap<String, String>();
    node.json()
        .properties()
        .forEach(field -> {
          if (names.contains(field.getKey()) && !field.getValue().isNull()) {
            var value = field.getValue();
            fields.put(field.getKey(), value.isValueNode() ? value.asString() : Json.text(value));
          }
        });
    return fields;
  }
}
