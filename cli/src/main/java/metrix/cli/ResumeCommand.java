package metrix.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import metrix.core.run.RunSummary;
import metrix.core.run.RunView;
import metrix.model.AccountId;
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
      RunView run = work.runner().view(chosen(work.runner().open())).orElseThrow();
      AccountId account = run.account();
      flags
          .account()
          .filter(a -> !a.equals(account))
          .ifPresent(a -> refuse("--account", "belongs to " + account + ", not to " + a));
      try (var connected = new Connecting(parts, flags).open(Optional.of(account))) {
        if (!run.graph().equals(connected.connection().graph().base().toString())) {
          refuse("--graph-url", "wrote to " + run.graph() + ", which is another place");
        }
        return new Resuming(parts, work)
            .resume(run.summary().id(), connected.connection(), folder)
            .code();
      }
    }
  }

  private String chosen(List<RunSummary> open) {
    if (open.isEmpty()) {
      throw new Refused("RUN", "No run is open.", "There is nothing to resume.");
    }
    if (wanted.isEmpty() && open.size() == 1) {
      return open.getFirst().id();
    }
    String list =
        open.stream()
            .map(r -> r.id() + " (" + Safe.line(r.title()) + ", " + r.startedAt() + ")")
            .collect(Collectors.joining("; "));
    return wanted
        .filter(id -> open.stream().anyMatch(r -> r.id().equals(id)))
        .orElseThrow(() ->
            new Refused(
                "RUN",
                wanted.map(id -> "No run " + id + " is open.").orElse("Several runs are open."),
                "Open: " + list + "."));
  }

  private static ImageFolder existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Refused(
          "--images", "There is no folder " + folder + ".", "Give the folder with the images.");
    }
    return new ImageFolder(folder.toAbsolutePath().normalize());
  }

  private static void refuse(String flag, String why) {
    throw new Refused(flag, "The run " + why + ".", "Connect as at its start.");
  }
}
