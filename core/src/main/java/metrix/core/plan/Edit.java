package metrix.core.plan;

import java.util.Optional;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;

/// What a user wants to be different about an object; amounts as typed, in whole units.
public record Edit(
    ObjectId object,
    Optional<String> name,
    Optional<ConfiguredStatus> status,
    Optional<String> dailyBudget,
    Optional<String> lifetimeBudget) {
  /// Only another status.
  public static Edit status(ObjectId object, ConfiguredStatus status) {
    return new Edit(
        object, Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty());
  }
}
