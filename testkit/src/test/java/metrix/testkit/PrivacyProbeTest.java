package metrix.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyProbeTest {
  private static final String SECRET = PrivacyProbe.canary(7);
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private final PrivacyProbe probe = PrivacyProbe.of(SECRET, START);

  @TempDir private Path dir;

  @Test
  void findsTheSecretInEveryDress() throws IOException {
    byte[] raw = SECRET.getBytes(US_ASCII);
    var hidden =
        Map.of(
            "raw", raw,
            "url", each("%%%02X").getBytes(US_ASCII),
            "hex", HexFormat.of().formatHex(raw).getBytes(US_ASCII),
            "utf-16le", SECRET.getBytes(StandardCharsets.UTF_16LE),
            "utf-16be", SECRET.getBytes(StandardCharsets.UTF_16BE),
            "json", each("\\u%04x").getBytes(US_ASCII),
            "reversed", new StringBuilder(SECRET).reverse().toString().getBytes(US_ASCII),
            "first line of 64",
                (SECRET.substring(0, 64) + "\n" + SECRET.substring(64)).getBytes(US_ASCII));
    for (var form : hidden.entrySet()) {
      Files.write(dir.resolve(form.getKey() + ".bin"), wrapped(form.getValue()));
    }
    for (int offset = 0; offset < 3; offset++) {
      String before = "x".repeat(offset);
      Files.writeString(
          dir.resolve("base64 at " + offset + ".bin"),
          Base64.getEncoder().encodeToString((before + SECRET + "tail").getBytes(US_ASCII)));
    }

    var found =
        probe.search(dir).stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.file().getFileName().toString(),
                    Collectors.mapping(PrivacyProbe.Finding::form, Collectors.toSet())));

    assertThat(found).hasSize(11);
    found.forEach((file, forms) -> assertThat(forms).contains(file.replace(".bin", "")));
  }

  @Test
  void looksInsideOfGzipAndZip() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(wrapped(SECRET.getBytes(US_ASCII)));
    }
    Files.write(dir.resolve("middle.log"), wrapped(gzip.toByteArray()));
    try (var zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("a.zip")))) {
      zip.putNextEntry(new ZipEntry("inner.gz"));
      zip.write(gzip.toByteArray());
    }

    assertThat(probe.search(dir))
        .extracting(f -> f.file().getFileName() + ": " + f.form())
        .contains("middle.log: gzip, raw", "a.zip: zip, gzip, raw");
  }

  @Test
  void passesOverOldFilesAndCleanOnes() throws IOException {
    Path old = Files.writeString(dir.resolve("old"), SECRET);
    Files.setLastModifiedTime(old, FileTime.from(START.minusSeconds(1)));
    Files.writeString(dir.resolve("clean"), SECRET.substring(0, 40));

    assertThat(probe.search(dir)).isEmpty();
  }

  private static byte[] wrapped(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    out.writeBytes("before ".getBytes(US_ASCII));
    out.writeBytes(bytes);
    out.writeBytes(" after".getBytes(US_ASCII));
    return out.toByteArray();
  }

  private static String each(String format) {
    return SECRET.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
  }
}
