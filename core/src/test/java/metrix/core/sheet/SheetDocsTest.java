package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page about the sheet: its table of columns is what the source says.
class SheetDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "sheet.md");
  private static final String LINE = "-Dsurefire.failIfNoSpecifiedTests=false -->\n";
  private static final String REWRITE = "metrix.docs.write";

  @Test
  void listsEveryColumnOfTheSource() throws IOException {
    String page = Files.readString(PAGE);
    int line = page.indexOf(LINE);
    assertThat(line).as("the line above which people write").isPositive();
    String right = page.substring(0, line + LINE.length()) + table();
    if (Boolean.getBoolean(REWRITE)) {
      Files.writeString(PAGE, right);
      return;
    }
    assertThat(page)
        .as(PAGE + " differs from the source; rewrite it with -D" + REWRITE + "=true")
        .isEqualTo(right);
  }

  @Test
  void namesOnlyColumnsThatThereAre() throws IOException {
    String page = Files.readString(PAGE);
    String heading = page.lines().filter(l -> l.startsWith("campaign,")).findFirst().orElseThrow();

    assertThat(Header.read(1, Arrays.asList(heading.split(","))).problems()).isEmpty();
  }

  private static String table() {
    return "\n"
        + "## Columns\n\n"
        + "A star marks those that a sheet must have, unless all its rows have ids.\n\n"
        + "| Column | Meaning | Example |\n"
        + "|---|---|---|\n"
        + Arrays.stream(Column.values()).map(SheetDocsTest::row).collect(Collectors.joining());
  }

  private static String row(Column column) {
    ColumnGuide guide = ColumnGuide.of(column);
    return "| `%s`%s | %s | `%s` |%n"
        .formatted(column.title(), column.required() ? "*" : "", guide.meaning(), guide.example())
        .replace(System.lineSeparator(), "\n");
  }
}
