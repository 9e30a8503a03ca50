package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.Carried;
import metrix.model.Checked;
import metrix.model.CopySpec;
import metrix.model.CreativeSpec;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.rules.Budgets;
import metrix.rules.Schedules;

/// Turns one live object into what its copy is made from: everything that it has, but for what
/// shall be different and what cannot be.
final class CopyReader {
  private static final Set<String> BUDGETS = Set.of("daily_budget", "lifetime_budget");

  /// Fields of amounts beside the budget.
  private static final Set<String> AMOUNTS =
      Set.of(
          "bid_amount",
          "spend_cap",
          "daily_min_spend_target",
          "daily_spend_cap",
          "lifetime_min_spend_target",
          "lifetime_spend_cap");

  /// Fields that go with the budget.
  private static final Set<String> OF_BUDGET = Set.of("bid_strategy");

  /// Fields that go with a share of the campaign's budget.
  private static final Set<String> OF_SHARE =
      Set.of(
          "daily_min_spend_target",
          "daily_spend_cap",
          "lifetime_min_spend_target",
          "lifetime_spend_cap");

  private final Duplicate wanted;
  private final Originals originals;
  private final Instant now;
  private final List<Problem> problems;

  CopyReader(Duplicate wanted, Originals originals, Instant now, List<Problem> problems) {
    this.wanted = wanted;
    this.originals = originals;
    this.now = now;
    this.problems = problems;
  }

  /// What the copy is made from.
  ///
  /// @param intoBudget whether it comes into a campaign that holds the budget; empty for a campaign
  ///   and an ad
  Optional<CopySpec> read(LiveObject old, String name, Optional<Boolean> intoBudget) {
    if (!old.left().isEmpty()) {
      warn(
          old,
          "copy",
          "“%s” has %s, which a copy cannot be given."
              .formatted(old.name(), String.join(", ", old.left())),
          "Look at the copy in Meta's Ads Manager if you rely on it.");
    }
    Optional<Budget> budget = budget(old, intoBudget);
    List<Carried> carried = new ArrayList<>();
    for (Carried field : old.carried()) {
      field(old, field, budget, intoBudget).ifPresent(carried::add);
    }
    added(old, "start_time", wanted.start(), carried);
    added(old, "end_time", wanted.end(), carried);
    if (old.id() instanceof AdSetId && lifetimeWithoutEnd(budget, carried)) {
      refuse(old, "end", "A lifetime budget needs an end.", "Say when the copy shall end.");
    }
    Optional<CreativeSpec> creative =
        old.id() instanceof AdId ad && originals.across() ? creative(old, ad) : Optional.empty();
    return Optional.of(
        new CopySpec(
            old.id(),
            name,
            budget,
            carried,
            old.carried("targeting").isPresent() ? wanted.countries() : List.of(),
            creative));
  }

  private Optional<Carried> field(
      LiveObject old, Carried field, Optional<Budget> budget, Optional<Boolean> intoBudget) {
    String name = field.field();
    if (BUDGETS.contains(name)
        || (OF_BUDGET.contains(name) && budget.isEmpty() && !(old.id() instanceof AdId))
        || (name.equals("is_adset_budget_sharing_enabled") && budget.isPresent())
        || (name.equals("creative") && originals.across())) {
      return Optional.empty();
    }
    if (OF_SHARE.contains(name) && !intoBudget.orElse(false)) {
      warn(
          old,
          name,
          "“%s” has bounds within a campaign budget, which its copy is not under."
              .formatted(old.name()),
          "They are left out.");
      return Optional.empty();
    }
    if (AMOUNTS.contains(name) && !sameCurrency()) {
      refuse(
          old,
          name,
          "“%s” has an amount in %s (%s), and the other account is in %s."
              .formatted(
                  old.name(),
                  originals.from().account().currencyCode(),
                  name,
                  originals.to().account().currencyCode()),
          "Take it away from the old one first, or make the copy by a launch.");
    }
    return switch (name) {
      case "start_time" -> start(field);
      case "end_time" -> end(old, field);
      default -> Optional.of(field);
    };
  }

  /// The budget of the copy: as typed, or as it was, where the old one holds it.
  private Optional<Budget> budget(LiveObject old, Optional<Boolean> intoBudget) {
    boolean daily = old.carried("daily_budget").isPresent();
    boolean holds = daily || old.carried("lifetime_budget").isPresent();
    if (intoBudget.orElse(false)) {
      if (holds) {
        warn(
            old,
            "budget",
            "“%s” has a budget of its own; its copy gets a share of the campaign's."
                .formatted(old.name()),
            "There is nothing to do.");
      }
      return Optional.empty();
    }
    if (!holds && (intoBudget.isEmpty() || wanted.budget().isEmpty())) {
      if (intoBudget.isPresent()) {
        refuse(
            old,
            "budget",
            "“%s” has no budget of its own, and its copy needs one.".formatted(old.name()),
            "Say a budget for the copy.");
      }
      return Optional.empty();
    }
    AdAccount account = originals.to().account();
    if (wanted.budget().isPresent()) {
      String at = at(old, "budget");
      Checked<Money> read =
          daily || !holds
              ? Budgets.daily(wanted.budget().get(), account, at)
              : Budgets.lifetime(wanted.budget().get(), account, 1, at);
      problems.addAll(read.problems());
      return read.value().map(m -> daily || !holds ? new Budget.Daily(m) : new Budget.Lifetime(m));
    }
    if (!sameCurrency()) {
      refuse(
          old,
          "budget",
          "“%s” has a budget in %s, and the other account is in %s."
              .formatted(
                  old.name(), originals.from().account().currencyCode(), account.currencyCode()),
          "Say a budget for the copy.");
      return Optional.empty();
    }
    String minor = old.carried(daily ? "daily_budget" : "lifetime_budget").orElseThrow();
    Money money = new Money(Long.parseLong(minor), account.currency().orElseThrow());
    return Optional.of(daily ? new Budget.Daily(money) : new Budget.Lifetime(money));
  }

  private Optional<Carried> start(Carried field) {
    if (wanted.start().isPresent()) {
      return Optional.empty();
    }
    return WireFields.time(field.value()).filter(t -> t.toInstant().isAfter(now)).map(_ -> field);
  }

  private Optional<Carried> end(LiveObject old, Carried field) {
    if (wanted.end().isPresent()) {
      return Optional.empty();
    }
    if (WireFields.time(field.value()).filter(t -> t.toInstant().isAfter(now)).isEmpty()) {
      refuse(
          old,
          "end",
          "“%s” has ended (%s), so its copy would never run.".formatted(old.name(), field.value()),
          "Say when the copy shall end.");
    }
    return Optional.of(field);
  }

  /// A time that was typed, for ad sets.
  private void added(LiveObject old, String field, Optional<String> typed, List<Carried> carried) {
    if (typed.isEmpty() || !(old.id() instanceof AdSetId)) {
      return;
    }
    String name = field.substring(0, field.indexOf('_'));
    Checked<Optional<OffsetDateTime>> read =
        Schedules.read(typed.get(), originals.to().account().timeZone(), name);
    if (read.problems().isEmpty()
        && read.value().flatMap(t -> t).filter(t -> !t.toInstant().isAfter(now)).isPresent()) {
      refuse(old, name, "“%s” is over.".formatted(typed.get()), "Write a time that is to come.");
    }
    read.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
    read.value()
        .flatMap(t -> t)
        .ifPresent(t -> carried.add(new Carried(field, WireFields.time(t))));
  }

  private static boolean lifetimeWithoutEnd(Optional<Budget> budget, List<Carried> carried) {
    return budget.filter(Budget.Lifetime.class::isInstance).isPresent()
        && carried.stream().noneMatch(c -> c.field().equals("end_time"));
  }

  private Optional<CreativeSpec> creative(LiveObject old, AdId ad) {
    Optional<LiveCreative> found = Optional.ofNullable(originals.creatives().get(ad));
    if (found.isEmpty()) {
      refuse(
          old,
          "creative",
          "The creative of “%s” could not be read.".formatted(old.name()),
          "Try again, or leave the ad out.");
      return Optional.empty();
    }
    LiveCreative whole = found.get();
    return Optional.of(new CreativeSpec(whole.name(), whole.id(), whole.carried(), List.of()));
  }

  private boolean sameCurrency() {
    Snapshot to = originals.to();
    return originals.from().account().currencyCode().equals(to.account().currencyCode());
  }

  private void refuse(LiveObject old, String field, String what, String fix) {
    problems.add(Problem.error(at(old, field), what, fix));
  }

  private void warn(LiveObject old, String field, String what, String fix) {
    problems.add(Problem.warning(at(old, field), what, fix));
  }

  private static String at(LiveObject old, String field) {
    ObjectId id = old.id();
    return id.value() + "." + field;
  }
}
