package metrix.simulator.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All targeting options, by id, by name and by what is near them.
public final class Details {
  private record Entry(Detail detail, String folded) {}

  private final List<Entry> entries;
  private final Map<String, Detail> byId = new HashMap<>();
  private final Map<String, Detail> byName = new HashMap<>();

  Details(List<Detail> details) {
    this.entries =
        details.stream().map(detail -> new Entry(detail, Words.folded(detail.name()))).toList();
    for (Detail detail : details) {
      byId.put(detail.kind() + "/" + detail.id(), detail);
      if (detail.isInterest()) {
        byName.put(detail.name(), detail);
      }
    }
  }

  /// Everything that can be targeted today, in the order of the kinds.
  public Stream<Detail> offered() {
    return entries.stream().map(Entry::detail).filter(detail -> detail.status().offered(false));
  }

  public Optional<Detail> find(String kind, String id) {
    return Optional.ofNullable(byId.get(kind + "/" + id));
  }

  /// An option of whatever kind; ids of small numbers belong to several, so they are left out.
  public Optional<Detail> find(String id) {
    return entries.stream()
        .map(Entry::detail)
        .filter(detail -> detail.id().equals(id) && id.length() > 5)
        .findFirst();
  }

  /// The interest of exactly this name.
  public Optional<Detail> interest(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// Options with a word that starts with the text, the one of that name first, then those that
  /// start with it, then by people.
  public List<Detail> search(String text, Predicate<Detail> wanted) {
    String folded = Words.folded(text);
    return entries.stream()
        .filter(entry -> entry.detail().status().offered(false))
        .filter(entry -> wanted.test(entry.detail()) && Words.match(entry.folded(), folded))
        .sorted(
            Comparator.comparing((Entry entry) -> !entry.folded().equals(folded))
                .thenComparing(entry -> !entry.folded().startsWith(folded))
                .thenComparing(entry -> entry.detail().people(), Comparator.reverseOrder())
                .thenComparing(entry -> entry.detail().id()))
        .map(Entry::detail)
        .toList();
  }

  /// Options of the same kind under the same path as the given ones, most people first.
  public List<Detail> near(List<Detail> given) {
    Set<String> paths = new HashSet<>();
    given.forEach(detail -> paths.add(detail.kind() + detail.path()));
    return offered()
        .filter(detail -> paths.contains(detail.kind() + detail.path()) && !given.contains(detail))
        .sorted(
            Comparator.comparing(Detail::people, Comparator.reverseOrder())
                .thenComparing(Detail::id))
        .toList();
  }
}
