package metrix.simulator.state;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import metrix.simulator.protocol.Newest;

/// The objects of one kind below one owner, newest first: those made since the start, then those
/// that the account was born with. What is added while it is read shifts nothing.
public final class Shelf implements Newest<Node> {
  private final NavigableSet<Long> added;
  private final Ids born;
  private final LongFunction<Node> nodes;

  /// @param added ids in falling order, all of them above those of `born`
  Shelf(NavigableSet<Long> added, Ids born, LongFunction<Node> nodes) {
    this.added = added;
    this.born = born;
    this.nodes = nodes;
  }

  public int size() {
    return added.size() + born.count();
  }

  public boolean isEmpty() {
    return born.count() == 0 && added.isEmpty();
  }

  public Collection<Node> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<Node> iterator() {
        return below(Long.MAX_VALUE);
      }

      @Override
      public int size() {
        return Shelf.this.size();
      }
    };
  }

  @Override
  public Iterator<Node> below(long id) {
    int lower = born.below(id);
    return nodes(
        added.tailSet(id, false).stream(),
        LongStream.range(0, lower).map(i -> born.at((int) (lower - 1 - i))));
  }

  @Override
  public Iterator<Node> above(long id) {
    int lower = born.below(id) + (born.has(id) ? 1 : 0);
    return nodes(
        LongStream.range(lower, born.count()).map(i -> born.at((int) i)).boxed(),
        added.headSet(id, false).descendingSet().stream().mapToLong(Long::longValue));
  }

  private Iterator<Node> nodes(Stream<Long> first, LongStream then) {
    return Stream.concat(first, then.boxed()).map(id -> nodes.apply(id)).iterator();
  }
}
