package metrix.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Looks for a secret in the files that were written since a start, in every dress that software
/// gives to secrets, and inside of zip and gzip.
public final class PrivacyProbe {
  private static final int LARGEST = 256 << 20;
  private static final int DEPTH = 3;
  private final Map<String, byte[]> forms;
  private final Instant start;

  private PrivacyProbe(String secret, Instant start) {
    this.forms = SecretForms.of(secret);
    this.start = start;
  }

  /// A file in which the secret stands.
  ///
  /// @param form how it was dressed, such as `base64 at 1`
  public record Finding(Path file, String form) {}

  /// A probe for a secret.
  ///
  /// @param start files that were last written before it are not looked at
  public static PrivacyProbe of(String secret, Instant start) {
    return new PrivacyProbe(secret, start);
  }

  /// A token that no other program holds, so that finding it means a leak.
  public static String canary(long seed) {
    return "EAAmetrixCanary"
        + Long.toUnsignedString(seed * 0x9E3779B97F4A7C15L, 36)
        + "QwErTyUiOp0123456789".repeat(6);
  }

  /// Looks through a folder. Files that cannot be read are passed over, links are not followed.
  public List<Finding> search(Path root) throws IOException {
    var found = new ArrayList<Finding>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean fresh = !attributes.lastModifiedTime().toInstant().isBefore(start);
            if (attributes.isRegularFile() && fresh && attributes.size() <= LARGEST) {
              look(file, found);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private void look(Path file, List<Finding> found) throws IOException {
    if (!Files.isReadable(file)) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    dresses(bytes, "", DEPTH).forEach(form -> found.add(new Finding(file, form)));
  }

  private List<String> dresses(byte[] bytes, String where, int depth) {
    var found = new ArrayList<String>();
    String text = new String(bytes, ISO_8859_1);
    forms.forEach((form, needle) -> {
      if (text.contains(new String(needle, ISO_8859_1))) {
        found.add(where + form);
      }
    });
    if (depth > 0) {
      for (int at = text.indexOf("\u001f\u008b\b");
          at >= 0;
          at = text.indexOf("\u001f\u008b\b", at + 1)) {
        found.addAll(dresses(unzipped(bytes, at), where + "gzip, ", depth - 1));
      }
      if (text.startsWith("PK")) {
        found.addAll(dresses(entries(bytes), where + "zip, ", depth - 1));
      }
    }
    return found;
  }

  /// What decompresses from a place on; a member that is cut off gives what there is.
  private static byte[] unzipped(byte[] bytes, int at) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
      return whole(in);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static byte[] entries(byte[] bytes) {
    var all = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (in.getNextEntry() != null) {
        all.writeBytes(whole(in));
      }
    } catch (IOException e) {
      // Half an archive gives half of its entries.
    }
    return all.toByteArray();
  }

  private static byte[] whole(InputStream in) throws IOException {
    return in.readNBytes(LARGEST);
  }
}
