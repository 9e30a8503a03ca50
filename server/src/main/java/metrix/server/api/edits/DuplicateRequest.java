package metrix.server.api.edits;

import java.util.List;
import java.util.Optional;

/// What shall be made once more, and what shall be different about it. Amounts and times are as
/// typed: whole units, and the ad account's time.
///
/// @param into the campaign of the new ad sets, or the ad set of the new ads
/// @param name `{name}` stands for the old one, `{n}` for which copy it is
/// @param budget in place of each budget
/// @param countries in place of the old places, by their two letters
/// @param activate whether the new ones are switched on in the last step
/// @param copies how many of each
public record DuplicateRequest(
    List<ObjectRef> objects,
    Optional<ObjectRef> into,
    Optional<String> name,
    Optional<String> budget,
    Optional<String> start,
    Optional<String> end,
    Optional<List<String>> countries,
    Optional<Boolean> activate,
    Optional<Integer> copies) {
  public DuplicateRequest {
    objects = List.copyOf(objects);
  }
}
