package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.Problem;
import metrix.rules.Budgets;

/// How far the amounts of many objects may change.
///
/// @param atMost amounts stop here on their way up; what is above already stays
/// @param atLeast amounts stop here on their way down; what is below already stays
record BulkBounds(Optional<Money> atMost, Optional<Money> atLeast) {
  private static final int MOST_PERCENT = 900;

  static BulkBounds none() {
    return new BulkBounds(Optional.empty(), Optional.empty());
  }

  /// Reads a percentage and what bounds it, as typed.
  static Checked<BulkBounds> read(
      int percent, Optional<String> atMost, Optional<String> atLeast, AdAccount account) {
    List<Problem> problems = new ArrayList<>();
    if (percent == 0 || percent <= -100 || percent > MOST_PERCENT) {
      problems.add(
          Problem.error(
              "percent",
              "%d %% is no change that makes sense.".formatted(percent),
              "Write a whole number from -99 to %d, without 0.".formatted(MOST_PERCENT)));
    }
    var bounds =
        new BulkBounds(
            amount(atMost, account, "atMost", problems),
            amount(atLeast, account, "atLeast", problems));
    return problems.stream().anyMatch(Problem::isError)
        ? Checked.wrong(problems)
        : Checked.of(bounds);
  }

  /// Rounded half up to a minor unit, and never to nothing.
  static Money scaled(Money old, int percent) {
    long hundredfold = Math.multiplyExact(old.minor(), 100L + percent);
    return new Money(Math.max(1, Math.floorDiv(hundredfold + 50, 100L)), old.currency());
  }

  /// Why an amount stays: a cap never lowers, and a floor never raises.
  ///
  /// @param what the amount is: `budget`
  Optional<String> beyond(String what, Money old, Money wanted) {
    if (wanted.compareTo(old) > 0 && atMost.filter(most -> old.compareTo(most) > 0).isPresent()) {
      return Optional.of("Its %s of %s is above the cap already.".formatted(what, old));
    }
    if (wanted.compareTo(old) < 0
        && atLeast.filter(least -> old.compareTo(least) < 0).isPresent()) {
      return Optional.of("Its %s of %s is below the floor already.".formatted(what, old));
    }
    return Optional.empty();
  }

  Money within(Money wanted) {
    if (atMost.isPresent() && wanted.compareTo(atMost.get()) > 0) {
      return atMost.get();
    }
    return atLeast.isPresent() && wanted.compareTo(atLeast.get()) < 0 ? atLeast.get() : wanted;
  }

  private static Optional<Money> amount(
      Optional<String> typed, AdAccount account, String at, List<Problem> problems) {
    Optional<Checked<Money>> read =
        typed.filter(t -> !t.isBlank()).map(t -> Budgets.bid(t, account, at));
    read.ifPresent(r -> problems.addAll(r.problems()));
    return read.flatMap(Checked::value);
  }
}
