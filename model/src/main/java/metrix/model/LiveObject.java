package metrix.model;

import java.util.List;
import java.util.Optional;

/// A campaign, ad set or ad as it stands at Meta, with everything that another can be made from.
///
/// @param carried what can be written again; amounts are in minor units
/// @param left names of what it has and what no other can be given
public record LiveObject(ObjectId id, String name, List<Carried> carried, List<String> left) {
  public LiveObject {
    carried = List.copyOf(carried);
    left = List.copyOf(left);
  }

  /// A carried field.
  public Optional<String> carried(String field) {
    return carried.stream().filter(c -> c.field().equals(field)).findFirst().map(Carried::value);
  }
}
