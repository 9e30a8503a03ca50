package metrix.cli;

import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.aTokenReport;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import metrix.model.TokenReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongConnectionTest {
  @TempDir private Path folder;
  private final CommandRun metrix = new CommandRun();
  private Path sheet;

  @BeforeEach
  void openTheShop() throws IOException {
    metrix.meta.with(anAdAccount().build()).with(aPage());
    metrix.folders = new OnDisk();
    sheet = Files.writeString(folder.resolve("sheet.csv"), "campaign\nA\n");
  }

  @Test
  void launchesNothingWithATokenThatMayOnlyRead() {
    TokenReport reader = aTokenReport();
    metrix.meta.with(
        new TokenReport(
            reader.userId(),
            reader.userName(),
            true,
            reader.type(),
            reader.expires(),
            true,
            reader.dataAccessExpires(),
            Set.of("ads_read")));
    assertThat(launch()).isEqualTo(5);
    assertThat(metrix.terminal.said()).contains("token: The token lacks ads_management");
    assertThat(metrix.meta.sent()).isEmpty();
  }

  @Test
  void namesTheAccountsAndPagesThatCanBeChosen() {
    assertThat(launch("--account", "act_999")).isEqualTo(2);
    assertThat(metrix.terminal.said())
        .startsWith("--account: ")
        .contains("act_999")
        .contains("It may use: " + anAdAccount().build().id() + " (");
    assertThat(launch("--page", "77")).isEqualTo(2);
    assertThat(metrix.terminal.said())
        .contains("--page: ")
        .contains("Say one of: " + aPage().id().value() + " (");
  }

  @Test
  void saysThatAFolderIsNoSheet() {
    assertThat(metrix.run("check", folder.toString(), "--token-stdin")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("This is a folder, not a sheet.");
  }

  private int launch(String... flags) {
    String[] all = {
      "launch", sheet.toString(), "--yes", "--token-stdin", "--data-dir", folder + "/data"
    };
    metrix.terminal = FakeTerminal.piped(CommandRun.TOKEN);
    return metrix.run(
        Stream.concat(Arrays.stream(all), Arrays.stream(flags)).toArray(String[]::new));
  }
}
