package metrix.e2e;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import metrix.app.StorageFolders;
import metrix.cli.Cli;
import metrix.cli.CliParts;
import metrix.cli.Terminal;
import metrix.core.session.DemoAccount;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.testkit.ManualClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of the program in this process: over HTTP and on disk as ever, but on a clock that
/// only waiting moves. So a launch with all its waits is over in no time.
final class QuickProgram {
  private static final String TOKEN = "EAAtokenOfATest0123456789";

  private final ManualClock clock;
  private final Path data;
  private final List<String> flags;
  private final AtomicInteger ids = new AtomicInteger();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /// @param account `act_` and digits
  QuickProgram(ManualClock clock, String graph, Path data, String account) {
    this.clock = clock;
    this.data = data;
    this.flags =
        List.of(
            "--token-stdin",
            "--account",
            account,
            "--page",
            "104938275610482",
            "--graph-url",
            graph,
            "--data-dir",
            data.toString());
  }

  QuickProgram(ManualClock clock, String graph, Path data) {
    this(clock, graph, data, "act_1029384756");
  }

  /// Runs a command to its end and gives its exit code.
  int run(String... command) {
    var parts =
        new CliParts(
            new Pipes(),
            (token, graph) ->
                MetaMarketingApi.open(token, graph, ApiVersion.V26_0, clock, clock::sleep),
            new NoDemo(),
            new StorageFolders(),
            clock,
            clock::sleep,
            () -> data.getFileName() + "x" + ids.incrementAndGet(),
            _ -> () -> {});
    var line = Cli.addTo(new CommandLine(new Root()), parts, QuickProgram::bug);
    return line.execute(Stream.concat(Stream.of(command), flags.stream()).toArray(String[]::new));
  }

  /// What all commands have said, results and progress.
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /// Launches a sheet again and again, as a person would who wants it done, and gives the exit
  /// codes.
  List<Integer> launchUntilDone(Path sheet, Path receipt, int tries) {
    List<Integer> exits = new ArrayList<>();
    while (exits.size() < tries && !exits.contains(0)) {
      exits.add(run("launch", sheet.toString(), "--yes", "--receipt", receipt.toString()));
    }
    return exits;
  }

  private static String bug(Throwable bug) {
    throw new AssertionError("a bug", bug);
  }

  @Command(name = "metrix")
  private static final class Root {}

  /// Nobody sits there: the token comes by a pipe, and what is said is kept.
  private final class Pipes implements Terminal {
    @Override
    public PrintStream out() {
      return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream err() {
      return out();
    }

    @Override
    public boolean interactive() {
      return false;
    }

    @Override
    public Optional<String> ask(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<String> askHidden(String question) {
      return Optional.empty();
    }

    @Override
    public String read(int maxBytes) {
      return TOKEN;
    }
  }

  private static final class NoDemo implements DemoAccount {
    @Override
    public GraphUrl graph() {
      throw new AssertionError("no demo here");
    }

    @Override
    public AccessToken token() {
      throw new AssertionError("no demo here");
    }
  }
}
