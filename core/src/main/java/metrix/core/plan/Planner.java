package metrix.core.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import metrix.core.campaign.Snapshot;
import metrix.marketing.GraphUrl;
import metrix.model.ObjectId;

/// Makes plans. Pure but for the id and the time that it stamps on them.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class Planner {
  private final InstantSource clock;
  private final Supplier<String> ids;

  /// @param ids fresh ids of plans
  public Planner(InstantSource clock, Supplier<String> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /// Plans a launch: images, campaigns, ad sets, ads; what rows share is made once.
  public Planned launch(LaunchDraft draft, Snapshot snapshot, GraphUrl graph) {
    throw new UnsupportedOperationException(clock + ids.get() + draft + snapshot + graph);
  }

  /// Plans changes of live objects. What is as wished already is left out.
  ///
  /// @param pausedByUser what the user paused through this program since it started: switching it
  ///   on again needs no amount
  public Planned edits(
      List<Edit> edits, Snapshot snapshot, GraphUrl graph, Set<ObjectId> pausedByUser) {
    throw new UnsupportedOperationException(
        clock + ids.get() + edits + snapshot + graph + pausedByUser);
  }
}
