package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.rules.Budgets;

/// Reads wishes about what an ad set should and may get of its campaign's budget. Both follow the
/// kind of that budget. Source: Meta, ad set page, copy of 2026-09-12.
record ShareWishes(WishReader reader) {
  Optional<Changed> least(String typed) {
    String field = "minSpend";
    if (!shares(field)) {
      return Optional.empty();
    }
    Optional<Money> held = amount(reader.live().details().options().spend().least());
    if (typed.isBlank()) {
      return held.isEmpty()
          ? Optional.empty()
          : reader.refuse(
              field,
              "How Meta takes a least spend away is not known.",
              "Write a smaller amount, or take it away in Ads Manager.");
    }
    return read(typed, field)
        .filter(least -> sound(Optional.of(least), wishedMost(), field))
        .flatMap(least ->
            reader.changed(
                new ObjectChange.SetMinSpend(
                    byDay() ? new Budget.Daily(least) : new Budget.Lifetime(least)),
                "Minimum spend",
                least.toString()));
  }

  Optional<Changed> most(String typed) {
    String field = "maxSpend";
    if (!shares(field)) {
      return Optional.empty();
    }
    if (typed.isBlank()) {
      return reader.live().details().options().spend().most().isEmpty()
          ? Optional.empty()
          : reader.changed(
              new ObjectChange.SetMaxSpend(byDay(), Optional.empty()), "Maximum spend", "none");
    }
    return read(typed, field)
        .filter(most -> sound(wishedLeast(), Optional.of(most), field))
        .flatMap(most ->
            reader.changed(
                new ObjectChange.SetMaxSpend(byDay(), Optional.of(most)),
                "Maximum spend",
                most.toString()));
  }

  /// Whether it shares a campaign's budget; says so when it does not.
  private boolean shares(String field) {
    if (!(reader.live().id() instanceof AdSetId)) {
      reader.refuse(field, "Only an ad set has a share of a budget.", "Change it at the ad sets.");
      return false;
    }
    if (budget().isEmpty()) {
      reader.refuse(
          field,
          "“%s” has a budget of its own, so it takes no bounds within a campaign budget."
              .formatted(reader.live().name()),
          "Leave it empty, or change its budget.");
      return false;
    }
    return true;
  }

  private Optional<Money> budget() {
    return reader
        .campaign()
        .flatMap(c -> c.dailyBudget().or(c::lifetimeBudget))
        .filter(m -> m.minor() > 0);
  }

  private boolean byDay() {
    return reader.campaign().flatMap(Campaign::dailyBudget).filter(m -> m.minor() > 0).isPresent();
  }

  private Optional<Money> read(String typed, String field) {
    return reader.take(Budgets.bid(typed, reader.account(), reader.live().at(field)));
  }

  /// Judges both bounds together, but keeps only what is wrong with the one that is wished.
  private boolean sound(Optional<Money> least, Optional<Money> most, String field) {
    List<Problem> its =
        Budgets.bounds(least, most, budget(), reader.live().id().value()).stream()
            .filter(p -> p.at().equals(reader.live().at(field)))
            .toList();
    reader.problems().addAll(its);
    return its.stream().noneMatch(Problem::isError);
  }

  private Optional<Money> wishedLeast() {
    return reader
        .edit()
        .wish(Wish.MinSpend.class)
        .map(w -> Budgets.bid(w.typed(), reader.account(), "least").value())
        .orElseGet(() -> amount(reader.live().details().options().spend().least()));
  }

  private Optional<Money> wishedMost() {
    return reader
        .edit()
        .wish(Wish.MaxSpend.class)
        .map(w -> Budgets.bid(w.typed(), reader.account(), "most").value())
        .orElseGet(() -> amount(reader.live().details().options().spend().most()));
  }

  private static Optional<Money> amount(Optional<Budget> of) {
    return of.map(Budget::amount);
  }
}
