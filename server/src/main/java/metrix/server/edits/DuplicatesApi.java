package metrix.server.edits;

import java.util.List;
import java.util.Optional;
import metrix.core.campaign.AccountTree;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Duplicate;
import metrix.core.plan.Originals;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.run.MetaCheck;
import metrix.core.session.Connection;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.edits.DuplicateRequest;
import metrix.server.api.edits.ObjectRef;
import metrix.server.api.edits.PlanView;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.objects.ObjectsApi;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;

/// Plans of duplicates within the chosen account.
public final class DuplicatesApi {
  private static final int MOST = 200;

  private final AccountTree tree;
  private final Planner planner;
  private final Working working;
  private final PlanShelf shelf;
  private final PlanViews views;

  public DuplicatesApi(
      AccountTree tree, Planner planner, Working working, PlanShelf shelf, PlanViews views) {
    this.tree = tree;
    this.planner = planner;
    this.working = working;
    this.shelf = shelf;
    this.views = views;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.PLAN_DUPLICATES, this::plan);
  }

  private PlanView plan(Call call) {
    Duplicate wanted = wanted(call.body(DuplicateRequest.class));
    Connection connection = working.toWrite();
    Snapshot here = tree.snapshot(connection, false);
    Planned planned =
        planner.duplicate(
            wanted, Originals.read(wanted, here, here, connection.api()), connection.graph());
    shelf.put(planned);
    return views.json(planned, MetaCheck.Verdict.notAsked(), working.account());
  }

  private static Duplicate wanted(DuplicateRequest request) {
    if (request.objects().size() > MOST) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "objects",
                  "These are too many objects.",
                  "Choose 1 to %d at once.".formatted(MOST))));
    }
    return new Duplicate(
        request.objects().stream().map(DuplicatesApi::id).toList(),
        request.into().map(DuplicatesApi::id),
        request.name().orElse(Duplicate.NAME),
        filled(request.budget()),
        filled(request.start()),
        filled(request.end()),
        request.countries().orElse(List.of()),
        request.activate().orElse(false),
        request.copies().orElse(1));
  }

  /// An empty field of a form says nothing.
  private static Optional<String> filled(Optional<String> typed) {
    return typed.filter(t -> !t.isBlank());
  }

  private static ObjectId id(ObjectRef ref) {
    return ObjectsApi.id(ref.level(), ref.id());
  }
}
