package metrix.cli;

import java.util.ArrayList;
import java.util.List;
import metrix.core.run.ChangedByMeta;
import metrix.core.run.Receipt;
import metrix.core.run.StepError;

/// A receipt in lines for people: every step, and what to do about those that were not made.
final class ReceiptText {
  private ReceiptText() {}

  static List<String> of(Receipt receipt) {
    var lines = new ArrayList<String>();
    lines.add("Run " + receipt.run() + " in " + receipt.account() + ":");
    for (Receipt.Line step : receipt.steps()) {
      lines.add(
          "  %-7s  %-8s  %s%s"
              .formatted(
                  step.state(),
                  step.kind(),
                  Safe.line(step.name()),
                  step.id().map(id -> "  " + id).orElse("")));
      step.error().ifPresent(error -> lines.addAll(error(error)));
    }
    for (ChangedByMeta change : receipt.changedByMeta()) {
      lines.add(
          "  Meta changed %s of %s (%s): sent %s, got %s"
              .formatted(
                  change.field(),
                  Safe.line(change.name()),
                  change.id(),
                  Safe.line(change.sent()),
                  Safe.line(change.got())));
    }
    lines.add(
        "%d planned = %d made + %d failed + %d unknown + %d left; %d calls, %d points, %.1f s."
            .formatted(
                receipt.planned(),
                receipt.made(),
                receipt.failed(),
                receipt.unknown(),
                receipt.left(),
                receipt.calls(),
                receipt.points(),
                receipt.seconds()));
    return lines;
  }

  private static List<String> error(StepError error) {
    var lines = new ArrayList<String>();
    String where = error.field().map(f -> f + ": ").orElse("");
    String title = error.title().map(t -> t + ": ").orElse("");
    lines.add("           " + where + Safe.line(title + error.message()));
    if (!error.fix().isEmpty()) {
      lines.add("           " + Safe.line(error.fix()));
    }
    if (error.code() != 0) {
      lines.add(
          "           code "
              + error.code()
              + (error.subcode() == 0 ? "" : "/" + error.subcode())
              + error.trace().map(t -> ", trace " + Safe.line(t)).orElse(""));
    }
    return lines;
  }
}
