package metrix.model;

import java.util.List;
import java.util.Optional;

/// A campaign, ad set or ad to be made after one that is there. It is always made PAUSED.
///
/// @param budget its own; empty when another level holds it
/// @param carried everything else that it takes over, as Meta wrote it
/// @param countries where it is shown instead; none to take over the places
/// @param creative for an ad in another account, which cannot show the creative of the old one: it
///   is made in the same call
public record CopySpec(
    ObjectId source,
    String name,
    Optional<Budget> budget,
    List<Carried> carried,
    List<String> countries,
    Optional<CreativeSpec> creative) {
  public CopySpec {
    carried = List.copyOf(carried);
    countries = List.copyOf(countries);
  }

  /// A carried field.
  public Optional<String> carried(String field) {
    return carried.stream().filter(c -> c.field().equals(field)).findFirst().map(Carried::value);
  }

  public Level level() {
    return source.level();
  }
}
