package metrix.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import metrix.core.campaign.AccountTree;
import metrix.core.plan.Ending;
import metrix.core.plan.Past;
import metrix.core.plan.Planned;
import metrix.core.run.RunRecord;
import metrix.core.session.Connection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Undoes a run.
@Command(
    name = "undo",
    description =
        "Undoes a run: values go back, what it made is archived, what it paused is switched on.",
    mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  private static final int RECENT = 50;

  private static final Consent.Wording WORDING =
      new Consent.Wording(
          "Do these %d things at Meta?", "undone", "Look at the plan above, then undo with --yes.");

  private final CliParts parts;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "The run (default: the latest one that is no undo itself).")
  private Optional<String> wanted = Optional.empty();

  @Option(names = "--yes", description = "Undo without asking. Switches nothing on.")
  private boolean yes;

  @ArgGroup private final EndingFlags ending = new EndingFlags();

  @Mixin private final RunFlags runFlags = new RunFlags();
  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  UndoCommand(CliParts parts) {
    this.parts = parts;
  }

  /// What becomes of objects that the run made.
  private static final class EndingFlags {
    @Option(names = "--archive", description = "Archive what the run made (the default).")
    private boolean archive;

    @Option(names = "--delete", description = "Delete what the run made.")
    private boolean delete;

    Ending chosen() {
      return delete && !archive ? Ending.DELETE : Ending.ARCHIVE;
    }
  }

  @Override
  public Integer call() {
    try (var work = Work.begin(parts, flags, runFlags)) {
      RunRecord run = chosen(work);
      try (var connected = RunPlace.connect(parts, flags, run)) {
        work.connected(connected.connection());
        return undone(work, run.id(), connected.connection()).code();
      }
    }
  }

  private RunRecord chosen(Work work) {
    return wanted.isPresent()
        ? RunPlace.named(work, wanted.get())
        : work.folder().journal().latest(RECENT).stream()
            .filter(run -> run.plan().undoes().isEmpty())
            .findFirst()
            .orElseThrow(() -> new Refused("RUN", "There is no run yet.", "Nothing is to undo."));
  }

  private Exit undone(Work work, String run, Connection connection) {
    Past past = work.runner().past(run).orElseThrow();
    Planned planned =
        work.planner(connection)
            .undo(
                past,
                new AccountTree(parts.clock()).snapshot(connection, true),
                connection.graph(),
                ending.chosen());
    return work.carryOut(planned, connection, new Consent(parts.terminal(), yes), WORDING);
  }
}
