package metrix.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.marketing.Workload;
import metrix.model.AccountId;
import metrix.model.Money;

/// A graph of steps with absolute values, ready to run, and final.
///
/// @param hash SHA-256 over everything that the plan does, 64 hex digits; the same draft on the
///   same snapshot gives the same hash
/// @param graph the address that it was made for: a plan of the demo never runs at Meta
/// @param imagesOf the owner of its images in [metrix.core.media.ImageStore]
/// @param spendPerDayBefore daily budgets in force in the account before
/// @param spendPerDayAfter the same after the plan, as if nothing stood in the way
/// @param budgetMadePerDay daily budgets of the new, paused objects: what they spend once switched
///   on
/// @param spendNote what the amounts mean, in a sentence
/// @param activation what is switched on, if anything that costs
/// @param undoes the run that it undoes
/// @param notes what the plan leaves as it is, and what it takes over, in sentences for the receipt
public record Plan(
    String id,
    String hash,
    AccountId account,
    String accountName,
    String graph,
    String title,
    List<Step> steps,
    Optional<String> imagesOf,
    Money spendPerDayBefore,
    Money spendPerDayAfter,
    Money budgetMadePerDay,
    String spendNote,
    Optional<Activation> activation,
    Confirm confirm,
    Cost cost,
    Instant createdAt,
    Optional<String> undoes,
    List<String> notes) {
  /// What a person must do before a plan may run.
  public enum Confirm {
    /// Nothing: it cannot cost and can be undone.
    NONE,
    /// Say yes.
    CONFIRM,
    /// Type the amount of [Activation#toConfirm].
    AMOUNT
  }

  public Plan {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    Set<Integer> seen = new java.util.HashSet<>();
    for (Step step : steps) {
      if (step.number() != seen.size() + 1 || !seen.add(step.number())) {
        throw new IllegalArgumentException("steps must count from 1: " + step.number());
      }
    }
    if (confirm == Confirm.AMOUNT && activation.isEmpty()) {
      throw new IllegalArgumentException("an amount to confirm without an activation");
    }
  }

  /// The calls that it needs, to be foretold on the account's access tier.
  public Workload work() {
    return Costs.work(steps);
  }

  /// The step of a number.
  public Step step(int number) {
    return steps.get(number - 1);
  }
}
