package metrix.core.plan;

import java.util.List;
import java.util.Locale;
import metrix.core.campaign.Snapshot;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;

/// What a change for many comes to for each object.
@FunctionalInterface
interface BulkWork {
  /// What becomes of one object.
  sealed interface Outcome {
    /// It changes.
    record Wished(List<? extends Wish> wishes) implements Outcome {
      public Wished {
        wishes = List.copyOf(wishes);
      }

      Wished(Wish wish) {
        this(List.of(wish));
      }
    }

    /// It stays, for a reason.
    record Left(String why) implements Outcome {}
  }

  Outcome on(Live live);

  /// Reads what a user typed, once for all objects.
  static Checked<BulkWork> of(BulkChange change, Snapshot snapshot) {
    return switch (change) {
      case BulkChange.BudgetBy by -> BulkBudgets.by(by, snapshot);
      case BulkChange.BudgetTo(String amount) -> BulkBudgets.to(amount, snapshot);
      case BulkChange.Rename rename ->
          Replacing.of(rename.find(), rename.replace(), rename.pattern()).map(Renaming::new);
      case BulkChange.Reword reword ->
          Replacing.of(reword.find(), reword.replace(), reword.pattern())
              .map(find -> new Rewording(find, reword.in(), snapshot));
      case BulkChange.Status(ConfiguredStatus status) -> Checked.of(live -> status(live, status));
      case BulkChange.BidBy by -> BulkBids.by(by, snapshot);
      case BulkChange.SpendCapTo(String typed) -> Checked.of(live -> spendCap(live, typed));
      case BulkChange.Shift(int hours) -> BulkShift.by(hours, snapshot.asOf());
      case BulkChange.End(String typed) -> Checked.of(_ -> new Outcome.Wished(new Wish.End(typed)));
    };
  }

  private static Outcome spendCap(Live live, String typed) {
    return live.id() instanceof CampaignId
        ? new Outcome.Wished(new Wish.SpendCap(typed))
        : new Outcome.Left("Only a campaign has a spend cap.");
  }

  private static Outcome status(Live live, ConfiguredStatus status) {
    return live.status() == status
        ? new Outcome.Left("It is %s already.".formatted(status.name().toLowerCase(Locale.ROOT)))
        : new Outcome.Wished(new Wish.Status(status));
  }
}
