package metrix.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The flag for the folder in which Metrix keeps its records.
public final class DataDirFlag {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "The folder of Metrix's records (default: ~/.metrix).")
  private Optional<Path> folder = Optional.empty();

  /// The folder, absolute.
  public Path path() {
    return folder.orElseGet(DataDirFlag::usual).toAbsolutePath().normalize();
  }

  private static Path usual() {
    String home = System.getenv("HOME");
    boolean sensible = home != null && Path.of(home).isAbsolute();
    return Path.of(sensible ? home : System.getProperty("user.home"), ".metrix");
  }
}
