package metrix.server.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What lets a second start of the program speak to the first: a secret in a file that only the
/// user can read.
public final class ControlSecret {
  private static final String FILE = "control";

  private ControlSecret() {}

  /// Writes a fresh secret into the run folder.
  public static String write(Path runFolder, Secrets secrets) throws IOException {
    String fresh = secrets.fresh(256);
    PrivateFiles.write(runFolder.resolve(FILE), fresh);
    return fresh;
  }

  /// Reads the secret of the program that runs; empty when there is none.
  public static Optional<String> read(Path runFolder) throws IOException {
    Path file = runFolder.resolve(FILE);
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file).strip())
        : Optional.empty();
  }

  /// Takes the secret away, at the end of the program.
  public static void delete(Path runFolder) throws IOException {
    Files.deleteIfExists(runFolder.resolve(FILE));
  }
}
