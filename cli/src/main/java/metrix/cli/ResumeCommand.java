package metrix.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import metrix.core.run.Journal;
import metrix.core.run.RunRecord;
import metrix.core.run.StepState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goes on with a run that was stopped.
@Command(
    name = "resume",
    description = "Goes on with a run that was stopped, from where it stopped.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
  private static final int RECENT = 20;

  private final CliParts parts;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "The run (default: the only open one).")
  private Optional<String> wanted = Optional.empty();

  @Option(
      names = "--images",
      paramLabel = "DIR",
      description = "Where images are whose copies are gone.")
  private Optional<Path> images = Optional.empty();

  @Mixin private final RunFlags runFlags = new RunFlags();
  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  ResumeCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    Optional<ImageFolder> folder = images.map(ResumeCommand::existing);
    try (var work = Work.begin(parts, flags, runFlags)) {
      RunRecord run = chosen(work);
      try (var connected = RunPlace.connect(parts, flags, run)) {
        work.connected(connected.connection());
        return new Resuming(parts, work).resume(run, connected.connection(), folder).code();
      }
    }
  }

  private RunRecord chosen(Work work) {
    Journal journal = work.folder().journal();
    if (wanted.isPresent()) {
      return RunPlace.named(work, wanted.get());
    }
    List<RunRecord> open = journal.open();
    if (open.size() > 1) {
      String list =
          open.stream()
              .map(r -> r.id() + " (" + Safe.line(r.plan().title()) + ", " + r.started() + ")")
              .collect(Collectors.joining("; "));
      throw new Refused("RUN", "Several runs are open.", "Say which: " + list + ".");
    }
    return open.stream()
        .findFirst()
        .or(() -> stayedPaused(journal))
        .orElseThrow(() -> new Refused("RUN", "No run is open.", "There is nothing to resume."));
  }

  /// With an amount, the newest run whose ads stayed paused for want of one.
  private Optional<RunRecord> stayedPaused(Journal journal) {
    return runFlags
        .activate()
        .flatMap(_ ->
            journal.latest(RECENT).stream()
                .filter(r -> r.steps().stream().anyMatch(s -> s.state() == StepState.DECLINED))
                .findFirst());
  }

  private static ImageFolder existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Refused(
          "--images", "There is no folder " + folder + ".", "Give the folder with the images.");
    }
    return new ImageFolder(folder.toAbsolutePath().normalize());
  }
}
