package metrix.core.recent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The values that were used last, up to a number of them. Thread-safe.
public final class Recent<K, V> {
  private final Map<K, V> entries;

  public Recent(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  public synchronized void put(K key, V value) {
    entries.put(key, value);
  }

  public synchronized void clear() {
    entries.clear();
  }
}
