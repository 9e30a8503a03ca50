package metrix.core.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import metrix.testkit.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
  private final List<Integer> numbers = new ArrayList<>();
  private final List<List<XlsxCell>> rows = new ArrayList<>();

  @Test
  void readsTextsWhereverTheFileKeepsThem() throws BadWorkbook {
    read(
        new WorkbookFile("Ads")
            .strings(
                "<si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space=\"preserve\">ch </t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></si><si><t>a_x000A_b</t></si>")
            .rowOf("", "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>")
            .row("in <line> & \"quoted\""));

    assertThat(texts(0)).containsExactly("plain", "rich ", "a\nb");
    assertThat(texts(1)).containsExactly("in <line> & \"quoted\"");
  }

  @Test
  void putsCellsWhereTheirAddressesSay() throws BadWorkbook {
    read(
        new WorkbookFile("Ads")
            .skip(2)
            .rowOf("", "<c r=\"B3\"><v>1</v></c><c r=\"D3\" s=\"0\"/><c><v>2</v></c>")
            .skip(1)
            .rowOf("", "<c r=\"A5\"><v>3</v></c>"));

    assertThat(numbers).containsExactly(3, 5);
    assertThat(texts(0)).containsExactly("", "1", "", "", "2");
    assertThat(texts(1)).containsExactly("3");
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 12.5",
    "19.989999999999998, 19.99",
    "0.1, 0.1",
    "20, 20",
    "1E+2, 100",
    "-4.5E-1, -0.45",
    "2.1000000000000001, 2.1",
    "0, 0",
    "1E-400, 0",
    "999999999999999, 999999999999999"
  })
  void showsNumbersAsPeopleSeeThem(String raw, String shown) throws BadWorkbook {
    read(new WorkbookFile("Ads").rowOf("", "<c><v>" + raw + "</v></c>"));

    assertThat(rows.getFirst()).containsExactly(XlsxCell.value(shown));
  }

  @Test
  void marksANumberThatTheSpreadsheetProgramHasRounded() throws BadWorkbook {
    read(new WorkbookFile("Ads").rowOf("", "<c><v>1.2021000000000001E17</v></c>"));

    assertThat(rows.getFirst())
        .containsExactly(new XlsxCell("120210000000000000", XlsxCell.Kind.ROUNDED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yyyy-mm-dd hh:mm | 46357.333333333336 | 2026-12-01 08:00
          m/d/yy           | 46357              | 2026-12-01 00:00
          [$-409]d-mmm;@   | 46357.999988425923 | 2026-12-01 23:59:59
          [h]:mm           | 0.5                | 12:00
          0.00             | 46357.25           | 46357.25
          #,##0.00 "days"  | 46357              | 46357
          [Red]0.0         | 46357              | 46357
          General          | 46357              | 46357
          0%               | 0.155              | 15.5%
          """)
  void showsDatesAndSharesByTheFormatOfTheirCells(String format, String raw, String shown)
      throws BadWorkbook {
    read(new WorkbookFile("Ads").formats(format).rowOf("", "<c s=\"1\"><v>" + raw + "</v></c>"));

    assertThat(texts(0)).containsExactly(shown);
  }

  @Test
  void countsDaysFrom1904WhenTheWorkbookSaysSo() throws BadWorkbook {
    read(
        new WorkbookFile("Ads")
            .workbook("<workbookPr date1904=\"1\"/>")
            .formats("yyyy-mm-dd")
            .rowOf("", "<c s=\"1\"><v>44895</v></c><c t=\"d\"><v>2026-12-01T08:00:00</v></c>"));

    assertThat(texts(0)).containsExactly("2026-12-01 00:00", "2026-12-01 08:00");
  }

  @Test
  void givesAFormulaItselfAndNeverItsResult() throws BadWorkbook {
    read(
        new WorkbookFile("Ads")
            .rowOf(
                "",
                "<c><f>A2*2</f><v>40</v></c><c t=\"str\"><f>\"a\"</f><v>a</v></c>"
                    + "<c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c>"));

    assertThat(rows.getFirst())
        .containsExactly(
            new XlsxCell("=A2*2", XlsxCell.Kind.FORMULA),
            new XlsxCell("=\"a\"", XlsxCell.Kind.FORMULA),
            new XlsxCell("#N/A", XlsxCell.Kind.FAILED),
            XlsxCell.value("TRUE"));
  }

  @Test
  void readsTheFirstSheetThatPeopleSee() throws BadWorkbook {
    var seen = read(new WorkbookFile("Notes/hidden", "Ads", "More").row("in the first sheet"));

    assertThat(seen.sheet()).isEqualTo("Ads");
    assertThat(seen.others()).containsExactly("Notes", "More");
    assertThat(rows).isEmpty();
  }

  @Test
  void tellsOfHiddenAndMergedCells() throws BadWorkbook {
    var layout =
        read(new WorkbookFile("Ads")
                .around(
                    "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
                    "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")
                .row("a")
                .rowOf("hidden=\"1\"", "<c><v>1</v></c>")
                .rowOf("hidden=\"1\"", "<c/>"))
            .layout();

    assertThat(layout.hiddenRows().stream()).containsExactly(2);
    assertThat(layout.hiddenColumns().stream()).containsExactly(1, 2);
    assertThat(layout.merged()).containsExactly(new Layout.Range(2, 0, 4, 0, "A2:A4"));
  }

  @Test
  void countsCellsBeyondTheLastColumnAsOne() throws BadWorkbook {
    read(
        new WorkbookFile("Ads")
            .rowOf(
                "",
                "<c r=\"A1\"><v>1</v></c><c r=\"XFC1\"><v>2</v></c><c r=\"XFD1\"><v>3</v></c>"));

    assertThat(rows.getFirst()).hasSize(11);
    assertThat(texts(0)).startsWith("1").endsWith("2");
  }

  private Workbook.Seen read(WorkbookFile file) throws BadWorkbook {
    return Workbook.read(
        file.bytes(),
        10,
        (number, cells) -> {
          numbers.add(number);
          return rows.add(cells);
        });
  }

  private List<String> texts(int row) {
    return rows.get(row).stream().map(XlsxCell::text).toList();
  }
}
