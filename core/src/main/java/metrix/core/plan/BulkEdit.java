package metrix.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// A change of many objects, made absolute: one edit for each object that it changes, and a reason
/// for each that it leaves. Running the edits again changes nothing more.
///
/// @param edits with absolute values, for [Planner#edits]
/// @param skipped why the other objects stay, as warnings, and what is worth a look
public record BulkEdit(List<Edit> edits, List<Problem> skipped) {
  /// Meta lets the budget of an ad set change this often in an hour; source: Meta, budgets page,
  /// copy of 2026-09-12 (613/1487632 beyond).
  public static final int CHANGES_AN_HOUR = 4;

  public BulkEdit {
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /// Makes a change absolute for a selection; an object that stands in it twice counts once.
  ///
  /// @param recent how often the budgets of objects changed in the last hour
  public static Checked<BulkEdit> of(
      List<ObjectId> selection,
      BulkChange change,
      Snapshot snapshot,
      Map<ObjectId, Integer> recent) {
    List<Problem> problems = new ArrayList<>();
    Checked<BulkWork> work = BulkWork.of(change, snapshot);
    if (work.value().isEmpty()) {
      return Checked.wrong(work.problems());
    }
    List<Edit> edits = new ArrayList<>();
    for (ObjectId id : new LinkedHashSet<>(selection)) {
      Optional<Live> live = Live.of(snapshot, id);
      if (live.isEmpty()) {
        problems.add(left(id.value(), id, "It is not in this ad account, or deleted."));
      } else if (live.get().over()) {
        problems.add(left(live.get().name(), id, "It is archived."));
      } else {
        switch (work.get().on(live.get())) {
          case BulkWork.Outcome.Wished(var wishes) -> {
            edits.add(new Edit(id, List.copyOf(wishes)));
            wishes.forEach(wish -> tooOften(live.get(), wish, recent).ifPresent(problems::add));
          }
          case BulkWork.Outcome.Left(String why) -> problems.add(left(live.get().name(), id, why));
        }
      }
    }
    return Checked.of(new BulkEdit(edits, problems));
  }

  private static Optional<Problem> tooOften(Live live, Wish wish, Map<ObjectId, Integer> recent) {
    boolean budget = wish instanceof Wish.DailyBudget || wish instanceof Wish.LifetimeBudget;
    int before = recent.getOrDefault(live.id(), 0);
    return budget && before >= CHANGES_AN_HOUR
        ? Optional.of(
            Problem.warning(
                live.at("dailyBudget"),
                "The budget of “%s” changed %d times in the last hour; Meta takes %d."
                    .formatted(live.name(), before, CHANGES_AN_HOUR),
                "The run waits until Meta takes the next one, or leave it out."))
        : Optional.empty();
  }

  private static Problem left(String name, ObjectId id, String why) {
    return Problem.warning(id.value(), "“%s” stays as it is. %s".formatted(name, why), fix(id));
  }

  private static String fix(ObjectId id) {
    return switch (id) {
      case CampaignId _ -> "Take the campaign out of the selection, or change it by itself.";
      case AdSetId _ -> "Take the ad set out of the selection, or change it by itself.";
      case AdId _ -> "Take the ad out of the selection, or change it by itself.";
    };
  }
}
