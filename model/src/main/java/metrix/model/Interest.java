package metrix.model;

import java.util.List;
import java.util.OptionalLong;

/// An interest, behaviour or demographic group that an ad set can target.
///
/// @param path where it stands in Meta's tree, from the root
/// @param audienceLower people, the lower bound of Meta's estimate; empty when Meta gives none
/// @param audienceUpper people, the upper bound
public record Interest(
    String id,
    String name,
    List<String> path,
    OptionalLong audienceLower,
    OptionalLong audienceUpper) {
  public Interest {
    path = List.copyOf(path);
  }
}
