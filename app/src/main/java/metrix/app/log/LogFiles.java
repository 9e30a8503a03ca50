package metrix.app.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the log, one a day, seven days long. Nothing is made before the first line, so that
/// a command that only reads leaves no folder behind.
final class LogFiles {
  private static final int DAYS = 7;
  private static final String PREFIX = "metrix-";
  private static final String SUFFIX = ".log";

  private final Path folder;
  private final InstantSource clock;
  private LocalDate swept = LocalDate.MIN;

  LogFiles(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// Adds a line to the file of today.
  synchronized void append(String line) throws IOException {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, onlyOwner("rwx------"));
    }
    if (!swept.equals(today)) {
      sweep(today);
      swept = today;
    }
    Path file = folder.resolve(PREFIX + today + SUFFIX);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.createFile(file, onlyOwner("rw-------"));
    }
    Files.writeString(
        file, line, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
  }

  /// When a line is written.
  Instant now() {
    return clock.instant();
  }

  private void sweep(LocalDate today) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> old(file, today)).forEach(LogFiles::delete);
    }
  }

  private static boolean old(Path file, LocalDate today) {
    String name = file.getFileName().toString();
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
      return false;
    }
    try {
      String day = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
      return LocalDate.parse(day).isBefore(today.minusDays(DAYS - 1L));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] onlyOwner(String permissions) {
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)}
        : new FileAttribute<?>[0];
  }
}
