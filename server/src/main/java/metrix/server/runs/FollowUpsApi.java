package metrix.server.runs;

import metrix.core.campaign.AccountTree;
import metrix.core.plan.Ending;
import metrix.core.plan.Past;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.run.MetaCheck;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.server.api.Endpoint;
import metrix.server.api.edits.PlanView;
import metrix.server.api.runs.UndoRequest;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;

/// Plans that follow a run: to be looked at and run like any other.
public final class FollowUpsApi {
  private final Runner runner;
  private final AccountTree tree;
  private final Planner planner;
  private final Working working;
  private final PlanShelf shelf;
  private final PlanViews views;

  public FollowUpsApi(
      Runner runner,
      AccountTree tree,
      Planner planner,
      Working working,
      PlanShelf shelf,
      PlanViews views) {
    this.runner = runner;
    this.tree = tree;
    this.planner = planner;
    this.working = working;
    this.shelf = shelf;
    this.views = views;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.PLAN_RETRY, this::retry).on(Endpoint.PLAN_UNDO, this::undo);
  }

  private PlanView retry(Call call) {
    Connection connection = working.toWrite();
    return view(planner.retry(past(call), tree.snapshot(connection, true), connection.graph()));
  }

  private PlanView undo(Call call) {
    Ending ending = Ending.valueOf(call.body(UndoRequest.class).made().name());
    Connection connection = working.toWrite();
    // What Meta holds now decides what can go back.
    return view(
        planner.undo(past(call), tree.snapshot(connection, true), connection.graph(), ending));
  }

  private Past past(Call call) {
    return runner
        .past(call.path("id"))
        .orElseThrow(() -> ApiError.notFound("There is no such run."));
  }

  private PlanView view(Planned planned) {
    shelf.put(planned);
    return views.json(planned, MetaCheck.Verdict.notAsked(), working.account());
  }
}
