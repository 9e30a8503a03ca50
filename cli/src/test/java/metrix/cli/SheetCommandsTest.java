package metrix.cli;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metrix.core.sheet.LaunchSheet;
import metrix.marketing.Write;
import metrix.model.ObjectChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Export, edit and launch from the command line.
class SheetCommandsTest {
  @TempDir private Path folder;
  private final CommandRun metrix = new CommandRun();

  @BeforeEach
  void openTheShop() {
    metrix
        .meta
        .with(anAdAccount().build())
        .with(aPage())
        .with(aCampaign().build())
        .with(anAdSet().withDailyBudget(usd("10.00")).build())
        .with(anAd().withName("Tent").build());
    metrix.folders = new OnDisk();
  }

  @Test
  void launchesNothingOfAnUnchangedExport() throws IOException {
    export("csv");

    assertThat(run("launch", file("ads.csv"), "--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("Everything is as wished already");
    assertThat(metrix.meta.sent()).isEmpty();
  }

  @Test
  void sendsTheOneCellThatWasChanged() throws IOException {
    Path sheet = export("csv");
    Files.writeString(sheet, Files.readString(sheet).replace(",Tent,", ",Tent two,"));

    assertThat(run("launch", sheet.toString(), "--yes")).isZero();
    assertThat(metrix.meta.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            Write.Change.class,
            change ->
                assertThat(change.changes()).containsExactly(new ObjectChange.Rename("Tent two")));
  }

  @Test
  void saysOfARepeatedEditThatItMakesNothing() throws IOException {
    Path sheet = export("csv");
    Files.writeString(sheet, Files.readString(sheet).replace(",Tent,", ",Tent two,"));
    assertThat(run("launch", sheet.toString(), "--yes")).isZero();

    assertThat(run("launch", sheet.toString(), "--yes")).isEqualTo(2);

    assertThat(metrix.terminal.said()).contains("--again", "nothing is made");
    assertThat(metrix.terminal.said()).doesNotContain("second time");
    assertThat(run("launch", sheet.toString(), "--yes", "--again")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("Everything is as wished already");
    assertThat(metrix.meta.sent()).hasSize(1);
  }

  @Test
  void exportsAWorkbookThatIsALaunchSheet() throws IOException {
    byte[] workbook = Files.readAllBytes(export("xlsx"));

    assertThat(LaunchSheet.read(workbook).get()).hasSize(1);
    assertThat(run("check", file("ads.xlsx"))).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("Everything is as wished already");
  }

  @Test
  void writesAWorkbookToAPipeButNotToATerminal() {
    assertThat(run("list", "campaigns", "--format", "xlsx")).isZero();
    assertThat(metrix.terminal.printed()).startsWith("PK");

    metrix.terminal = FakeTerminal.typing(CommandRun.TOKEN);
    assertThat(metrix.run("list", "campaigns", "--format", "xlsx")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--out");
  }

  private Path export(String format) throws IOException {
    Path sheet = folder.resolve("ads." + format);
    assertThat(run("list", "ads", "--format", format, "--out", sheet.toString())).isZero();
    assertThat(Files.readString(sheet, StandardCharsets.ISO_8859_1)).isNotEmpty();
    return sheet;
  }

  private int run(String... args) {
    metrix.terminal = FakeTerminal.piped(CommandRun.TOKEN);
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--token-stdin", "--data-dir", file("data")));
    return metrix.run(all.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
