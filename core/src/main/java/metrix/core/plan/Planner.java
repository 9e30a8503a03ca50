package metrix.core.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Makes plans: the door to all kinds of them. Pure but for the id and the time that it stamps on
/// them.
public final class Planner {
  private final PlanMaker maker;

  /// @param ids fresh ids of plans
  /// @param guards to which every plan is held
  public Planner(InstantSource clock, Supplier<String> ids, Guards guards) {
    this.maker = new PlanMaker(clock, ids, guards);
  }

  /// Plans a launch: images, campaigns, ad sets, ads; what rows share is made once.
  public Planned launch(LaunchDraft draft, Snapshot snapshot, GraphUrl graph) {
    return launch(draft, snapshot, graph, List.of());
  }

  /// As [#launch(LaunchDraft, Snapshot, GraphUrl)], for a draft that was launched before: what an
  /// earlier run made is taken over when that run, or the one after it, failed in part.
  ///
  /// @param earlier runs of the draft, newest first
  public Planned launch(LaunchDraft draft, Snapshot snapshot, GraphUrl graph, List<Past> earlier) {
    List<Problem> none =
        draft.rows().isEmpty()
            ? List.of(Problem.error("sheet", "There is no ad to make.", "Add a row."))
            : List.of();
    return new SheetPlans(maker).of(draft, List.of(), snapshot, graph, earlier, none);
  }

  /// Plans what a sheet says: new ads as [#launch] does, and changes of what is there. Both are one
  /// plan with one hash.
  ///
  /// @param edits of rows with ids
  public Planned sheet(
      LaunchDraft draft,
      List<RowEdit> edits,
      Snapshot snapshot,
      GraphUrl graph,
      List<Past> earlier) {
    return new SheetPlans(maker).of(draft, edits, snapshot, graph, earlier, List.of());
  }

  /// Plans what failed in a run once more, after its cause was mended at Meta: a new plan in which
  /// everything that the run made has its id.
  public Planned retry(Past past, Snapshot snapshot, GraphUrl graph) {
    return new RetryPlans(maker).of(past, snapshot, graph);
  }

  /// Plans changes of live objects. What is as wished already is left out.
  ///
  /// @param pausedByUser what the user paused through this program since it started: switching it
  ///   on again needs no amount
  public Planned edits(
      List<Edit> edits, Snapshot snapshot, GraphUrl graph, Set<ObjectId> pausedByUser) {
    return new EditPlans(maker).of(edits, snapshot, graph, pausedByUser);
  }

  /// Plans duplicates: each object is made step by step, as in a launch, after one that is there.
  public Planned duplicate(Duplicate wanted, Originals originals, GraphUrl graph) {
    return new CopyPlans(maker).of(wanted, originals, graph);
  }

  /// Plans the undoing of a run: what it switched on is paused first, values go back where Meta
  /// still holds what the run has set, what it made is archived or deleted, and what it paused is
  /// switched on again. What cannot be undone is said in the problems, as warnings, and on the
  /// plan.
  public Planned undo(Past past, Snapshot snapshot, GraphUrl graph, Ending ending) {
    return new UndoPlans(maker).of(past, snapshot, graph, ending);
  }
}
