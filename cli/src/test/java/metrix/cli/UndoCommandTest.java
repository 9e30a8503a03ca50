package metrix.cli;

import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metrix.model.ConfiguredStatus;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UndoCommandTest {
  @TempDir private Path folder;
  private final CommandRun metrix = new CommandRun();

  @BeforeEach
  void launchASheet() throws IOException {
    metrix.meta.with(anAdAccount().build()).with(aPage());
    metrix.folders = new OnDisk();
    Files.write(folder.resolve("tent.png"), PngImages.black(1080, 1080));
    Files.writeString(
        folder.resolve("sheet.csv"),
        """
        campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,\
        advantage_audience,ad,image,primary_text,headline,website_url,status
        Sale,Traffic,,Adults,20.00,country:US,no,Tent,tent.png,Sleep,Tents,https://a.example/,ACTIVE
        """);
    assertThat(run("launch", file("sheet.csv"), "--yes", "--activate", "20.00")).isZero();
  }

  @Test
  void showsThePlanAndUndoesNothingUnlessSomebodyAgrees() {
    assertThat(run("undo")).isEqualTo(2);
    assertThat(metrix.terminal.said())
        .contains("1 to archive", "In force today: 20.00 USD", "--yes", "1 image stays");
    assertThat(statuses()).containsOnly(ConfiguredStatus.ACTIVE);
  }

  @Test
  void archivesWhatTheLatestRunMadeAndWritesAReceipt() {
    assertThat(run("undo", "--yes", "--receipt", file("receipt.json"))).isZero();
    assertThat(statuses()).containsOnly(ConfiguredStatus.ARCHIVED);
    assertThat(receipt().path("planned").asInt()).isEqualTo(2);
    assertThat(receipt().path("steps").get(0).path("kind").asString()).isEqualTo("update");
    assertThat(receipt().path("steps").get(1).path("kind").asString()).isEqualTo("archive");
  }

  @Test
  void findsNothingToDoTheSecondTime() {
    assertThat(run("undo", "--yes")).isZero();
    int sent = metrix.meta.sent().size();
    assertThat(run("undo", "--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("left to undo");
    assertThat(metrix.meta.sent()).hasSize(sent);
  }

  @Test
  void deletesOnRequest() {
    assertThat(run("undo", "--delete", "--yes")).isZero();
    assertThat(statuses()).isEmpty();
  }

  @Test
  void refusesARunThatIsNotThereAndTwoWaysToEnd() {
    assertThat(run("undo", "nonsense", "--yes")).isEqualTo(2);
    assertThat(run("undo", "--archive", "--delete", "--yes")).isEqualTo(2);
    assertThat(statuses()).containsOnly(ConfiguredStatus.ACTIVE);
  }

  @Test
  void asksOnATerminal() {
    metrix.terminal = FakeTerminal.typing(CommandRun.TOKEN, "y");
    assertThat(metrix.run("undo", "--data-dir", file("data"))).isZero();
    assertThat(statuses()).containsOnly(ConfiguredStatus.ARCHIVED);
  }

  private List<ConfiguredStatus> statuses() {
    return metrix.meta.campaigns(anAdAccount().build()).stream().map(c -> c.status()).toList();
  }

  private int run(String... args) {
    metrix.terminal = FakeTerminal.piped(CommandRun.TOKEN);
    String[] flags = {"--token-stdin", "--data-dir", file("data")};
    return metrix.run(Stream.concat(Stream.of(args), Stream.of(flags)).toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private JsonNode receipt() {
    return JsonMapper.builder().build().readTree(folder.resolve("receipt.json"));
  }
}
