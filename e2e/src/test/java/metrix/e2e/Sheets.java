package metrix.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import metrix.testkit.PngImages;

/// Launch sheets and pictures for the tests of the program.
final class Sheets {
  static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
          + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url,status\n";

  private static final int IN_AN_AD_SET = 10;

  private Sheets() {}

  /// A sheet on disk, and what it makes.
  ///
  /// @param objects campaigns, ad sets and ads
  /// @param images pictures, each uploaded once
  record Launch(Path sheet, int objects, int images) {}

  /// A sheet of so many ads in ad sets of three, with two pictures beside it.
  static Path launch(Path folder, int ads) throws IOException {
    return write(folder, "sheet.csv", ads, 3, "PAUSED");
  }

  /// A sheet of so many ads in ad sets of ten, with two pictures beside it.
  static Launch big(Path folder, int ads) {
    return big(folder, ads, "PAUSED");
  }

  /// The same with a wish for the status of all ads.
  static Launch big(Path folder, int ads, String status) {
    try {
      Path sheet = write(folder, "sheet-" + ads + ".csv", ads, IN_AN_AD_SET, status);
      int adSets = (ads + IN_AN_AD_SET - 1) / IN_AN_AD_SET;
      return new Launch(sheet, 1 + adSets + ads, Math.min(ads, 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path folder, String name, int ads, int inAnAdSet, String status)
      throws IOException {
    var sheet = new StringBuilder(NAMES);
    for (int i = 1; i <= ads; i++) {
      sheet.append(
          "Winter,Traffic,,Adults %d,20.00,country:US,no,Ad %d,%s,Warm,Boots,Shop now,https://n.example/%d,%s%n"
              .formatted(
                  (i + inAnAdSet - 1) / inAnAdSet,
                  i,
                  i % 2 == 0 ? "boot.png" : "tent.png",
                  i,
                  status));
    }
    Files.write(folder.resolve("tent.png"), PngImages.black(1080, 1080));
    Files.write(folder.resolve("boot.png"), PngImages.black(1200, 628));
    return Files.writeString(folder.resolve(name), sheet);
  }
}
