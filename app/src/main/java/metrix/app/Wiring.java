package metrix.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.app.log.Log;
import metrix.app.log.Redaction;
import metrix.cli.Cli;
import metrix.cli.CliParts;
import metrix.cli.DataDirFlag;
import metrix.cli.SystemTerminal;
import metrix.core.run.Waiter;
import metrix.core.session.Connector;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import picocli.CommandLine;

/// The composition root: every object of the program is made here.
final class Wiring {
  private final InstantSource clock = InstantSource.system();
  private final Supplier<String> ids = new Ids();
  private final SystemTerminal terminal = new SystemTerminal();
  private final Redaction redaction = new Redaction();
  private final Ending ending = new Ending();
  private final DemoSimulator demo = new DemoSimulator();
  private volatile Path logs = new DataDirFlag().path().resolve("logs");
  private final Connector connector =
      (token, graph) -> {
        redaction.hide(token);
        return MetaMarketingApi.open(token, graph, ApiVersion.V26_0, clock);
      };

  /// The command line with everything behind it.
  CommandLine commandLine() {
    ending.install();
    ending.beforeExit(demo::close);
    var bugs = new Bugs(ids, () -> logs);
    var root = new CommandLine(new MetrixCommand());
    root.addSubcommand(new SimulatorCommand(terminal.out(), ending));
    var parts =
        new CliParts(
            terminal, connector, demo, new StorageFolders(), clock, Waiter.REAL, ids, ending);
    Cli.addTo(root, parts, bugs::report);
    return root.setExecutionStrategy(this::execute);
  }

  /// Turns the log on where the command keeps its records, then runs the command.
  private int execute(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    Optional<Path> folder = command.matchedOptionValue("--data-dir", Optional.empty());
    String level = command.matchedOptionValue("--log-level", "info");
    Path root = folder.map(p -> p.toAbsolutePath().normalize()).orElseGet(new DataDirFlag()::path);
    logs = root.resolve("logs");
    Log.to(logs, LogLevelFlag.parse(level), redaction, clock);
    return new CommandLine.RunLast().execute(parsed);
  }
}
