package metrix.marketing.http;

import java.time.Duration;
import java.util.function.Consumer;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.resilience.Pages;
import metrix.marketing.resilience.Pause;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.ReportWire;
import metrix.model.AccountId;

/// A question that is too heavy to be answered at once: Meta works on it, we look after it and then
/// fetch the rows. Source: Meta, insights pages, copies of 2026-09-12.
final class InsightsReport {
  private static final Duration FIRST_LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int SUBMISSIONS = 2;

  private final GraphCalls calls;
  private final Pause pause;

  InsightsReport(GraphCalls calls, Pause pause) {
    this.calls = calls;
    this.pause = pause;
  }

  /// Hands over the pages of the answer.
  void each(AccountId account, String path, Params params, int size, Consumer<Node> page) {
    String run = finished(account, path, params);
    Call rows = Call.read(account, run + "/insights", Params.none());
    Pages.each(size, paging -> calls.answer(rows.with(paging)), page);
  }

  private String finished(AccountId account, String path, Params params) {
    for (int i = 0; i < SUBMISSIONS; i++) {
      String run = ReportWire.run(calls.answer(Call.report(account, path, params)));
      switch (awaited(account, run)) {
        case ReportWire.Progress.Done _ -> {
          return run;
        }
        case ReportWire.Progress.Failed(var error) -> throw new GraphFailure(Kind.INVALID, error);
        // Meta drops jobs that it held for too long: they can be submitted again.
        case ReportWire.Progress.Dropped _, ReportWire.Progress.Working _ -> {}
      }
    }
    throw new GraphFailure(
        Kind.TRANSIENT, GraphError.ours("Meta did not finish the report. Ask again later."));
  }

  private ReportWire.Progress awaited(AccountId account, String run) {
    Duration waited = Duration.ZERO;
    Duration next = FIRST_LOOK;
    ReportWire.Progress progress = new ReportWire.Progress.Working();
    while (progress instanceof ReportWire.Progress.Working && waited.compareTo(PATIENCE) < 0) {
      sleep(next);
      waited = waited.plus(next);
      Duration longer = next.multipliedBy(3).dividedBy(2);
      next = longer.compareTo(LONGEST_BETWEEN_LOOKS) < 0 ? longer : LONGEST_BETWEEN_LOOKS;
      progress = ReportWire.progress(calls.answer(Call.read(account, run, Params.none())));
    }
    return progress;
  }

  private void sleep(Duration time) {
    try {
      pause.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphFailure(Kind.TRANSIENT, GraphError.ours("The question was interrupted."));
    }
  }
}
