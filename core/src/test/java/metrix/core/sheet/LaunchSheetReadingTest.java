package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import metrix.model.Checked;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSheetReadingTest {
  private static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
          + "advantage_audience,ad,image,website_url";
  private static final String ROW =
      "Summer,Traffic,,Adults,20.00,country:US,no,Tent,tent.png,https://northwind.example/tents";

  @Test
  void readsNamesInAnyOrderAndCase() {
    var rows =
        read("AD , Campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,"
                + "locations,advantage_audience,image,website_url\nTent,Summer\n")
            .get();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().text(Column.AD)).isEqualTo("Tent");
    assertThat(rows.getFirst().text(Column.CAMPAIGN)).isEqualTo("Summer");
    assertThat(rows.getFirst().row()).isEqualTo(2);
  }

  @Test
  void refusesAnUnknownColumnAndNamesTheNearest() {
    var problem = only(read(NAMES + ",websiteurl,hedline\n" + ROW + "\n"), "row 1, hedline");
    assertThat(problem.what()).contains("hedline");
    assertThat(problem.fix()).contains("headline");
  }

  @Test
  void saysWhichColumnsAreMissing() {
    var problem = only(read("campaign,ad\nSummer,Tent\n"), "row 1");
    assertThat(problem.what()).contains("objective", "image", "website_url").doesNotContain("ad,");
  }

  @Test
  void refusesAColumnThatStandsThereTwice() {
    assertThat(only(read(NAMES + ",image\n" + ROW + ",b.png\n"), "row 1, image").what())
        .contains("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryKindOfLineEnd(String end) {
    assertThat(read(NAMES + end + ROW + end + ROW + end).get()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTheEncodingsOfSpreadsheetPrograms(String name) {
    for (String mark : List.of("", "\uFEFF")) {
      byte[] bytes =
          (mark + NAMES + "\n" + ROW.replace("Tent", "Zelt für müde Wanderer") + "\n")
              .getBytes(Charset.forName(name));
      assertThat(LaunchSheet.read(bytes).get().getFirst().text(Column.AD))
          .isEqualTo("Zelt für müde Wanderer");
    }
  }

  @Test
  void refusesAnotherEncodingAndSaysTheLine() {
    byte[] latin =
        (NAMES + "\n" + ROW + "\n" + ROW.replace("Tent", "für") + "\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(only(LaunchSheet.read(latin), "sheet").what()).contains("line 3").contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void readsTheSeparatorsOfOtherCountries(String separator) {
    String sheet = (NAMES + "\n" + ROW + "\n").replace(",", separator);
    assertThat(read(sheet).get().getFirst().text(Column.IMAGE)).isEqualTo("tent.png");
  }

  @Test
  void skipsEmptyRowsAtTheEndWithoutAWord() {
    var checked = read(NAMES + "\n" + ROW + "\n\n,,,,\n  \n");
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.get()).hasSize(1);
  }

  @Test
  void warnsAboutAnEmptyRowInTheMiddleAndKeepsTheNumbersOfTheOthers() {
    var checked = read(NAMES + "\n" + ROW + "\n,,,\n" + ROW + "\n");
    assertThat(checked.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.at()).isEqualTo("row 3"))
        .satisfies(p -> assertThat(p.isError()).isFalse());
    assertThat(checked.get()).extracting(SheetRow::row).containsExactly(2, 4);
  }

  @Test
  void countsACellWithLineBreaksAsOneRow() {
    var rows = read(NAMES + ",headline\n" + ROW + ",\"one\ntwo\"\n" + ROW + ",x\n").get();
    assertThat(rows.get(0).text(Column.HEADLINE)).isEqualTo("one\ntwo");
    assertThat(rows.get(1).row()).isEqualTo(3);
  }

  @Test
  void refusesACellBeyondTheColumns() {
    assertThat(only(read(NAMES + "\n" + ROW + ",left over\n"), "row 2").what())
        .contains("left over");
  }

  @Test
  void refusesAnOpenQuote() {
    assertThat(only(read(NAMES + "\n" + ROW + "\n\"never closed\n"), "row 3").what())
        .contains("quotation mark");
  }

  @Test
  void refusesASheetThatIsTooLarge() {
    assertThat(only(LaunchSheet.read(new byte[LaunchSheet.MAX_BYTES + 1]), "sheet").what())
        .contains("20 MB");
    assertThat(only(read(NAMES + "\n" + (ROW + "\n").repeat(50_001)), "row 50002").what())
        .contains("50,000");
    assertThat(only(read(NAMES + ",x".repeat(200) + "\n" + ROW), "row 1").what())
        .contains("more than 200 columns");
  }

  @Test
  void refusesWhatIsNoSheet() {
    assertThat(only(read(""), "sheet").what()).contains("no rows");
    assertThat(only(read(NAMES + "\n"), "sheet").what()).contains("no rows");
    assertThat(only(LaunchSheet.read(new byte[] {'P', 'K', 3, 4, 0, 0}), "sheet").what())
        .contains("damaged");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    assertThat(only(LaunchSheet.read(old), "sheet").what()).contains("before 2007");
    assertThat(only(LaunchSheet.read(new byte[] {1, 2, 0, 4, 0, 0}), "sheet").fix())
        .contains("CSV");
  }

  @Test
  void takesTheGuardAgainstFormulasOff() {
    assertThat(
            read(NAMES + ",headline\n" + ROW + ",'=now()\n").get().getFirst().text(Column.HEADLINE))
        .isEqualTo("=now()");
    assertThat(Cells.guarded("=now()")).isEqualTo("'=now()");
    assertThat(Cells.guarded("-12.50")).isEqualTo("-12.50");
    assertThat(Cells.guarded("Tent")).isEqualTo("Tent");
  }

  private static Checked<List<SheetRow>> read(String sheet) {
    return LaunchSheet.read(sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem only(Checked<?> checked, String at) {
    return checked.problems().stream()
        .filter(p -> p.at().equals(at))
        .findFirst()
        .orElseThrow(() -> new AssertionError("none at " + at + ": " + checked.problems()));
  }
}
