package metrix.server.api.edits;

import java.util.List;
import metrix.server.api.common.MoneyJson;
import metrix.server.api.common.ProblemJson;

/// What a change for many objects comes to, to be looked at while it is typed. Nothing of it can
/// run.
///
/// @param changes how many objects change
/// @param stays how many stay as they are
/// @param lines the first that change
/// @param problems errors, and why the first of the others stay
public record BulkSample(
    int changes,
    int stays,
    List<SampleLine> lines,
    List<ProblemJson> problems,
    MoneyJson spendPerDayBefore,
    MoneyJson spendPerDayAfter) {
  public BulkSample {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
