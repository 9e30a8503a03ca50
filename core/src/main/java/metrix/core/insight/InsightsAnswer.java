package metrix.core.insight;

import java.time.Instant;
import metrix.model.InsightsTable;

/// An answer of Meta with the moment at which it was given.
public record InsightsAnswer(InsightsTable table, Instant asOf) {}
