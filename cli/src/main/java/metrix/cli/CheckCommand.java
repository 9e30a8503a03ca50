package metrix.cli;

import java.util.List;
import java.util.concurrent.Callable;
import metrix.core.guard.SpendGuards;
import metrix.core.plan.Planner;
import metrix.core.run.FirstContact;
import metrix.core.run.MetaCheck;
import metrix.marketing.MarketingApi;
import metrix.model.AccountId;
import metrix.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads a sheet, plans it and lets Meta check what it can, without making anything.
@Command(
    name = "check",
    description = "Reads, plans and validates a launch sheet; creates nothing at Meta.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final CliParts parts;

  @Mixin private final SheetFlags sheet = new SheetFlags();
  @Mixin private final ConnectionFlags flags = new ConnectionFlags();

  @Option(
      names = "--first-contact",
      description =
          "Also tries, for less than 30 points, which ways of asking this account takes, and remembers it.")
  private boolean firstContact;

  CheckCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    byte[] bytes = sheet.read();
    ImageFolder folder = sheet.images();
    try (var connected = new Connecting(parts, flags).open()) {
      var guards = new SpendGuards(parts.folders().limits(flags.dataDir()), parts.clock());
      var planner =
          new Planner(parts.clock(), parts.ids(), guards.over(connected.connection()::api));
      SheetPlan.Ready ready =
          new SheetPlan(parts, connected.connection(), folder, planner).plan(bytes);
      Terminal terminal = parts.terminal();
      PlanText.of(
              ready.plan(),
              connected.connection().api().forecast(ready.plan().account(), ready.plan().work()))
          .forEach(terminal.out()::println);
      Failures.print(terminal.err(), ready.warnings());
      MetaCheck.Verdict verdict = MetaCheck.validate(ready.plan(), connected.connection().api());
      Failures.print(terminal.err(), verdict.problems());
      verdict
          .checked()
          .forEach(what -> terminal.out().println("Meta would take: " + Safe.line(what)));
      if (firstContact) {
        meet(ready.plan().account(), connected.connection().api());
      }
      List<Problem> errors = verdict.problems().stream().filter(Problem::isError).toList();
      terminal
          .out()
          .println(errors.isEmpty() ? "Nothing is wrong. Nothing was made." : "Nothing was made.");
      return (errors.isEmpty() ? Exit.DONE : Exit.REFUSED).code();
    }
  }

  private void meet(AccountId account, MarketingApi api) {
    DataFolders.Opened folder = Refused.unless(parts.folders().open(flags.dataDir()));
    try {
      FirstContact.Report report = FirstContact.meet(account, api, folder.callPlans());
      for (FirstContact.Line line : report.lines()) {
        parts.terminal().out().printf("%-46s %s%n", line.what(), line.verdict().words());
      }
      parts.terminal().out().printf("This took %d points.%n", report.points());
    } finally {
      folder.close();
    }
  }
}
