package metrix.cli;

import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.aPixel;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritingCommandsTest {
  private static final String NAMES =
      "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
          + "advantage_audience,ad,image,primary_text,headline,call_to_action,website_url,status\n";

  @TempDir private Path folder;
  private final CommandRun metrix = new CommandRun();

  @BeforeEach
  void openTheShop() throws IOException {
    metrix.meta.with(anAdAccount().build()).with(aPage()).with(aPixel());
    metrix.folders = new OnDisk();
    Files.write(folder.resolve("tent.png"), PngImages.black(1080, 1080));
    Files.write(folder.resolve("boot.png"), PngImages.black(1200, 628));
    Files.writeString(folder.resolve("fake.png"), "not a picture");
    sheet(row("Tent", "tent.png", ""), row("Boot", "boot.png", ""), row("Tent 2", "tent.png", ""));
  }

  @Test
  void launchesASheetPausedAndWritesTheReceipt() {
    assertThat(launch("--yes", "--receipt", file("receipt.json"))).isZero();
    assertThat(metrix.meta.sent()).hasSize(7);
    assertThat(metrix.meta.sent()).noneMatch(WritingCommandsTest::switchesOn);
    JsonNode receipt = receipt();
    assertThat(receipt.propertyNames())
        .containsExactly(
            "run",
            "account",
            "graph",
            "planned",
            "made",
            "failed",
            "unknown",
            "left",
            "steps",
            "changed_by_meta",
            "calls",
            "points",
            "seconds");
    assertThat(receipt.path("planned").asInt()).isEqualTo(7);
    assertThat(receipt.path("made").asInt()).isEqualTo(7);
    assertThat(receipt.path("steps").get(0).propertyNames())
        .containsExactly("rows", "kind", "name", "id", "state", "error");
    assertThat(metrix.terminal.printed()).contains("7 planned = 7 made");
    assertThat(imagesLeft()).isEmpty();
  }

  @Test
  void checksASheetWithoutMakingAnything() {
    assertThat(run("check", "sheet.csv")).isZero();
    assertThat(metrix.terminal.printed()).contains("Winter sale", "Nothing was made");
    assertThat(metrix.meta.sent()).isEmpty();
  }

  @Test
  void refusesALaunchThatNobodyConfirms() {
    assertThat(launch()).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--yes");
    metrix.terminal = FakeTerminal.typing(CommandRun.TOKEN, "n");
    assertThat(metrix.run("launch", file("sheet.csv"), "--data-dir", file("data"))).isEqualTo(2);
    assertThat(metrix.meta.sent()).isEmpty();
    assertThat(imagesLeft()).isEmpty();
  }

  @Test
  void saysEverythingThatIsWrongAtOnceAndAtItsCell() {
    sheet(
        row("Tent", "missing.png", ""),
        row("Tent", "fake.png", "").replace("20.00", "-5"),
        row("Tent", "tent.png", "").replace("https://", "javascript:").replace("US", "XX"),
        row("Tent", "../tent.png", ""));
    assertThat(launch("--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said())
        .contains(
            "row 2, image: ",
            "row 3, image: ",
            "row 3, ad_set_daily_budget: ",
            "row 4, website_url: ",
            "row 4, locations: ",
            "row 5, image: ");
    assertThat(metrix.meta.sent()).isEmpty();
    assertThat(imagesLeft()).isEmpty();
  }

  @Test
  void refusesTheSameSheetWithinADayUnlessAskedAgain() {
    assertThat(launch("--yes")).isZero();
    assertThat(launch("--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--again");
    assertThat(metrix.meta.sent()).hasSize(7);
    assertThat(launch("--yes", "--again")).isZero();
  }

  @Test
  void leavesActiveRowsPausedWithoutTheAmountAndSwitchesThemOnWithIt() {
    sheet(row("Tent", "tent.png", "ACTIVE"));
    assertThat(launch("--yes", "--activate", "19.00", "--receipt", file("receipt.json")))
        .isEqualTo(3);
    assertThat(metrix.terminal.said()).contains("--activate 20.00");
    assertThat(metrix.meta.sent()).noneMatch(WritingCommandsTest::switchesOn);
    assertThat(receipt().path("failed").asInt()).isPositive();
    assertThat(run("resume", "--activate", "20.00")).isZero();
    assertThat(metrix.meta.sent()).filteredOn(WritingCommandsTest::switchesOn).hasSize(3);
  }

  @Test
  void switchesOnAtOnceWithTheAmount() {
    sheet(row("Tent", "tent.png", "ACTIVE"));
    assertThat(launch("--yes", "--activate", "20.00")).isZero();
    assertThat(metrix.meta.sent()).filteredOn(WritingCommandsTest::switchesOn).hasSize(3);
  }

  @Test
  void stopsWhenTheTokenDiesAndGoesOnFromTheSameSheet() {
    metrix.meta.failing(
        write -> write instanceof Write.CreateAd,
        FakeMarketingApi.failure(GraphFailure.Kind.TOKEN),
        3);
    assertThat(launch("--yes", "--receipt", file("receipt.json"))).isEqualTo(5);
    assertThat(receipt().path("left").asInt()).isPositive();
    int before = metrix.meta.working().sent().size();
    assertThat(launch("--yes")).isZero();
    assertThat(metrix.terminal.said()).contains("going on with it");
    assertThat(metrix.meta.sent().subList(before, metrix.meta.sent().size()))
        .allMatch(write -> write instanceof Write.CreateAd);
  }

  @Test
  void saysThatNothingIsOpen() {
    assertThat(run("resume")).isEqualTo(2);
    assertThat(run("resume", "nonsense")).isEqualTo(2);
  }

  @Test
  void saysWhatFailedAndWhyWithExitThree() {
    metrix.meta.failing(
        write -> write instanceof Write.CreateAd,
        FakeMarketingApi.failure(GraphFailure.Kind.INVALID),
        1);
    assertThat(launch("--yes", "--receipt", file("receipt.json"))).isEqualTo(3);
    assertThat(metrix.terminal.printed()).contains("failed", "code 100", "trace AStagedTrace");
    assertThat(receipt().path("failed").asInt()).isEqualTo(1);
  }

  @Test
  void offersTheRetryOfWhatFailedAndMakesNothingTwice() {
    metrix.meta.failing(
        write -> write instanceof Write.CreateAd,
        FakeMarketingApi.failure(GraphFailure.Kind.INVALID),
        1);
    assertThat(launch("--yes")).isEqualTo(3);
    assertThat(launch("--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("Some steps failed", "--again");
    int before = metrix.meta.sent().size();

    assertThat(launch("--yes", "--again")).isZero();

    assertThat(metrix.meta.sent().subList(before, metrix.meta.sent().size()))
        .singleElement()
        .isInstanceOf(Write.CreateAd.class);
    assertThat(metrix.terminal.printed()).contains("Taken over");
  }

  @Test
  void takesOverWhatTheSheetMadeBeforeItWasCorrected() {
    metrix.meta.failing(
        write -> write instanceof Write.CreateAd ad && ad.spec().name().equals("Boot"),
        FakeMarketingApi.failure(GraphFailure.Kind.INVALID),
        1);
    assertThat(launch("--yes")).isEqualTo(3);
    sheet(row("Tent", "tent.png", ""), row("Boots", "boot.png", ""), row("Tent 2", "tent.png", ""));
    int before = metrix.meta.sent().size();

    assertThat(launch("--yes")).isZero();

    assertThat(metrix.meta.sent().subList(before, metrix.meta.sent().size()))
        .singleElement()
        .isInstanceOf(Write.CreateAd.class);
    assertThat(metrix.terminal.said()).contains("row 2, ad: “Tent” is there already");
  }

  @Test
  void refusesToShortenTheWaitsAtMeta() {
    assertThat(launch("--yes", "--lookup-delay", "10")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--lookup-delay");
  }

  @Test
  void refusesAFolderThatAnotherProcessHolds() {
    DataFolders.Opened held = new OnDisk().open(folder.resolve("data")).get();
    try (held) {
      assertThat(launch("--yes")).isEqualTo(2);
      assertThat(run("list", "campaigns")).isZero();
    }
  }

  @Test
  void erasesOnATerminalOnlyAfterTheWord() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    metrix.terminal = FakeTerminal.typing("no");
    assertThat(metrix.run("erase", "--data-dir", file("data"))).isEqualTo(2);
    assertThat(folder.resolve("data")).exists();
    metrix.terminal = FakeTerminal.typing("erase");
    assertThat(metrix.run("erase", "--data-dir", file("data"))).isZero();
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(metrix.run("erase", "--data-dir", file("data"))).isZero();
  }

  private int launch(String... more) {
    return run(
        "launch", Stream.concat(Stream.of("sheet.csv"), Stream.of(more)).toArray(String[]::new));
  }

  private int run(String command, String... more) {
    metrix.terminal = FakeTerminal.piped(CommandRun.TOKEN);
    Stream<String> args =
        Stream.concat(
            Stream.of(command), Stream.of(more).map(a -> a.equals("sheet.csv") ? file(a) : a));
    String[] flags = {"--token-stdin", "--data-dir", file("data")};
    return metrix.run(Stream.concat(args, Stream.of(flags)).toArray(String[]::new));
  }

  private void sheet(String... rows) {
    try {
      Files.writeString(folder.resolve("sheet.csv"), NAMES + String.join("", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String ad, String image, String status) {
    return "Winter sale,Traffic,,Adults,20.00,country:US,no,"
        + ad
        + ","
        + image
        + ",Sleep outside,New tents,Shop now,https://northwind.example/tents,"
        + status
        + "\n";
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private JsonNode receipt() {
    return JsonMapper.builder().build().readTree(folder.resolve("receipt.json"));
  }

  private List<Path> imagesLeft() {
    Path uploads = folder.resolve("data/temp_uploads");
    if (!Files.exists(uploads)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(uploads)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean switchesOn(Write write) {
    return write instanceof Write.Change change
        && change.changes().contains(new ObjectChange.SetStatus(ConfiguredStatus.ACTIVE));
  }
}
