package metrix.server.api.edits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.server.api.common.MoneyJson;
import metrix.server.api.common.ProblemJson;

/// A plan to be reviewed. With an error among the problems there is nothing to run: `runnable` is
/// false, and `id` and `hash` are empty.
///
/// @param budgetMadePerDay daily budgets of the new, paused objects: what they spend once switched
///   on
/// @param calls calls to Meta
/// @param points what they cost by Meta's count
/// @param localChecks what Metrix checked itself
/// @param metaChecks what Meta checked
public record PlanView(
    String id,
    String hash,
    Instant createdAt,
    String account,
    String title,
    List<PlanStep> steps,
    MoneyJson spendPerDayBefore,
    MoneyJson spendPerDayAfter,
    MoneyJson budgetMadePerDay,
    Optional<String> spendNote,
    int calls,
    int points,
    int secondsEstimate,
    List<ProblemJson> problems,
    boolean runnable,
    NeededConfirmation needsConfirmation,
    Optional<Activates> activates,
    List<String> localChecks,
    List<String> metaChecks) {
  public PlanView {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    localChecks = List.copyOf(localChecks);
    metaChecks = List.copyOf(metaChecks);
  }
}
