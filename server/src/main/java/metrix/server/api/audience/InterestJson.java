package metrix.server.api.audience;

import java.util.List;
import java.util.Optional;

/// An interest that can be targeted.
public record InterestJson(
    String id,
    String name,
    List<String> path,
    Optional<Long> audienceLower,
    Optional<Long> audienceUpper) {
  public InterestJson {
    path = List.copyOf(path);
  }
}
