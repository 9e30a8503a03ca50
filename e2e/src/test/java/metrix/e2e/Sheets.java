package metrix.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import metrix.testkit.PngImages;

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
    Files.write(folder.resolve("tent.png"), PngImages.black(1080, 1080));
    Files.write(folder.resolve("boot.png"), PngImages.black(1200, 628));
    return Files.writeString(folder.resolve("sheet.csv"), sheet);
  }
}
