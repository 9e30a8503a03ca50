package metrix.server.api.form;

import java.util.List;
import java.util.Optional;

/// An objective with its goals.
///
/// @param whyNot why Metrix cannot write it yet
public record ObjectiveChoice(
    String value,
    String label,
    String explains,
    List<GoalChoice> goals,
    boolean needsWebsite,
    boolean usable,
    Optional<String> whyNot) {
  public ObjectiveChoice {
    goals = List.copyOf(goals);
  }
}
