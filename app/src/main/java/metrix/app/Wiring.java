package metrix.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import metrix.app.log.Log;
import metrix.app.log.Redaction;
import metrix.cli.Cli;
import metrix.cli.CliParts;
import metrix.cli.DataDirFlag;
import metrix.cli.Refused;
import metrix.cli.SystemTerminal;
import metrix.core.audience.Audiences;
import metrix.core.campaign.AccountTree;
import metrix.core.draft.Drafts;
import metrix.core.guard.SpendGuards;
import metrix.core.insight.Insights;
import metrix.core.plan.Planner;
import metrix.core.run.LookUps;
import metrix.core.run.Runner;
import metrix.core.run.Waiter;
import metrix.core.session.Connector;
import metrix.core.session.Session;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.server.Hooks;
import metrix.server.LocalServer;
import metrix.server.ServerParts;
import metrix.storage.DataDir;
import metrix.storage.Storage;
import metrix.storage.StorageException;
import picocli.CommandLine;

/// The composition root: every object of the program is made here.
final class Wiring {
  private static final String VERSION_SETTING = "METRIX_API_VERSION";

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
        return MetaMarketingApi.open(token, graph, version(), clock);
      };

  /// Runs a command line to its end and gives its exit code.
  int run(String[] args) {
    try {
      return commandLine().execute(args);
    } finally {
      ending.commandEnded();
    }
  }

  private CommandLine commandLine() {
    ending.install();
    ending.beforeExit(demo::close);
    var bugs = new Bugs(ids, () -> logs);
    var root = new CommandLine(new MetrixCommand());
    root.addSubcommand(new ServeCommand(this, terminal));
    root.addSubcommand(new SimulatorCommand(terminal.out(), ending));
    var parts =
        new CliParts(
            terminal, connector, demo, new StorageFolders(), clock, Waiter.REAL, ids, ending);
    Cli.addTo(root, parts, bugs::report);
    return root.setExecutionStrategy(this::execute);
  }

  /// Makes the program that serves the page, over a data folder that is ours.
  Serving serve(DataDir dir, GraphUrl graph, int port, LaunchWay way) throws IOException {
    ApiVersion version = version();
    Storage storage;
    try {
      storage = Storage.open(dir);
    } catch (StorageException e) {
      dir.close();
      throw new Refused("--data-dir", String.valueOf(e.getMessage()), "");
    }
    var session = new Session(connector, demo, graph, storage.chosen());
    var guards = new SpendGuards(storage.limits(), clock);
    var runner =
        new Runner(
            new Runner.Parts(
                storage.journal(),
                storage.images(),
                storage.activity(),
                clock,
                Waiter.REAL,
                LookUps.STANDARD,
                ids,
                guards,
                () -> session.current().map(c -> c.token().user()),
                storage.callPlans()));
    runner.sweepImages();
    var running = new CompletableFuture<Serving>();
    var parts =
        new ServerParts(
            session,
            new AccountTree(clock),
            new Insights(clock),
            new Audiences(),
            new Planner(clock, ids, guards.over(() -> session.current().orElseThrow().api())),
            runner,
            new Drafts(storage.drafts(), storage.images(), clock, ids),
            storage.activity(),
            storage.limits(),
            storage.callPlans(),
            storage.images(),
            clock,
            ids,
            Version.text(),
            version.path(),
            dir.root(),
            dir.run(),
            new Hooks(
                () -> running.join().quit(),
                () -> running.join().eraseAndQuit(),
                () -> way.open(running.join().server())));
    try {
      LocalServer server = LocalServer.start(parts, port);
      var made = new Serving(new Serving.Parts(server, runner, session, storage, dir));
      running.complete(made);
      dir.announce(made.address().toString());
      ending.beforeExit(made::close);
      ending.endWell();
      return made;
    } catch (IOException | RuntimeException e) {
      storage.close();
      dir.close();
      if (Ports.taken(e)) {
        throw Ports.refusal(port);
      }
      throw e;
    }
  }

  /// The version that the program is written for, unless the setting says another: Meta ends
  /// versions on its own calendar.
  private static ApiVersion version() {
    String setting = System.getenv(VERSION_SETTING);
    return setting == null || setting.isBlank()
        ? ApiVersion.V26_0
        : Refused.unless(ApiVersion.parse(setting, VERSION_SETTING));
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
