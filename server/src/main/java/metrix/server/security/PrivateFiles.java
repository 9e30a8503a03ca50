package metrix.server.security;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only the user can read from their first byte on.
public final class PrivateFiles {
  private PrivateFiles() {}

  /// Writes a new file with mode 0600, in place of one that is there.
  public static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
            Files.newByteChannel(
                file,
                Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS),
                onlyMine("rw-------"));
        var out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }

  /// Makes a folder with mode 0700 unless it is there.
  public static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder, onlyMine("rwx------"));
    }
  }

  // Windows has no modes; there the user's own folder is closed to others already.
  private static FileAttribute<?>[] onlyMine(String mode) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
