package metrix.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import metrix.core.run.LookUps;
import metrix.marketing.GraphUrl;
import picocli.CommandLine.Option;

/// The flags of commands that write.
final class RunFlags {
  @Option(
      names = "--activate",
      paramLabel = "TOTAL",
      description = "Switch on the rows with status ACTIVE: the plan's daily total, such as 60.00.")
  private Optional<String> activate = Optional.empty();

  @Option(
      names = "--receipt",
      paramLabel = "FILE",
      description = "Write the receipt to a file, as JSON.")
  private Optional<Path> receipt = Optional.empty();

  @Option(
      names = "--lookup-delay",
      paramLabel = "MS",
      description = "Shorter waits before a look-up; only with a simulator on this computer.")
  private Optional<Long> lookupDelay = Optional.empty();

  Optional<String> activate() {
    return activate;
  }

  Optional<Path> receipt() {
    return receipt;
  }

  /// When to look up what became of a write. Meta needs its time to show new objects, so the waits
  /// are shortened for a simulator only.
  LookUps lookUps(GraphUrl graph) {
    if (lookupDelay.isEmpty()) {
      return LookUps.STANDARD;
    }
    if (graph.isMeta()) {
      throw new Refused(
          "--lookup-delay",
          "At Meta the waits before a look-up cannot be shortened.",
          "Leave it out, or use it with a simulator on this computer.");
    }
    if (lookupDelay.get() < 1) {
      throw new Refused("--lookup-delay", "The delay must be at least 1 ms.", "Write 50, say.");
    }
    return LookUps.every(Duration.ofMillis(lookupDelay.get()));
  }
}
