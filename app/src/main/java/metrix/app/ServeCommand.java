package metrix.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import metrix.cli.DataDirFlag;
import metrix.cli.Exit;
import metrix.cli.Refused;
import metrix.cli.Terminal;
import metrix.marketing.GraphUrl;
import metrix.server.control.ControlClient;
import metrix.storage.DataDir;
import metrix.storage.DataDirInUse;
import metrix.storage.StorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the page and serves it until it is told to end.
@Command(
    name = "serve",
    description = "Starts the page (the default command).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LOOKS = 60;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Wiring wiring;
  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", description = "The port (default: a free one).")
  private int port;

  @Option(names = "--no-browser", description = "Print the launch address on stderr.")
  private boolean noBrowser;

  @Option(
      names = "--launch-file",
      paramLabel = "FILE",
      description = "Write the launch address to a file of your own (mode 0600).")
  private Optional<Path> launchFile = Optional.empty();

  @Option(
      names = "--graph-url",
      paramLabel = "URL",
      description = "A simulator on this computer instead of Meta.")
  private Optional<String> graphUrl = Optional.empty();

  @Mixin private final DataDirFlag folder = new DataDirFlag();
  @Mixin private final LogLevelFlag level = new LogLevelFlag();

  ServeCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    level.check();
    GraphUrl graph = graphUrl.map(ServeCommand::address).orElse(GraphUrl.META);
    if (port < 0 || port > 65_535) {
      throw new Refused("--port", "There is no port " + port + ".", "Choose 0 to 65535.");
    }
    var way = new LaunchWay(launchFile, !noBrowser && launchFile.isEmpty(), terminal.err());
    launchFile.ifPresent(ServeCommand::checkLaunchFile);
    Path path = Refused.unless(DataFolderGuard.check(folder.path()));
    DataDir dir;
    try {
      dir = opened(path);
    } catch (DataDirInUse inUse) {
      return askTheFirst(path, inUse, way).code();
    } catch (StorageException e) {
      throw new Refused(List.of(DataFolderGuard.unusable(e)));
    }
    try (Serving serving = wiring.serve(dir, graph, port, way)) {
      // Who waits for the line may then read the launch file.
      way.open(serving.server());
      terminal.out().println("Metrix is ready at " + serving.address());
      terminal.out().flush();
      serving.awaitQuit();
    }
    return Exit.DONE.code();
  }

  /// Takes the folder. Whoever holds it and has no address yet may be a first start on its way: it
  /// gets a moment.
  private static DataDir opened(Path path) throws InterruptedException {
    for (int looks = 1; ; looks++) {
      try {
        return DataDir.open(path);
      } catch (DataDirInUse inUse) {
        if (inUse.address().isPresent() || looks == LOOKS) {
          throw inUse;
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  /// A second start: the program that runs opens its page again.
  private Exit askTheFirst(Path path, DataDirInUse inUse, LaunchWay way) throws IOException {
    Optional<URI> running = inUse.address().map(URI::create);
    Path runFolder = path.resolve("run");
    if (running.isEmpty() || !Files.isDirectory(runFolder)) {
      throw new Refused(List.of(DataFolderGuard.unusable(inUse)));
    }
    if (way.file().isPresent()) {
      way.write(ControlClient.newLaunch(running.get(), runFolder));
    } else if (way.browser()) {
      ControlClient.openPage(running.get(), runFolder);
    } else {
      way.print(ControlClient.newLaunch(running.get(), runFolder));
    }
    terminal.out().println("Metrix runs already at " + running.get() + "; it opens a new page.");
    return Exit.DONE;
  }

  private static void checkLaunchFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new Refused(
          "--launch-file", file + " cannot be written.", "Give a file in a folder of your own.");
    }
  }

  private static GraphUrl address(String text) {
    return Refused.unless(GraphUrl.parse(text));
  }
}
