package metrix.rules;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.FrequencyCap;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;

/// The rules for how often one person sees an ad set. Source: Meta, ad set page, copy of
/// 2026-09-12; it cannot be changed later (1815198).
public final class Frequencies {
  private static final Pattern CAP = Pattern.compile("(\\d{1,3})\\s*(?:/|in)\\s*(\\d{1,2})\\s*d?");
  private static final Set<OptimizationGoal> GOALS =
      EnumSet.of(OptimizationGoal.REACH, OptimizationGoal.THRUPLAY);

  private Frequencies() {}

  /// Reads a cap such as `2/7`, twice in seven days; empty text is none.
  public static Checked<Optional<FrequencyCap>> read(
      String typed, OptimizationGoal goal, String at) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Checked.of(Optional.empty());
    }
    Matcher match = CAP.matcher(text);
    if (!match.matches() || match.group(1).matches("0+") || match.group(2).matches("0+")) {
      return Checked.wrong(
          Problem.error(
              at,
              "“%s” says no times and days.".formatted(text),
              "Write 2/7 for twice in seven days."));
    }
    return GOALS.contains(goal)
        ? Checked.of(
            Optional.of(
                new FrequencyCap(
                    Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))))
        : Checked.wrong(
            Problem.error(
                at,
                "A cap on how often people see the ads goes with the goals Reach and ThruPlay only.",
                "Empty it, or choose the goal REACH."));
  }
}
