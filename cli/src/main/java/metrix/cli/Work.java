package metrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import metrix.core.guard.SpendGuards;
import metrix.core.plan.Activation;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.run.Confirmation;
import metrix.core.run.DiskFailure;
import metrix.core.run.Receipt;
import metrix.core.run.Run;
import metrix.core.run.RunSummary;
import metrix.core.run.Runner;
import metrix.core.run.StopReason;
import metrix.core.session.Connection;
import metrix.model.Checked;
import metrix.model.Money;
import org.jspecify.annotations.Nullable;

/// The writing half of a command: an open data folder, a runner, and how a run is followed to its
/// end.
final class Work implements AutoCloseable {
  private final CliParts parts;
  private final RunFlags flags;
  private final DataFolders.Opened folder;
  private final SpendGuards guards;
  private final Runner runner;
  private final AtomicReference<@Nullable String> who;
  private final CliParts.Registration exit;

  private Work(
      CliParts parts,
      RunFlags flags,
      DataFolders.Opened folder,
      SpendGuards guards,
      Runner runner,
      AtomicReference<@Nullable String> who) {
    this.parts = parts;
    this.flags = flags;
    this.folder = folder;
    this.guards = guards;
    this.runner = runner;
    this.who = who;
    // Told to end, the runner stops cleanly: calls in flight get their time, the rest is resumable.
    exit = parts.stopping().beforeExit(this::end);
  }

  /// Takes the data folder; refused while another process writes to it.
  static Work begin(CliParts parts, ConnectionFlags connection, RunFlags flags) {
    connection.check();
    var lookUps = flags.lookUps(connection.demo() ? parts.demo().graph() : connection.graph());
    DataFolders.Opened folder = Refused.unless(parts.folders().open(connection.dataDir()));
    var who = new AtomicReference<@Nullable String>();
    var guards = new SpendGuards(folder.limits(), parts.clock());
    try {
      var runner =
          new Runner(
              new Runner.Parts(
                  folder.journal(),
                  folder.images(),
                  folder.activity(),
                  parts.clock(),
                  parts.waiter(),
                  lookUps,
                  parts.ids(),
                  guards,
                  () -> Optional.ofNullable(who.get()),
                  folder.callPlans()));
      runner.sweepImages();
      return new Work(parts, flags, folder, guards, runner, who);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /// Says whose token is at work, for the activity log.
  void connected(Connection connection) {
    who.set(connection.token().user());
  }

  Runner runner() {
    return runner;
  }

  /// What makes plans that are held to the limits of this folder.
  Planner planner(Connection connection) {
    return new Planner(parts.clock(), parts.ids(), guards.over(connection::api));
  }

  DataFolders.Opened folder() {
    return folder;
  }

  /// What a person agrees to about switching on: the amount, typed or said by the flag, or that it
  /// all stays paused.
  Confirmation confirmation(Plan plan) {
    if (plan.activation().isEmpty()) {
      return new Confirmation.Yes(plan.hash());
    }
    Activation activation = plan.activation().get();
    Money wanted = activation.toConfirm();
    Terminal terminal = parts.terminal();
    Optional<String> typed =
        flags
            .activate()
            .or(() -> terminal.interactive() ? typedTotal(activation) : Optional.empty());
    boolean agreed =
        typed
            .flatMap(t -> Money.parse(t, wanted.currency(), "--activate").value())
            .filter(wanted::equals)
            .isPresent();
    if (agreed) {
      return new Confirmation.Amount(plan.hash(), typed.orElseThrow());
    }
    terminal
        .err()
        .println(
            "Nothing will be switched on: "
                + (typed.isPresent() ? "the amount is not the plan's. " : "")
                + "To switch on, say --activate "
                + wanted.plain()
                + ".");
    return new Confirmation.CreationOnly(plan.hash());
  }

  /// Shows a plan, asks a person, and runs it to its end; ends the command with the problems when
  /// there is no plan.
  ///
  /// @param wording what the person is asked; its question has a place for the number of steps
  Exit carryOut(Planned planned, Connection connection, Consent consent, Consent.Wording wording) {
    Plan plan = planned.plan().orElseThrow(() -> new Refused(planned.problems()));
    Terminal terminal = parts.terminal();
    PlanText.of(plan, connection.api().forecast(plan.account(), plan.work()))
        .forEach(terminal.err()::println);
    Failures.print(terminal.err(), planned.problems());
    consent.require(wording, plan.steps().size());
    return follow(
        runner.start(plan, confirmation(plan), "", connection.api(), new Progress(terminal)));
  }

  /// Follows a run to its end, prints and writes its receipt, and says how it ended.
  Exit follow(Checked<Run> started) {
    Run run = Refused.unless(started);
    Receipt receipt;
    try {
      receipt = run.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.RESUMABLE;
    }
    report(receipt, run.view().message());
    return exit(run.stoppedBy(), run.view().summary());
  }

  /// Whether a run wrote to where a connection goes: only then can it be continued with it.
  static boolean sameTarget(Runner runner, RunSummary run, Connection connection) {
    return runner
        .view(run.id())
        .filter(v -> v.graph().equals(connection.graph().base().toString()))
        .filter(
            v -> connection.chosen().filter(c -> c.account().id().equals(v.account())).isPresent())
        .isPresent();
  }

  private Optional<String> typedTotal(Activation activation) {
    parts.terminal().err().println(PlanText.activation(activation));
    return parts
        .terminal()
        .ask(
            "Type "
                + activation.toConfirm().plain()
                + " to switch on, or just Enter to leave it all paused:")
        .filter(t -> !t.isBlank());
  }

  private void report(Receipt receipt, String message) {
    Terminal terminal = parts.terminal();
    ReceiptText.of(receipt).forEach(terminal.out()::println);
    if (!message.isBlank()) {
      terminal.out().println(Safe.line(message));
    }
    terminal.out().flush();
    flags.receipt().ifPresent(file -> write(file, ReceiptJson.of(receipt)));
  }

  /// The work is done by now: a receipt that cannot be written must not make it look undone.
  private void write(Path file, String json) {
    try {
      Files.writeString(file, json);
    } catch (IOException e) {
      parts
          .terminal()
          .err()
          .println(
              "warning: --receipt: "
                  + file
                  + " cannot be written. The receipt above is complete; the page shows it too.");
    }
  }

  private static Exit exit(Optional<StopReason> stopped, RunSummary run) {
    if (stopped.filter(r -> r == StopReason.TOKEN || r == StopReason.PERMISSION).isPresent()) {
      return Exit.META_REFUSED;
    }
    if (stopped.filter(r -> r == StopReason.BUG).isPresent()) {
      return Exit.BUG;
    }
    return switch (run.state()) {
      case DONE -> Exit.DONE;
      case PARTLY -> Exit.PARTLY;
      case RUNNING, STOPPED, OPEN -> Exit.RESUMABLE;
    };
  }

  private void end() {
    runner.close();
    try {
      runner.sweepImages();
    } catch (DiskFailure _) {
      // how the command ended is said already; the next start sweeps
    }
    folder.close();
  }

  @Override
  public void close() {
    exit.close();
    end();
  }
}
