package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// An ordered list that can be read forward from a key or backward from it, without reading the
/// rest.
///
/// @param <T> what a row holds
public interface Rows<T> {
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

  /// Rows of a live list, newest (highest id) first: rows that come or go while a client pages
  /// shift nothing.
  record Live<T>(Newest<T> newest, ToLongFunction<T> id, Predicate<T> kept) implements Rows<T> {
    @Override
    public List<Row<T>> after(Optional<String> key, int count) {
      return take(newest.below(key.isEmpty() ? Long.MAX_VALUE : number(key.get())), count);
    }

    @Override
    public List<Row<T>> before(String key, int count) {
      List<Row<T>> rows = take(newest.above(number(key)), count);
      Collections.reverse(rows);
      return rows;
    }

    @Override
    public int total() {
      int count = 0;
      for (Iterator<T> all = newest.below(Long.MAX_VALUE); all.hasNext(); ) {
        count += kept.test(all.next()) ? 1 : 0;
      }
      return count;
    }

    private List<Row<T>> take(Iterator<T> from, int count) {
      List<Row<T>> rows = new ArrayList<>();
      while (rows.size() < count && from.hasNext()) {
        T value = from.next();
        if (kept.test(value)) {
          rows.add(new Row<>(Long.toString(id.applyAsLong(value)), value));
        }
      }
      return rows;
    }

    private static long number(String key) {
      try {
        return Long.parseLong(key);
      } catch (NumberFormatException e) {
        throw Cursor.invalid();
      }
    }
  }
}
