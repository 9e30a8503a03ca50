package metrix.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import metrix.core.run.RunProgress;
import metrix.core.run.RunStep;
import metrix.core.run.RunSummary;

/// Shows how a run goes on: a bar on a terminal, plain lines otherwise.
final class Progress implements Consumer<RunProgress> {
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final boolean bar;

  Progress(Terminal terminal) {
    err = terminal.err();
    bar = terminal.interactive();
  }

  @Override
  public synchronized void accept(RunProgress news) {
    switch (news) {
      case RunProgress.StepChanged(RunSummary run, RunStep step) -> stepped(run, step);
      case RunProgress.Waiting(_, var until, String why) ->
          err.println((bar ? "\n" : "") + "waiting until " + until + ": " + Safe.line(why));
      case RunProgress.Ended _ -> err.print(bar ? "\n" : "");
    }
    err.flush();
  }

  private void stepped(RunSummary run, RunStep step) {
    int done = run.planned() - run.left();
    if (bar) {
      int filled = run.planned() == 0 ? WIDTH : WIDTH * done / run.planned();
      err.print(
          "\r["
              + "#".repeat(filled)
              + " ".repeat(WIDTH - filled)
              + "] "
              + done
              + "/"
              + run.planned());
    } else if (step.state() != RunStep.State.SENDING) {
      err.println(
          done
              + "/"
              + run.planned()
              + " "
              + step.state().word()
              + " "
              + step.kind().word()
              + " "
              + Safe.line(step.name()));
    }
  }
}
