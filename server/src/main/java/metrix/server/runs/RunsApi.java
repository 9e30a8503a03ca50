package metrix.server.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metrix.core.campaign.AccountTree;
import metrix.core.media.CleanImage;
import metrix.core.media.Images;
import metrix.core.plan.Plan;
import metrix.core.run.Confirmation;
import metrix.core.run.Run;
import metrix.core.run.RunProgress;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.common.ErrorCode;
import metrix.server.api.runs.ReceiptJson;
import metrix.server.api.runs.RunList;
import metrix.server.api.runs.RunRequest;
import metrix.server.api.runs.RunStarted;
import metrix.server.api.runs.RunView;
import metrix.server.connection.RunsAtWork;
import metrix.server.connection.Working;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;
import metrix.server.plans.PlanShelf;

/// Runs of plans. A plan from the shelf is the only thing that can run.
public final class RunsApi {
  private static final int LISTED = 200;

  private final Runner runner;
  private final Working working;
  private final RunsAtWork atWork;
  private final PlanShelf shelf;
  private final AccountTree tree;
  private final Consumer<RunProgress> tell;

  /// @param tell tells all tabs how a run goes; quick
  public RunsApi(
      Runner runner,
      Working working,
      RunsAtWork atWork,
      PlanShelf shelf,
      AccountTree tree,
      Consumer<RunProgress> tell) {
    this.runner = runner;
    this.working = working;
    this.atWork = atWork;
    this.shelf = shelf;
    this.tree = tree;
    this.tell = tell;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.START_RUN, call -> atWork.start(() -> start(call)))
        .on(
            Endpoint.LIST_RUNS,
            _ -> new RunList(runner.latest(LISTED).stream().map(RunViews::json).toList()))
        .on(Endpoint.GET_RUN, call -> view(call.path("id")))
        .on(Endpoint.STOP_RUN, this::stop)
        .on(Endpoint.RESUME_RUN, call -> atWork.start(() -> resume(call)))
        .on(Endpoint.GIVE_RUN_IMAGE, this::giveImage)
        .on(Endpoint.DELETE_RUN_IMAGES, this::deleteImages)
        .on(Endpoint.GET_RECEIPT, this::receipt);
  }

  private RunStarted start(Call call) {
    RunRequest wanted = call.body(RunRequest.class);
    Connection connection = working.toWrite();
    Plan plan = shelf.find(wanted.planId()).orElseThrow(RunsApi::stale).plan();
    if (!plan.hash().equals(wanted.hash()) || !plan.account().equals(working.account().id())) {
      throw stale();
    }
    Confirmation confirmation = confirmation(plan, wanted.confirmAmount());
    // Taken before it starts: of two requests at once only one finds it.
    PlanShelf.Shelved taken = shelf.take(plan.id()).orElseThrow(RunsApi::stale);
    boolean started = false;
    try {
      Checked<Run> run = runner.start(plan, confirmation, taken.source(), connection.api(), tell);
      started = run.value().isPresent();
      return new RunStarted(view(run.value().orElseThrow(() -> refused(run)).view()));
    } finally {
      if (!started) {
        shelf.put(plan, taken.source());
      }
    }
  }

  private RunView stop(Call call) {
    String id = call.path("id");
    view(id);
    runner.stop(id);
    return view(id);
  }

  private RunView resume(Call call) {
    Connection connection = working.toWrite();
    String id = call.path("id");
    view(id);
    Checked<Run> run = runner.resume(id, Optional.empty(), connection.api(), tell);
    if (run.value().isEmpty()) {
      throw refused(run);
    }
    return view(run.get().view());
  }

  private RunView giveImage(Call call) {
    String id = call.path("id");
    view(id);
    Checked<CleanImage> image = Images.check(call.path("name"), call.bytes());
    if (image.value().isEmpty()) {
      throw ApiError.of(image.problems());
    }
    if (!runner.giveImage(id, image.get())) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "image",
                  "The run does not need “"
                      + call.path("name")
                      + "”, or it is another picture now.",
                  "Give the same file as at its start.")));
    }
    return view(id);
  }

  private RunView deleteImages(Call call) {
    String id = call.path("id");
    view(id);
    runner.deleteImages(id);
    return view(id);
  }

  private ReceiptJson receipt(Call call) {
    return runner.receipt(call.path("id")).map(RunViews::json).orElseThrow(RunsApi::unknown);
  }

  private RunView view(String id) {
    return runner.view(id).map(this::view).orElseThrow(RunsApi::unknown);
  }

  private RunView view(metrix.core.run.RunView view) {
    // Who is told here that a run is done must not see the objects as they were before.
    view.summary().finishedAt().ifPresent(at -> tree.changed(view.account(), at));
    return RunViews.json(view, runner.missingImages(view.summary().id()));
  }

  private static Confirmation confirmation(Plan plan, Optional<String> amount) {
    return switch (plan.confirm()) {
      case NONE, CONFIRM -> new Confirmation.Yes(plan.hash());
      case AMOUNT ->
          new Confirmation.Amount(
              plan.hash(),
              amount.orElseThrow(() ->
                  ApiError.of(
                          422,
                          ErrorCode.NOT_CONFIRMED,
                          "Switching on costs money, so the amount must be typed.",
                          "Type "
                              + plan.activation().orElseThrow().toConfirm().plain()
                              + " to confirm.")
                      .at(Optional.of("confirmAmount"))));
    };
  }

  private static ApiError refused(Checked<Run> run) {
    ApiError error = ApiError.of(run.problems());
    return switch (run.problems().getFirst().at()) {
      case "plan" -> error.as(409, ErrorCode.STALE_PLAN);
      case "confirmAmount" -> error.as(422, ErrorCode.NOT_CONFIRMED);
      default -> error;
    };
  }

  private static ApiError stale() {
    return ApiError.of(
            409,
            ErrorCode.STALE_PLAN,
            "This plan is not the current one any more.",
            "Review the changes again.")
        .at(Optional.of("plan"));
  }

  private static ApiError unknown() {
    return ApiError.notFound("There is no such run.");
  }
}
