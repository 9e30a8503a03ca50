package metrix.simulator.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Finds the objects of one kind that use another thing, such as the creatives that show a picture,
/// without looking at all of them. Thread-safe.
///
/// The index of an account is made at the first question about it: an account of 100,000 ads costs
/// nothing before. It may name objects that no longer use the thing, never too few.
final class Uses {
  private final Kind user;
  private final Function<Node, Set<String>> used;
  private final Map<String, Map<String, Set<Long>>> accounts = new ConcurrentHashMap<>();

  /// @param user the kind of object that uses
  /// @param used what such an object uses
  Uses(Kind user, Function<Node, Set<String>> used) {
    this.user = user;
    this.used = used;
  }

  /// Takes note of a new or changed object, after it was put into the world.
  void put(Node node) {
    if (node.kind() == user) {
      accounts.computeIfPresent(
          node.account(),
          (account, index) -> {
            note(index, node);
            return index;
          });
    }
  }

  /// The objects that use a thing now, deleted ones left out, oldest first.
  List<Node> of(World world, String account, String thing) {
    Map<String, Set<Long>> index =
        accounts.computeIfAbsent(
            account,
            id -> {
              Map<String, Set<Long>> fresh = new HashMap<>();
              world.children(id, user).values().forEach(node -> note(fresh, node));
              return fresh;
            });
    List<Long> ids;
    synchronized (index) {
      ids = List.copyOf(index.getOrDefault(thing, Set.of()));
    }
    return ids.stream()
        .map(id -> world.node(id).orElseThrow())
        .filter(node -> !node.configured().equals("DELETED") && used.apply(node).contains(thing))
        .toList();
  }

  private void note(Map<String, Set<Long>> index, Node node) {
    synchronized (index) {
      used.apply(node)
          .forEach(thing -> index.computeIfAbsent(thing, key -> new TreeSet<>()).add(node.id()));
    }
  }
}
