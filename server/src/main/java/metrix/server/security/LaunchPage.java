package metrix.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that sends the browser to a launch address. A browser is started with the file's name, so
/// the code in the address never stands in a list of processes. Only the user can read it, and it
/// is deleted when the code was used or is over.
public final class LaunchPage {
  private LaunchPage() {}

  /// Writes the file into a folder that only the user can enter.
  public static Path write(Path folder, String name, URI address) throws IOException {
    Path file = folder.resolve("launch-" + name + ".html");
    // The address is ours: it has no letter that HTML would read otherwise.
    String html =
        """
        <!doctype html>
        <meta charset="utf-8">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="refresh" content="0; url=%1$s">
        <title>Metrix</title>
        <p>Metrix opens here. If nothing happens, <a href="%1$s">go on</a>.
        """
            .formatted(address);
    PrivateFiles.write(file, html);
    return file;
  }

  /// Deletes the file, if it is still there.
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
