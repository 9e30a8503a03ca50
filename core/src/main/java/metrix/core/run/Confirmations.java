package metrix.core.run;

import java.util.List;
import java.util.Optional;
import metrix.core.plan.Activation;
import metrix.core.plan.Plan;
import metrix.core.plan.Plan.Confirm;
import metrix.core.plan.Step.Kind;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.Problem;

/// Judges whether a person agreed to a plan.
final class Confirmations {
  private Confirmations() {}

  /// What stands against running the plan.
  static List<Problem> problems(Plan plan, Confirmation confirmation) {
    if (!confirmation.hash().equals(plan.hash())) {
      return List.of(
          Problem.error(
              "plan",
              "The plan is not the one that was confirmed.",
              "Look at the plan again and confirm it anew."));
    }
    return switch (confirmation) {
      case Confirmation.CreationOnly _ -> List.of();
      case Confirmation.Yes _ ->
          plan.confirm() == Confirm.AMOUNT
              ? List.of(
                  Problem.error(
                      "confirmAmount",
                      "Switching on can cost %s.".formatted(total(plan)),
                      "Type %s to confirm it.".formatted(plain(plan))))
              : List.of();
      case Confirmation.Amount(_, String typed) -> amount(plan, typed);
    };
  }

  /// Whether the steps that switch on may run.
  static boolean switchesOn(Plan plan, Confirmation confirmation) {
    return plan.steps().stream().noneMatch(s -> s.kind() == Kind.ACTIVATE)
        || !(confirmation instanceof Confirmation.CreationOnly);
  }

  private static List<Problem> amount(Plan plan, String typed) {
    Optional<Activation> activation = plan.activation();
    if (activation.isEmpty()) {
      return List.of(
          Problem.error(
              "confirmAmount",
              "The plan switches nothing on, so there is no amount to confirm.",
              "Leave the amount out."));
    }
    Money wanted = activation.get().toConfirm();
    Checked<Money> read = Money.parse(typed, wanted.currency(), "confirmAmount");
    if (read.value().isEmpty()) {
      return read.problems();
    }
    return read.get().equals(wanted)
        ? List.of()
        : List.of(
            Problem.error(
                "confirmAmount",
                "The amount is %s, but switching on can cost %s."
                    .formatted(read.get(), total(plan)),
                "Type %s if you agree.".formatted(wanted.plain())));
  }

  private static String total(Plan plan) {
    return plan.activation()
        .map(a ->
            a.dailyTotal().minor() == 0
                ? a.lifetimeTotal() + " over the lifetime"
                : a.dailyTotal() + " a day")
        .orElse("nothing");
  }

  private static String plain(Plan plan) {
    return plan.activation().map(a -> a.toConfirm().plain()).orElse("0");
  }
}
