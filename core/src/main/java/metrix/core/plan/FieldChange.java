package metrix.core.plan;

import java.util.Optional;

/// One line of a review: what a field is and what it will be.
///
/// @param field Meta's name: `daily_budget`
/// @param label for people: `Daily budget`
/// @param before for people; empty for a new object
/// @param after for people
/// @param wireBefore the old value as Meta writes it, to see whether it still holds; empty for a
///   new object
public record FieldChange(
    String field,
    String label,
    Optional<String> before,
    String after,
    Optional<String> wireBefore) {
  /// A field of a new object.
  public static FieldChange fresh(String field, String label, String after) {
    return new FieldChange(field, label, Optional.empty(), after, Optional.empty());
  }
}
