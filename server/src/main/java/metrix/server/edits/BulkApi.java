package metrix.server.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.BulkChange;
import metrix.core.plan.BulkEdit;
import metrix.core.plan.Creatives;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.run.MetaCheck;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.marketing.MarketingWrites;
import metrix.model.Checked;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.edits.BulkRequest;
import metrix.server.api.edits.BulkSample;
import metrix.server.api.edits.PlanStep;
import metrix.server.api.edits.PlanView;
import metrix.server.api.edits.SampleLine;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.objects.ObjectsApi;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;

/// One change for many objects: a sample while it is typed, then its plan.
public final class BulkApi {
  private static final int MOST = 10_000;
  private static final int SAMPLED = 5;
  private static final int TOLD = 20;

  private final AccountTree tree;
  private final Planner planner;
  private final Runner runner;
  private final Supplier<Map<ObjectId, Integer>> recent;
  private final Working working;
  private final PlanShelf shelf;
  private final PlanViews views;

  /// @param recent how often budgets changed in the last hour
  public BulkApi(
      AccountTree tree,
      Planner planner,
      Runner runner,
      Supplier<Map<ObjectId, Integer>> recent,
      Working working,
      PlanShelf shelf,
      PlanViews views) {
    this.tree = tree;
    this.planner = planner;
    this.runner = runner;
    this.recent = recent;
    this.working = working;
    this.shelf = shelf;
    this.views = views;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.PLAN_BULK_EDIT, this::plan).on(Endpoint.SAMPLE_BULK_EDIT, this::sample);
  }

  private PlanView plan(Call call) {
    Planned planned = planned(wanted(call));
    shelf.put(planned);
    return view(planned);
  }

  private BulkSample sample(Call call) {
    Wanted wanted = wanted(call).sampled();
    PlanView view = view(planned(wanted));
    // What is made on the way, such as a creative, is no object of the selection.
    int changes = (int) view.steps().stream().flatMap(s -> s.id().stream()).distinct().count();
    return new BulkSample(
        changes,
        wanted.ids().size() - changes,
        view.steps().stream().flatMap(s -> line(s).stream()).limit(SAMPLED).toList(),
        view.problems().stream().limit(TOLD).toList(),
        view.spendPerDayBefore(),
        view.spendPerDayAfter());
  }

  private Planned planned(Wanted wanted) {
    Connection connection = working.toWrite();
    Snapshot table = tree.snapshot(connection, false);
    Snapshot snapshot =
        wanted.change() instanceof BulkChange.Reword
            ? Creatives.of(wanted.ids(), table, connection.api())
            : table;
    Checked<BulkEdit> bulk = BulkEdit.of(wanted.ids(), wanted.change(), snapshot, recent.get());
    if (bulk.value().isEmpty()) {
      return new Planned(Optional.empty(), bulk.problems(), List.of());
    }
    Planned planned =
        planner.edits(bulk.get().edits(), snapshot, connection.graph(), runner.pausedHere());
    // What is wrong first: a long selection can have many that just stay.
    List<Problem> problems = new ArrayList<>(planned.problems());
    problems.addAll(bulk.get().skipped());
    return new Planned(planned.plan(), problems, planned.localChecks());
  }

  private PlanView view(Planned planned) {
    return views.json(planned, MetaCheck.Verdict.notAsked(), working.account());
  }

  private static Optional<SampleLine> line(PlanStep step) {
    return step.changes().stream()
        .findFirst()
        .map(c ->
            new SampleLine(step.id().orElse(""), step.name(), c.label(), c.before(), c.after()));
  }

  /// @param ids each object once
  private record Wanted(List<ObjectId> ids, BulkChange change) {
    /// What a sample looks at while somebody types: creatives are read from Meta, so only those of
    /// one request.
    Wanted sampled() {
      return change instanceof BulkChange.Reword
          ? new Wanted(ids.stream().limit(MarketingWrites.MOST_IN_A_BATCH).toList(), change)
          : this;
    }
  }

  private static Wanted wanted(Call call) {
    BulkRequest request = call.body(BulkRequest.class);
    if (request.ids().isEmpty() || request.ids().size() > MOST) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "ids",
                  request.ids().isEmpty() ? "Nothing is selected." : "These are too many objects.",
                  "Select 1 to " + MOST + " objects.")));
    }
    return new Wanted(
        request.ids().stream().distinct().map(id -> ObjectsApi.id(request.level(), id)).toList(),
        Wishes.bulk(request.change()));
  }
}
