package metrix.server.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.core.run.ChangedByMeta;
import metrix.core.run.Receipt;
import metrix.core.run.RunProgress;
import metrix.server.api.edits.StepKind;
import metrix.server.api.runs.ReceiptError;
import metrix.server.api.runs.ReceiptJson;
import metrix.server.api.runs.ReceiptStep;
import metrix.server.api.runs.RunImage;
import metrix.server.api.runs.RunNews;
import metrix.server.api.runs.RunState;
import metrix.server.api.runs.RunStep;
import metrix.server.api.runs.RunSummary;
import metrix.server.api.runs.RunView;
import metrix.server.api.runs.StepError;
import metrix.server.api.runs.StepState;

/// Runs and receipts as JSON.
public final class RunViews {
  private RunViews() {}

  public static RunSummary json(metrix.core.run.RunSummary run) {
    return new RunSummary(
        run.id(),
        run.title(),
        run.startedAt(),
        run.finishedAt(),
        RunState.valueOf(run.state().name()),
        run.planned(),
        run.made(),
        run.failed(),
        run.unknown(),
        run.left());
  }

  static RunView json(metrix.core.run.RunView view, List<String> missingImages) {
    metrix.core.run.RunSummary run = view.summary();
    return new RunView(
        run.id(),
        run.title(),
        run.startedAt(),
        run.finishedAt(),
        RunState.valueOf(run.state().name()),
        run.planned(),
        run.made(),
        run.failed(),
        run.unknown(),
        run.left(),
        view.account().path(),
        view.steps().stream().map(RunViews::json).toList(),
        view.changedByMeta().stream().map(RunViews::json).toList(),
        view.calls(),
        view.points(),
        view.seconds(),
        view.images().stream()
            .map(i -> new RunImage(i.name(), i.deletedAt(), missingImages.contains(i.name())))
            .toList(),
        view.message());
  }

  public static RunNews json(RunProgress news) {
    return switch (news) {
      case RunProgress.StepChanged step ->
          new RunNews(
              json(step.run()),
              List.of(json(step.step())),
              Optional.empty(),
              Optional.empty(),
              false);
      case RunProgress.Waiting waiting ->
          new RunNews(
              json(waiting.run()),
              List.of(),
              Optional.of(waiting.until()),
              Optional.of(waiting.why()),
              false);
      case RunProgress.Ended ended ->
          new RunNews(
              json(ended.run()),
              ended.view().steps().stream().map(RunViews::json).toList(),
              Optional.empty(),
              Optional.of(ended.view().message()),
              true);
    };
  }

  static ReceiptJson json(Receipt receipt) {
    return new ReceiptJson(
        receipt.run(),
        receipt.account(),
        receipt.graph(),
        receipt.planned(),
        receipt.made(),
        receipt.failed(),
        receipt.unknown(),
        receipt.left(),
        receipt.steps().stream().map(RunViews::json).toList(),
        receipt.changedByMeta().stream().map(RunViews::json).toList(),
        receipt.calls(),
        receipt.points(),
        receipt.seconds());
  }

  private static RunStep json(metrix.core.run.RunStep step) {
    return new RunStep(
        step.number(),
        StepKind.valueOf(step.kind().name()),
        step.name(),
        step.id(),
        step.rows(),
        StepState.valueOf(step.state().name()),
        step.error().map(RunViews::json));
  }

  private static StepError json(metrix.core.run.StepError error) {
    return new StepError(
        error.code(),
        subcode(error),
        error.message(),
        error.title(),
        error.field(),
        error.fix(),
        error.trace());
  }

  private static metrix.server.api.runs.ChangedByMeta json(ChangedByMeta change) {
    return new metrix.server.api.runs.ChangedByMeta(
        change.id(), change.name(), change.field(), change.sent(), change.got());
  }

  private static ReceiptStep json(Receipt.Line line) {
    return new ReceiptStep(
        line.rows(),
        StepKind.valueOf(line.kind().toUpperCase(Locale.ROOT)),
        line.name(),
        line.id(),
        StepState.valueOf(line.state().toUpperCase(Locale.ROOT)),
        line.error()
            .map(e ->
                new ReceiptError(
                    e.code(),
                    subcode(e),
                    e.message(),
                    e.field(),
                    Optional.of(e.fix()),
                    e.trace())));
  }

  private static Optional<Integer> subcode(metrix.core.run.StepError error) {
    return error.subcode() == 0 ? Optional.empty() : Optional.of(error.subcode());
  }
}
