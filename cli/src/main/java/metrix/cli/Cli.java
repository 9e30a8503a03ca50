package metrix.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;

/// The commands of this door.
public final class Cli {
  private Cli() {}

  /// Adds the commands to the root of the command line, and how all commands speak and fail.
  ///
  /// @param bugs writes a bug to the log and gives the sentence that names it
  public static CommandLine addTo(
      CommandLine root, CliParts parts, Function<Throwable, String> bugs) {
    root.addSubcommand(new CheckCommand(parts));
    root.addSubcommand(new LaunchCommand(parts));
    root.addSubcommand(new ResumeCommand(parts));
    root.addSubcommand(new UndoCommand(parts));
    root.addSubcommand(new DuplicateCommand(parts));
    root.addSubcommand(new ListCommand(parts));
    root.addSubcommand(new InsightsCommand(parts));
    root.addSubcommand(new EraseCommand(parts));
    Terminal terminal = parts.terminal();
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setExecutionExceptionHandler(new Failures(terminal.err(), bugs));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
