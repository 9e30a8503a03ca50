package metrix.simulator.protocol;

import java.util.Iterator;

/// A list in order of falling ids, which can be entered at any id, also at one that is not in it.
///
/// @param <T> what it lists
public interface Newest<T> {
  /// Those with lower ids, highest first.
  Iterator<T> below(long id);

  /// Those with higher ids, lowest first.
  Iterator<T> above(long id);
}
