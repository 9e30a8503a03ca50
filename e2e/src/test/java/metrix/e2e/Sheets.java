package metrix.e2e;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Launch sheets and pictures for the tests of the program.
final class Sheets {
  static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
          + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url\n";

  private Sheets() {}

  /// A sheet of so many ads in ad sets of three, with two pictures beside it.
  static Path launch(Path folder, int ads) throws IOException {
    var sheet = new StringBuilder(NAMES);
    for (int i = 1; i <= ads; i++) {
      sheet.append(
          "Winter,Traffic,,Adults %d,20.00,country:US,no,Ad %d,%s,Warm,Boots,Shop now,https://n.example/%d%n"
              .formatted((i + 2) / 3, i, i % 2 == 0 ? "boot.png" : "tent.png", i));
    }
    Files.write(folder.resolve("tent.png"), png(1080, 1080));
    Files.write(folder.resolve("boot.png"), png(1200, 628));
    return Files.writeString(folder.resolve("sheet.csv"), sheet);
  }

  /// A sound picture of one colour.
  static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", deflated(new byte[(width * 3 + 1) * height]));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }

  private static byte[] deflated(byte[] raw) {
    try (var deflater = new Deflater()) {
      deflater.setInput(raw);
      deflater.finish();
      byte[] packed = new byte[raw.length / 100 + 1000];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }
}
