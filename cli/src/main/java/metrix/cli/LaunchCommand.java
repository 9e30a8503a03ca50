package metrix.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import metrix.core.plan.Past;
import metrix.core.run.Confirmation;
import metrix.core.run.Run;
import metrix.core.run.RunRecord;
import metrix.core.run.RunSummary;
import metrix.core.session.Connection;
import metrix.model.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the ads of a sheet, paused.
@Command(
    name = "launch",
    description = "Makes the ads of a launch sheet, paused, and changes those that have ids in it.",
    mixinStandardHelpOptions = true)
final class LaunchCommand implements Callable<Integer> {
  private static final Duration RECENT = Duration.ofHours(24);

  private static final Consent.Wording WORDING =
      new Consent.Wording(
          "Do these %d steps at Meta? New things are made paused.",
          "made", "Look at the plan with “metrix check”, then launch with --yes.");

  private final CliParts parts;

  @Mixin private final SheetFlags sheet = new SheetFlags();

  @Option(names = "--yes", description = "Make the ads without asking. Switches nothing on.")
  private boolean yes;

  @Option(names = "--again", description = "Launch a sheet that was launched within 24 hours.")
  private boolean again;

  @Mixin private final RunFlags runFlags = new RunFlags();
  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  LaunchCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    byte[] bytes = sheet.read();
    ImageFolder folder = sheet.images();
    String source = sha256(bytes);
    String draft = "sheet-" + sha256(sheet.path().toString().getBytes(UTF_8)).substring(0, 16);
    try (var work = Work.begin(parts, flags, runFlags);
        var connected = new Connecting(parts, flags).open()) {
      connected.requireWriting();
      Connection connection = connected.connection();
      work.connected(connection);
      Optional<RunSummary> before =
          work.runner().ofSource(source).stream()
              .filter(run -> Work.sameTarget(work.runner(), run, connection))
              .findFirst();
      if (before.filter(LaunchCommand::open).isPresent()) {
        return continued(work, before.get(), connection, folder).code();
      }
      before.ifPresent(run -> refuseRepeat(run, work.runner().past(run.id()), draft));
      var planning =
          new SheetPlan(
              parts,
              connection,
              folder,
              work.planner(connection),
              draft,
              work.runner().ofDraft(draft));
      return launched(work, planning, bytes, source, connection).code();
    }
  }

  private Exit continued(Work work, RunSummary run, Connection connection, ImageFolder folder) {
    parts.terminal().err().println("This sheet's run " + run.id() + " is open; going on with it.");
    RunRecord record = work.folder().journal().find(run.id()).orElseThrow();
    return new Resuming(parts, work).resume(record, connection, Optional.of(folder));
  }

  private Exit launched(
      Work work, SheetPlan planning, byte[] bytes, String source, Connection connection) {
    SheetPlan.Ready ready = planning.plan(bytes);
    Terminal terminal = parts.terminal();
    Failures.print(terminal.err(), ready.warnings());
    PlanText.of(
            ready.plan(), connection.api().forecast(ready.plan().account(), ready.plan().work()))
        .forEach(terminal.err()::println);
    new Consent(terminal, yes).require(WORDING, ready.plan().steps().size());
    Confirmation confirmation = work.confirmation(ready.plan());
    planning.stage(ready, work.folder().images());
    Checked<Run> started =
        work.runner()
            .start(ready.plan(), confirmation, source, connection.api(), new Progress(terminal));
    return work.follow(started);
  }

  private void refuseRepeat(RunSummary run, Optional<Past> past, String draft) {
    Instant ended = run.finishedAt().orElse(run.startedAt());
    if (again || !ended.plus(RECENT).isAfter(parts.clock().instant())) {
      return;
    }
    throw new Refused(
        "SHEET",
        "This sheet was launched within the last 24 hours (run " + run.id() + ").",
        past.map(p -> repeated(p, draft)).orElse("Launch it once more with --again."));
  }

  /// What a second launch of the same sheet would do. Changes of what is there repeat nothing.
  private static String repeated(Past past, String draft) {
    boolean makes = past.plan().steps().stream().anyMatch(s -> s.intent().madeFrom().isPresent());
    if (!makes) {
      return "Launch it once more with --again: nothing is made, and only what Meta no longer holds"
          + " is changed once more.";
    }
    return past.any(Past.Outcome.FAILED) && past.plan().imagesOf().equals(Optional.of(draft))
        ? "Some steps failed: launch it once more with --again. What is made is taken over, and"
            + " only the rest is made."
        : "Launch it once more with --again; what it makes is then made a second time.";
  }

  private static boolean open(RunSummary run) {
    return switch (run.state()) {
      case OPEN, STOPPED, RUNNING -> true;
      case DONE, PARTLY -> false;
    };
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
