package metrix.server.edits;

import java.util.List;
import metrix.core.campaign.AccountTree;
import metrix.core.plan.Creatives;
import metrix.core.plan.Edit;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.run.MetaCheck;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.edits.EditChange;
import metrix.server.api.edits.EditRequest;
import metrix.server.api.edits.PlanView;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;

/// Plans of changes: each object with its own.
public final class EditsApi {
  private static final int MOST = 1000;

  private final AccountTree tree;
  private final Planner planner;
  private final Working working;
  private final PlanShelf shelf;
  private final PlanViews views;
  private final Runner runner;

  public EditsApi(
      AccountTree tree,
      Planner planner,
      Working working,
      PlanShelf shelf,
      PlanViews views,
      Runner runner) {
    this.tree = tree;
    this.planner = planner;
    this.working = working;
    this.shelf = shelf;
    this.views = views;
    this.runner = runner;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.PLAN_EDITS, this::plan);
  }

  private PlanView plan(Call call) {
    List<EditChange> changes = call.body(EditRequest.class).changes();
    if (changes.isEmpty() || changes.size() > MOST) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "changes",
                  changes.isEmpty() ? "Nothing is to be changed." : "These are too many changes.",
                  "Send 1 to " + MOST + " changes.")));
    }
    Connection connection = working.toWrite();
    List<Edit> edits = changes.stream().map(Wishes::edit).toList();
    Planned planned =
        planner.edits(
            edits,
            Creatives.ofEdits(edits, tree.snapshot(connection, false), connection.api()),
            connection.graph(),
            runner.pausedHere());
    shelf.put(planned);
    return views.json(planned, MetaCheck.Verdict.notAsked(), working.account());
  }
}
