package metrix.cli;

import java.util.Optional;
import metrix.core.media.CleanImage;
import metrix.core.plan.Plan;
import metrix.core.run.Confirmation;
import metrix.core.run.RunRecord;
import metrix.core.run.StepState;
import metrix.core.session.Connection;

/// Goes on with a run from the journal, bringing back images whose copies are gone.
final class Resuming {
  private final CliParts parts;
  private final Work work;

  Resuming(CliParts parts, Work work) {
    this.parts = parts;
    this.work = work;
  }

  Exit resume(RunRecord run, Connection connection, Optional<ImageFolder> folder) {
    folder.ifPresent(f -> bringBack(run.id(), f));
    return work.follow(
        work.runner()
            .resume(run.id(), confirmation(run), connection.api(), new Progress(parts.terminal())));
  }

  /// Only what stayed paused for want of an amount is asked about again.
  private Optional<Confirmation> confirmation(RunRecord run) {
    Plan plan = run.plan();
    boolean declined = run.steps().stream().anyMatch(s -> s.state() == StepState.DECLINED);
    return declined
        ? Optional.of(work.confirmation(plan)).filter(Confirmation.Amount.class::isInstance)
        : Optional.empty();
  }

  /// Copies images that are still needed and gone from `temp_uploads`. Only the very same bytes
  /// count: another picture under the name would make another ad.
  private void bringBack(String run, ImageFolder folder) {
    for (String name : work.runner().missingImages(run)) {
      CleanImage found = Refused.unless(folder.read(name, "image " + name));
      if (!work.runner().giveImage(run, found)) {
        throw new Refused(
            "image " + name,
            "It is another picture than the one of the run.",
            "Put the picture of the first launch back, or launch a new sheet.");
      }
    }
  }
}
