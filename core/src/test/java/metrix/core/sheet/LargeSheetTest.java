package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import metrix.model.Checked;
import metrix.testkit.WorkbookFile;
import org.junit.jupiter.api.Test;

/// A sheet of the largest size is read whole, and what its rows share is held once.
class LargeSheetTest {
  private static final int ROWS = SheetTable.MAX_ROWS;
  private static final String[] NAMES = {
    "campaign", "objective", "special_ad_categories", "ad_set", "ad_set_daily_budget", "locations",
    "advantage_audience", "ad", "image", "primary_text", "headline", "website_url"
  };

  @Test
  void readsFiftyThousandRowsOfCsv() {
    var csv = new StringBuilder(String.join(",", NAMES)).append('\n');
    for (int i = 0; i < ROWS; i++) {
      csv.append(String.join(",", row(i))).append('\n');
    }

    judge(LaunchSheet.read(csv.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsFiftyThousandRowsOfAWorkbook() {
    WorkbookFile file = new WorkbookFile("Ads").row(NAMES);
    IntStream.range(0, ROWS).forEach(i -> file.row(row(i)));

    judge(LaunchSheet.read(file.bytes()));
  }

  private static void judge(Checked<java.util.List<SheetRow>> read) {
    assertThat(read.get()).hasSize(ROWS);
    SheetRow last = read.get().getLast();
    assertThat(last.row()).isEqualTo(ROWS + 1);
    assertThat(last.text(Column.AD)).isEqualTo("Ad 49999");
    assertThat(last.cells().get(Column.PRIMARY_TEXT))
        .isSameAs(read.get().getFirst().cells().get(Column.PRIMARY_TEXT));
  }

  private static String[] row(int i) {
    return new String[] {
      "Campaign " + i / 1_000,
      "Traffic",
      "",
      "Set " + i / 50,
      "20.00",
      "country:US",
      "no",
      "Ad " + i,
      "tent.png",
      "A text that all the ads of this sheet have in common.",
      "Head " + i,
      "https://northwind.example/" + i
    };
  }
}
