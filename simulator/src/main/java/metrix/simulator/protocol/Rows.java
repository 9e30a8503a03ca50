package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// An ordered list that can be read forward from a key or backward from it, without reading the
/// rest.
///
/// @param <T> what a row holds
public sealed interface Rows<T> {
  record Row<T>(String key, T value) {}

  /// At most `count` rows after the key, or from the start.
  List<Row<T>> after(Optional<String> key, int count);

  /// The last `count` rows before the key, in list order.
  List<Row<T>> before(String key, int count);

  int total();

  /// Rows of a fixed list, keyed by position.
  record Listed<T>(List<T> items) implements Rows<T> {
    @Override
    public List<Row<T>> after(Optional<String> key, int count) {
      int from = key.isEmpty() ? 0 : index(key.get()) + 1;
      return slice(from, Math.min((long) from + count, items.size()));
    }

    @Override
    public List<Row<T>> before(String key, int count) {
      int to = Math.min(index(key), items.size());
      return slice(Math.max(0, to - count), to);
    }

    @Override
    public int total() {
      return items.size();
    }

    private List<Row<T>> slice(int from, long to) {
      List<Row<T>> rows = new ArrayList<>();
      for (int i = from; i < to; i++) {
        rows.add(new Row<>(Integer.toString(i), items.get(i)));
      }
      return rows;
    }

    private static int index(String key) {
      OptionalInt index = Cursor.number(key);
      return index.orElseThrow(() -> Cursor.invalid());
    }
  }

  /// Rows of a live map, newest (highest id) first: rows that come or go while a client pages shift
  /// nothing.
  record Live<T>(NavigableMap<Long, T> newestFirst, Predicate<T> kept) implements Rows<T> {
    @Override
    public List<Row<T>> after(Optional<String> key, int count) {
      return take(key.isEmpty() ? newestFirst : newestFirst.tailMap(id(key.get()), false), count);
    }

    @Override
    public List<Row<T>> before(String key, int count) {
      List<Row<T>> rows = take(newestFirst.headMap(id(key), false).descendingMap(), count);
      Collections.reverse(rows);
      return rows;
    }

    @Override
    public int total() {
      int count = 0;
      for (T value : newestFirst.values()) {
        count += kept.test(value) ? 1 : 0;
      }
      return count;
    }

    private List<Row<T>> take(NavigableMap<Long, T> from, int count) {
      List<Row<T>> rows = new ArrayList<>();
      for (var entry : from.entrySet()) {
        if (rows.size() >= count) {
          break;
        }
        if (kept.test(entry.getValue())) {
          rows.add(new Row<>(Long.toString(entry.getKey()), entry.getValue()));
        }
      }
      return rows;
    }

    private static long id(String key) {
      try {
        return Long.parseLong(key);
      } catch (NumberFormatException e) {
        throw Cursor.invalid();
      }
    }
  }
}
