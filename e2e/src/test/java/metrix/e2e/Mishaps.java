package metrix.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A plan of mishaps for the simulator, in its own JSON. Immutable.
record Mishaps(List<String> entries) {
  static final Mishaps NONE = new Mishaps(List.of());

  Mishaps {
    entries = List.copyOf(entries);
  }

  /// One more mishap.
  ///
  /// @param on whom it hits: `"method":"POST","nth":3`
  /// @param what what happens: `"do":"reset"`
  Mishaps and(String on, String what) {
    List<String> more = new ArrayList<>(entries);
    more.add("{\"on\":{" + on + "}," + what + "}");
    return new Mishaps(more);
  }

  /// The text of the file.
  String json() {
    return entries.stream().collect(Collectors.joining(",\n ", "[", "]"));
  }

  @Override
  public String toString() {
    return json();
  }
}
