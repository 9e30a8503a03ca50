package metrix.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the page, found once at the start: a fixed map from address to bytes. No name that
/// a client sends is ever looked up on a disk or a class path.
public final class WebFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, WebFile> files;

  /// A file of the page, ready to be sent.
  static final class WebFile {
    private final String contentType;
    private final byte[] bytes;

    private WebFile(String contentType, byte[] bytes) {
      this.contentType = contentType;
      this.bytes = bytes;
    }

    String contentType() {
      return contentType;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private WebFiles(Map<String, WebFile> files) {
    this.files = Map.copyOf(files);
  }

  /// The files under a folder of the class path; none when the page was not built.
  public static WebFiles ofClassPath(String folder) {
    Optional<URL> found = Optional.ofNullable(WebFiles.class.getResource(folder));
    try {
      return found.isPresent() ? new WebFiles(read(found.get().toURI(), folder)) : of(Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page", e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("not an address: " + found, e);
    }
  }

  /// These files, by their address such as `/metrix.html`.
  public static WebFiles of(Map<String, byte[]> contents) {
    var files = new HashMap<String, WebFile>();
    contents.forEach((path, bytes) -> files.put(path, new WebFile(type(path), bytes)));
    return new WebFiles(files);
  }

  /// Whether an address is the page itself.
  public boolean isPage(String path) {
    return path.equals("/") || path.equals("/metrix.html");
  }

  /// Whether an address is a file of the page.
  public boolean isFile(String path) {
    return files.containsKey(path);
  }

  Set<String> paths() {
    return files.keySet();
  }

  Optional<WebFile> find(String path) {
    return Optional.ofNullable(files.get(path.equals("/") ? "/metrix.html" : path));
  }

  private static Map<String, WebFile> read(URI folder, String name) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      return read(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return read(jar.getPath(name));
    }
  }

  private static Map<String, WebFile> read(Path root) throws IOException {
    var files = new HashMap<String, WebFile>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = "/" + root.relativize(file).toString().replace('\\', '/');
        if (TYPES.containsKey(ending(path))) {
          try (InputStream in = Files.newInputStream(file)) {
            files.put(path, new WebFile(type(path), in.readAllBytes()));
          }
        }
      }
    }
    return files;
  }

  private static String type(String path) {
    return TYPES.getOrDefault(ending(path), "application/octet-stream");
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
