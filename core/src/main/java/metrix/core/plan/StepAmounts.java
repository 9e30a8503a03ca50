package metrix.core.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.model.AdCurrency;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.Money;
import metrix.model.ObjectId;

/// What steps that make and switch on can spend.
///
/// @param madePerDay daily budgets of all new objects
/// @param switchedOnPerDay daily budgets that the steps bring into force
record StepAmounts(Money madePerDay, Money switchedOnPerDay, Activation activation) {
  /// The amounts of steps. Each budget counts once, at the campaign or ad set that holds it.
  static StepAmounts of(List<Step> steps, Spending spending, AdCurrency currency) {
    Map<Integer, Budget> made = new LinkedHashMap<>();
    Map<Integer, Step> byNumber = new HashMap<>();
    Set<Integer> newOwners = new LinkedHashSet<>();
    Set<ObjectId> oldSwitched = new LinkedHashSet<>();
    Set<ObjectId> oldOwners = new LinkedHashSet<>();
    int count = 0;
    for (Step step : steps) {
      byNumber.put(step.number(), step);
      step.intent().budget().ifPresent(b -> made.put(step.number(), b));
      if (step.kind() == Step.Kind.ACTIVATE && step.intent() instanceof Intent.ChangeObject on) {
        count++;
        switch (on.object()) {
          case Ref.Existing(ObjectId id) -> oldSwitched.add(id);
          case Ref.MadeBy(int number) ->
              owner(number, byNumber, made, newOwners, oldOwners, spending);
        }
      }
    }
    oldOwners.addAll(spending.owners(oldSwitched));
    Money madePerDay = Money.zero(currency);
    for (Budget budget : made.values()) {
      madePerDay = madePerDay.plus(daily(budget, currency));
    }
    Money on = Money.zero(currency);
    Money lifetime = Money.zero(currency);
    Money newly = Money.zero(currency);
    Set<ObjectId> inForce = spending.inForce();
    for (Integer owner : newOwners) {
      Budget budget = Optional.ofNullable(made.get(owner)).orElseThrow();
      on = on.plus(daily(budget, currency));
      newly = newly.plus(daily(budget, currency));
      if (budget instanceof Budget.Lifetime(Money amount)) {
        lifetime = lifetime.plus(amount);
      }
    }
    for (ObjectId owner : oldOwners) {
      Money daily = spending.daily(owner).orElse(Money.zero(currency));
      on = on.plus(daily);
      newly = inForce.contains(owner) ? newly : newly.plus(daily);
      lifetime = lifetime.plus(spending.lifetime(owner).orElse(Money.zero(currency)));
    }
    return new StepAmounts(madePerDay, newly, new Activation(count, on, lifetime));
  }

  /// Finds the budget that switching on a new object can reach.
  private static void owner(
      int number,
      Map<Integer, Step> steps,
      Map<Integer, Budget> made,
      Set<Integer> newOwners,
      Set<ObjectId> oldOwners,
      Spending spending) {
    if (made.containsKey(number)) {
      newOwners.add(number);
      return;
    }
    Optional<Ref> parent = Optional.ofNullable(steps.get(number)).flatMap(s -> s.intent().parent());
    if (parent.isEmpty()) {
      return; // a campaign whose ad sets hold the budgets: they are switched on themselves
    }
    switch (parent.get()) {
      case Ref.MadeBy(int above) -> owner(above, steps, made, newOwners, oldOwners, spending);
      case Ref.Existing(AdSetId set) -> oldOwners.add(spending.ownerOf(set));
      case Ref.Existing(ObjectId id) -> oldOwners.add(id);
    }
  }

  private static Money daily(Budget budget, AdCurrency currency) {
    return budget instanceof Budget.Daily(Money amount) ? amount : Money.zero(currency);
  }
}
