package metrix.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// What is to be launched: ads in ad sets of ten, in campaigns of a hundred ad sets, each image
/// used by five ads.
///
/// @param images files of about 100 KB
record Goods(Path folder, int ads, List<Path> images) {
  static final int IN_AN_AD_SET = 10;
  private static final int IN_A_CAMPAIGN = 100; // Meta takes 200
  private static final int OF_AN_IMAGE = 5;
  private static final int SIDE = 1080;
  private static final int NOISY_LINES = 31; // 1080 pixels of three bytes each: about 100 KB

  /// Goods whose pictures nobody has seen before, for another series.
  static Goods of(Path folder, int ads, int series) throws IOException {
    Files.createDirectories(folder);
    List<Path> images = new ArrayList<>();
    for (int i = 0; i < (ads + OF_AN_IMAGE - 1) / OF_AN_IMAGE; i++) {
      images.add(Files.write(folder.resolve("image-" + i + ".png"), png(series * 100_000L + i)));
    }
    return new Goods(folder, ads, images);
  }

  /// Deletes the files.
  void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  int campaigns() {
    return (adSets() + IN_A_CAMPAIGN - 1) / IN_A_CAMPAIGN;
  }

  int adSets() {
    return (ads + IN_AN_AD_SET - 1) / IN_AN_AD_SET;
  }

  /// The number of the ad set of an ad; both from 0.
  static int adSetOf(int ad) {
    return ad / IN_AN_AD_SET;
  }

  Path imageOf(int ad) {
    return images.get(imageNumberOf(ad));
  }

  int imageNumberOf(int ad) {
    return ad / OF_AN_IMAGE;
  }

  /// The same as a launch sheet.
  Path sheet(String campaign) throws IOException {
    var text =
        new StringBuilder(
            "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
                + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url\n");
    for (int ad = 0; ad < ads; ad++) {
      text.append(
          "%s,Traffic,,Set %d,20.00,country:US,no,Ad %d,%s,Warm,Boots,Shop now,https://n.example/%n"
              .formatted(
                  campaign + " " + adSetOf(ad) / IN_A_CAMPAIGN,
                  adSetOf(ad),
                  ad,
                  imageOf(ad).getFileName()));
    }
    return Files.writeString(folder.resolve(campaign + ".csv"), text);
  }

  /// A picture whose first lines cannot be compressed.
  private static byte[] png(long seed) throws IOException {
    var pixels = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(pixels)) {
      byte[] line = new byte[1 + SIDE * 3];
      Random random = new Random(seed);
      for (int y = 0; y < SIDE; y++) {
        if (y < NOISY_LINES) {
          random.nextBytes(line);
          line[0] = 0;
        } else if (y == NOISY_LINES) {
          line = new byte[line.length];
        }
        deflater.write(line);
      }
    }
    var file = new ByteArrayOutputStream();
    var out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(out, "IHDR", new byte[] {0, 0, 4, 56, 0, 0, 4, 56, 8, 2, 0, 0, 0});
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
