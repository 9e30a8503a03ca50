package metrix.cli;

import java.util.List;
import java.util.Optional;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.core.run.Confirmation;
import metrix.core.run.RunRecord;
import metrix.core.session.Connection;
import metrix.model.Problem;

/// Goes on with an open run from the journal, bringing back images whose copies are gone.
final class Resuming {
  private final CliParts parts;
  private final Work work;

  Resuming(CliParts parts, Work work) {
    this.parts = parts;
    this.work = work;
  }

  Exit resume(String run, Connection connection, Optional<ImageFolder> folder) {
    RunRecord record =
        work.folder()
            .journal()
            .find(run)
            .orElseThrow(
                () -> new Refused("RUN", "There is no run " + run + ".", "See metrix resume."));
    folder.ifPresent(f -> bringBack(record, f));
    Plan plan = record.plan();
    Optional<Confirmation> confirmation =
        plan.activation().isPresent()
            ? Optional.of(work.confirmation(plan))
            : Optional.of(new Confirmation.Yes(plan.hash()));
    return work.follow(
        work.runner().resume(run, confirmation, connection.api(), new Progress(parts.terminal())));
  }

  /// Copies images that are still needed and gone from `temp_uploads`. Only the very same bytes
  /// count: another picture under the name would make another ad.
  private void bringBack(RunRecord record, ImageFolder folder) {
    for (Step step : record.plan().steps()) {
      if (step.intent() instanceof Intent.UploadImage(ImageFile image)
          && !record.step(step.number()).state().done()
          && work.folder().images().find(record.id(), image.sha256()).isEmpty()) {
        CleanImage found = Refused.unless(folder.read(image.name(), "image " + image.name()));
        if (!found.file().sha256().equals(image.sha256())) {
          throw new Refused(
              List.of(
                  Problem.error(
                      "image " + image.name(),
                      "It is another picture than the one of the run.",
                      "Put the picture of the first launch back, or launch a new sheet.")));
        }
        work.folder().images().put(record.id(), found);
      }
    }
  }
}
