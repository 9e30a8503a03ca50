package metrix.model;

import java.util.List;
import java.util.Optional;

/// A question about delivery and results.
///
/// @param within only what belongs to this object; empty for the whole account
/// @param daily a row a day instead of one for the range
/// @param breakdowns Meta's names, in a combination that Meta allows
public record InsightsQuery(
    AccountId account,
    Optional<ObjectId> within,
    Level level,
    DateRange range,
    boolean daily,
    List<String> breakdowns) {
  public InsightsQuery {
    breakdowns = List.copyOf(breakdowns);
  }
}
