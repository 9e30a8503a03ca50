package metrix.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import metrix.server.LocalServer;

/// How the one-time launch address reaches the user: in the browser, in a file, or on stderr.
///
/// @param file where to write the address instead of opening a browser
record LaunchWay(Optional<Path> file, boolean browser, PrintStream err) {
  /// Lets a running server open its page.
  void open(LocalServer server) {
    try {
      if (file.isPresent()) {
        write(server.newLaunch().address());
      } else if (!browser || !Browser.open(server.newLaunchPage())) {
        print(server.newLaunch().address());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the launch address cannot be handed over", e);
    }
  }

  /// Writes an address to the file, for the user's eyes only. A file that is there is replaced, not
  /// written through: others may hold it open.
  void write(URI address) throws IOException {
    Path target = file.orElseThrow().toAbsolutePath();
    Files.deleteIfExists(target);
    boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (FileChannel out =
        FileChannel.open(
            target,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            rights)) {
      out.write(StandardCharsets.UTF_8.encode(address + "\n"));
    }
  }

  void print(URI address) {
    err.println("Open this address once, within a minute: " + address);
  }
}
