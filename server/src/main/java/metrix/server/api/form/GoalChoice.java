package metrix.server.api.form;

import java.util.List;
import java.util.Optional;

/// A goal that an objective allows.
public record GoalChoice(
    String value,
    String label,
    Optional<String> destination,
    Promotes promotes,
    boolean isDefault,
    List<String> billingEvents) {
  public GoalChoice {
    billingEvents = List.copyOf(billingEvents);
  }
}
