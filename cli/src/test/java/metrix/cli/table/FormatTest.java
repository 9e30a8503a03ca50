package metrix.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.xlsx.BadWorkbook;
import metrix.core.xlsx.Workbook;
import metrix.core.xlsx.XlsxCell;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {
  private static final Table TABLE =
      new Table(
          new LinkedHashMap<>(Map.of("account", "act_1")),
          List.of(
              Table.Column.shown("name"), Table.Column.shown("spend"), Table.Column.hidden("note")),
          List.of(
              List.of(Cell.of("Zelte, groß"), Cell.of(new BigDecimal("12.50")), Cell.of("=1+1")),
              List.of(Cell.of("a\u001b[31mb"), Cell.of(new BigDecimal("-3")), Cell.NONE)),
          Optional.of(List.of(Cell.of("Total"), Cell.of(new BigDecimal("9.50")), Cell.NONE)));

  @Test
  void alignsNumbersRightAndLeavesHiddenColumnsOut() {
    assertThat(text(Format.TABLE).lines())
        .containsExactly(
            "name         spend", "Zelte, groß  12.50", "a [31mb         -3", "Total         9.50");
  }

  @Test
  void writesJsonWithNumbersAndWithoutEmptyMembers() {
    var json = JsonMapper.builder().build().readTree(text(Format.JSON));
    assertThat(json.path("account").asString()).isEqualTo("act_1");
    assertThat(json.path("rows").get(0).path("spend").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(json.path("rows").get(1).has("note")).isFalse();
    assertThat(json.path("totals").path("spend").isNumber()).isTrue();
  }

  @Test
  void writesCsvThatNoSpreadsheetProgramRuns() {
    assertThat(text(Format.CSV))
        .isEqualTo("name,spend,note\r\n\"Zelte, groß\",12.50,'=1+1\r\na\u001b[31mb,-3,\r\n");
  }

  @Test
  void writesAWorkbookWithNumbersAsNumbersAndNothingToRun() throws BadWorkbook {
    var rows = new ArrayList<List<String>>();
    Workbook.read(
        Format.XLSX.bytes(TABLE),
        10,
        (_, cells) -> rows.add(cells.stream().map(XlsxCell::text).toList()));

    assertThat(rows)
        .containsExactly(
            List.of("name", "spend", "note"),
            List.of("Zelte, groß", "12.5", "'=1+1"),
            List.of("a[31mb", "-3"));
  }

  private static String text(Format format) {
    return new String(format.bytes(TABLE), StandardCharsets.UTF_8);
  }
}
