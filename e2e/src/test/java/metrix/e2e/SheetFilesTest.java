package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metrix.e2e.Program.Started;
import metrix.testkit.WorkbookFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks through the packaged program: in as a launch, out as an export, and in again.
@Tag("e2e")
class SheetFilesTest {
  private static final String TOKEN = "EAAtokenOfATest0123456789";

  @TempDir private Path home;
  private Program metrix;
  private Ledger ledger;
  private String graph = "";

  @BeforeEach
  void open() {
    metrix = new Program(home);
    ledger = new Ledger(home.resolve("ledger.jsonl"));
    graph = metrix.simulator(ledger.file());
  }

  @AfterEach
  void close() {
    metrix.close();
  }

  @Test
  void launchesAWorkbook() throws IOException {
    Path sheet = workbook(Sheets.launch(home, 2));

    Started check = run("check", sheet.toString());
    assertThat(check.exit()).as(check.said()).isZero();
    assertThat(ledger.lines()).isEmpty();
    Started launch = run("launch", sheet.toString(), "--yes");
    assertThat(launch.exit()).as(launch.said()).isZero();
    assertThat(ledger.objects()).hasSize(4);
  }

  @Test
  void changesNothingByAnUnchangedExportAndOneThingByOneCell() throws IOException {
    Path export = home.resolve("ads.xlsx");
    assertThat(run("list", "ads", "--format", "xlsx", "--out", export.toString()).exit()).isZero();
    Started same = run("launch", export.toString(), "--yes");
    assertThat(same.said()).contains("Everything is as wished already");
    assertThat(same.exit()).isEqualTo(2);
    assertThat(ledger.lines()).isEmpty();

    String id =
        Ledger.JSON
            .readTree(run("list", "ads", "--format", "json").printed())
            .path("rows")
            .path(0)
            .path("id")
            .asString();
    Path edit =
        Files.write(
            home.resolve("edit.xlsx"),
            new WorkbookFile("Ads").row("ad_id", "ad").row(id, "Renamed").bytes());
    Started changed = run("launch", edit.toString(), "--yes");
    assertThat(changed.exit()).as(changed.said()).isZero();
    assertThat(ledger.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.id()).isEqualTo(id))
        .satisfies(line -> assertThat(line.name()).isEqualTo("Renamed"));
  }

  private static Path workbook(Path csv) throws IOException {
    var file = new WorkbookFile("Ads");
    Files.readAllLines(csv).forEach(line -> file.row(line.split(",", -1)));
    return Files.write(csv.resolveSibling("sheet.xlsx"), file.bytes());
  }

  private Started run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--token-stdin", "--account", "act_1029384756", "--page"));
    all.addAll(List.of("104938275610482", "--graph-url", graph));
    return metrix.run(TOKEN, all.toArray(String[]::new));
  }
}
