package metrix.simulator.search;

import java.util.HashSet;
import java.util.Set;

/// Keys for places whose key at Meta is unknown: numbers made of their names, so that a new line in
/// the data moves no other key.
final class MadeKeys {
  private static final int FIRST = 1_000_000;
  private static final int RANGE = 1_900_000;

  private final Set<Integer> used = new HashSet<>();

  /// Keeps a known key from being made.
  void reserve(int key) {
    if (!used.add(key)) {
      throw new IllegalStateException("the key " + key + " is given twice in the search data");
    }
  }

  String make(String what) {
    int key = FIRST + (int) (Words.number(what) % RANGE);
    while (!used.add(key)) {
      key++;
    }
    return Integer.toString(key);
  }
}
