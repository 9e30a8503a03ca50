package metrix.core.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.core.guard.Guards;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdAccount;
import metrix.model.Money;
import metrix.model.Problem;

/// What every kind of plan shares: the checks of the account, the hash, and the guards.
///
/// @param ids fresh ids of plans
/// @param guards to which every plan is held
record PlanMaker(InstantSource clock, Supplier<String> ids, Guards guards) {

  /// What is spent per day before and after, and what is made, paused.
  record PerDay(Money before, Money after, Money made) {}

  /// What the kinds of plan differ in.
  record Content(
      String title,
      List<Step> steps,
      Optional<String> imagesOf,
      PerDay perDay,
      String note,
      Optional<Activation> activation,
      Confirm confirm,
      Optional<String> undoes,
      List<String> notes) {}

  Instant now() {
    return clock.instant();
  }

  /// The plan with this content, if the problems and the guards let it pass.
  ///
  /// @param problems what is known so far; the guards add theirs
  Planned guarded(
      AdAccount account,
      GraphUrl graph,
      Content content,
      List<Problem> problems,
      List<String> checks) {
    Plan plan = plan(account, graph, content);
    problems.addAll(GuardRules.problems(plan, guards));
    return new Planned(
        Optional.of(plan).filter(_ -> problems.stream().noneMatch(Problem::isError)),
        problems,
        checks);
  }

  private Plan plan(AdAccount account, GraphUrl graph, Content content) {
    return new Plan(
        ids.get(),
        Canonical.hash(
            account.id(), graph.base(), content.steps(), content.activation(), content.confirm()),
        account.id(),
        account.name(),
        graph.base().toString(),
        content.title(),
        content.steps(),
        content.imagesOf(),
        content.perDay().before(),
        content.perDay().after(),
        content.perDay().made(),
        content.note(),
        content.activation(),
        content.confirm(),
        Costs.of(content.steps()),
        clock.instant(),
        content.undoes(),
        content.notes());
  }

  /// Whether things can be made in the account.
  static List<Problem> mayMake(AdAccount account) {
    return account.usable()
        ? mayWrite(account)
        : List.of(
            Problem.error(
                "account",
                "Meta lets the ad account “%s” make no ads (status %d)."
                    .formatted(account.name(), account.status()),
                "Open its billing and quality pages at Meta, or choose another account."));
  }

  /// Whether things can be changed in the account.
  static List<Problem> mayWrite(AdAccount account) {
    List<Problem> problems = new ArrayList<>();
    if (account.currency().isEmpty()) {
      problems.add(
          Problem.error(
              "account",
              "The account is in %s, a currency that is not in Meta's table."
                  .formatted(account.currencyCode()),
              "Nothing is written in it, since a wrong factor would multiply amounts."));
    }
    if (!account.tasks().isEmpty()
        && !account.tasks().contains("ADVERTISE")
        && !account.tasks().contains("MANAGE")) {
      problems.add(
          Problem.error(
              "account",
              "You may look at the ad account “%s”, but not advertise with it."
                  .formatted(account.name()),
              "Ask its owner for the right to manage campaigns."));
    }
    return problems;
  }
}
