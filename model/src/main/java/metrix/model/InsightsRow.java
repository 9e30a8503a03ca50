package metrix.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A row of insights: what it is about, and its metrics.
///
/// @param objectId empty for a row about the account
/// @param segment the values of the breakdowns, by Meta's names, in the order of the question
public record InsightsRow(
    Optional<String> objectId,
    Optional<String> objectName,
    DateRange range,
    SequencedMap<String, String> segment,
    Metrics metrics) {
  public InsightsRow {
    segment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(segment));
  }
}
