package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.testkit.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookSheetTest {
  private static final List<String> NAMES =
      List.of(
          "campaign",
          "objective",
          "special_ad_categories",
          "ad_set",
          "ad_set_daily_budget",
          "locations",
          "advantage_audience",
          "ad",
          "image",
          "website_url",
          "start");
  private static final List<String> ROW =
      List.of(
          "Summer",
          "Traffic",
          "",
          "Adults",
          "20.00",
          "country:US",
          "no",
          "Tent",
          "tent.png",
          "https://northwind.example/tents",
          "2026-12-01 08:00");

  @Test
  void readsTheSameRowsAsFromCsv() {
    String csv = String.join(",", NAMES) + "\n" + String.join(",", ROW) + "\n";
    var fromCsv = LaunchSheet.read(csv.getBytes(StandardCharsets.UTF_8));

    assertThat(LaunchSheet.read(sheet().bytes())).isEqualTo(fromCsv);
    assertThat(fromCsv.get()).hasSize(1);
  }

  @Test
  void readsDatesAndAmountsOfASpreadsheetProgram() {
    var row =
        LaunchSheet.read(
                named()
                    .formats("d/m/yyyy h:mm")
                    .rowOf(
                        "",
                        "<c r=\"E2\"><v>19.989999999999998</v></c>"
                            + "<c r=\"K2\" s=\"1\"><v>46357.333333333336</v></c>")
                    .bytes())
            .get()
            .getFirst();

    assertThat(row.text(Column.AD_SET_DAILY_BUDGET)).isEqualTo("19.99");
    assertThat(row.text(Column.START)).isEqualTo("2026-12-01 08:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r="K3"><f>NOW()</f><v>46357</v></c>                      | row 3, start | a formula, “=NOW()”
          <c r="H3" t="e"><v>#N/A</v></c>                             | row 3, ad    | the error “#N/A”
          <c r="I3"><v>120210000000000000</v></c>                     | row 3, image | more than 15 digits
          <c r="M3" t="inlineStr"><is><t>left over</t></is></c>       | row 3        | beyond the named columns
          <c r="L3"><f>A1</f></c>                                     | row 3        | a formula, “=A1”
          """)
  void refusesACellThatIsNotWhatItShows(String cell, String at, String what) {
    Problem problem = only(LaunchSheet.read(sheet().rowOf("", cell).bytes()), at);

    assertThat(problem.what()).contains(what);
    assertThat(problem.isError()).isTrue();
  }

  @Test
  void refusesMergedCellsInTheTableOnly() {
    byte[] inside =
        sheet().around("", "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>").bytes();
    byte[] below =
        sheet().around("", "<mergeCells><mergeCell ref=\"D9:E9\"/></mergeCells>").bytes();

    assertThat(only(LaunchSheet.read(inside), "row 2, ad_set").what()).contains("D2:D3");
    assertThat(LaunchSheet.read(below).problems()).isEmpty();
  }

  @Test
  void tellsWhatPeopleDoNotSeeAndReadsIt() {
    var read =
        LaunchSheet.read(
            new WorkbookFile("Ads", "Notes")
                .around("<cols><col min=\"8\" max=\"9\" hidden=\"true\"/></cols>", "")
                .row(NAMES.toArray(String[]::new))
                .rowOf("hidden=\"1\"", "<c><v>1</v></c>")
                .row(ROW.toArray(String[]::new))
                .bytes());

    assertThat(read.get()).hasSize(2);
    assertThat(only(read, "row 2").what()).contains("hidden");
    assertThat(only(read, "row 1").what()).endsWith("ad, image.");
    assertThat(only(read, "sheet").what()).contains("“Ads”").contains("1 more");
  }

  @Test
  void namesRowsAsTheSpreadsheetProgramDoes() {
    var read =
        LaunchSheet.read(
            new WorkbookFile("Ads")
                .skip(2)
                .row(NAMES.toArray(String[]::new))
                .skip(1)
                .row(ROW.toArray(String[]::new))
                .bytes());

    assertThat(read.get()).extracting(SheetRow::row).containsExactly(5);
    assertThat(only(read, "row 4").what()).contains("empty");
  }

  @Test
  void tellsAThousandProblemsAndHowManyMoreThereAre() {
    WorkbookFile file = named();
    for (int i = 0; i < 1_200; i++) {
      file.rowOf("", "<c><f>A1</f></c>");
    }

    assertThat(LaunchSheet.read(file.bytes()).problems())
        .hasSize(1_001)
        .last()
        .satisfies(p -> assertThat(p.what()).isEqualTo("There are 200 problems more."));
  }

  private static WorkbookFile named() {
    return new WorkbookFile("Ads").row(NAMES.toArray(String[]::new));
  }

  private static WorkbookFile sheet() {
    return named().row(ROW.toArray(String[]::new));
  }

  private static Problem only(Checked<?> checked, String at) {
    return checked.problems().stream()
        .filter(p -> p.at().equals(at))
        .findFirst()
        .orElseThrow(() -> new AssertionError("none at " + at + ": " + checked.problems()));
  }
}
