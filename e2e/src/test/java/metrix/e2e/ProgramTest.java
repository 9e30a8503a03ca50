package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import metrix.e2e.Program.Started;
import metrix.testkit.PrivacyProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("e2e")
class ProgramTest {
  private static final String TOKEN = PrivacyProbe.canary(7);

  @TempDir private Path home;
  private Program metrix;
  private Ledger ledger;

  @BeforeEach
  void makeAHome() {
    metrix = new Program(home);
    ledger = new Ledger(home.resolve("ledger.jsonl"));
  }

  @AfterEach
  void endEverything() {
    metrix.close();
  }

  @Test
  void launchesAThreeRowSheetAndLeavesNoTokenBehind() throws IOException {
    Instant start = Instant.now().minusSeconds(2);
    String graph = metrix.simulator(ledger.file(), "--latency", "20");
    Path sheet = Sheets.launch(home, 3);
    assertThat(run("check", sheet.toString(), "--graph-url", graph).exit()).isZero();
    assertThat(ledger.lines()).isEmpty();

    Started launch =
        metrix.start(
            TOKEN,
            flags(
                "launch", sheet.toString(), "--yes", "--receipt", "r.json", "--graph-url", graph));
    launch.awaitUntil(() -> ledger.size() > 0 || !launch.said().isEmpty());
    assertThat(Program.text(Path.of("/proc/" + launch.process().pid() + "/cmdline")))
        .doesNotContain(TOKEN);
    assertThat(launch.exit()).as(launch.said()).isZero();

    JsonNode receipt = Ledger.JSON.readTree(home.resolve("r.json"));
    assertThat(receipt.path("made").asInt())
        .isEqualTo(receipt.path("planned").asInt())
        .isEqualTo(7);
    assertThat(ledger.objects()).hasSize(5);
    assertThat(imagesLeft()).isEmpty();
    assertThat(run("list", "ads", "--graph-url", graph, "--filter", "name=Ad 3").printed())
        .contains("Ad 3");
    assertThat(
            run("insights", "--graph-url", graph, "--format", "json", "--range", "last_7d")
                .printed())
        .contains("\"totals\"");
    assertThat(run("launch", sheet.toString(), "--yes", "--graph-url", graph).exit()).isEqualTo(2);
    var probe = PrivacyProbe.of(TOKEN, start);
    assertThat(probe.search(home)).isEmpty();
    assertThat(probe.search(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
  }

  @Test
  void goesOnAfterKillWithoutDoublingAnything() throws IOException {
    String graph = metrix.simulator(ledger.file(), "--latency", "30");
    Path sheet = Sheets.launch(home, 300);
    Started launch =
        metrix.start(TOKEN, flags("launch", sheet.toString(), "--yes", "--graph-url", graph));
    launch.awaitUntil(() -> ledger.size() >= 9);
    launch.process().destroyForcibly();
    launch.exit();

    Started resumed =
        run("resume", "--graph-url", graph, "--lookup-delay", "50", "--receipt", "r.json");
    assertThat(resumed.exit()).as(resumed.said()).isZero();
    JsonNode receipt = Ledger.JSON.readTree(home.resolve("r.json"));
    assertThat(receipt.path("planned").asInt()).isEqualTo(403);
    assertThat(receipt.path("made").asInt()).isEqualTo(403);
    ledger.holdsOnceAndPaused(401);
    assertThat(imagesLeft()).isEmpty();
    assertThat(run("resume", "--graph-url", graph).exit()).isEqualTo(2);
  }

  @Test
  void canBeInterruptedAndResumed() throws IOException {
    String graph = metrix.simulator(ledger.file(), "--latency", "30");
    Path sheet = Sheets.launch(home, 300);
    Started launch =
        metrix.start(TOKEN, flags("launch", sheet.toString(), "--yes", "--graph-url", graph));
    launch.awaitUntil(() -> ledger.size() >= 9);
    launch.interrupt();
    assertThat(launch.exit()).as(launch.said()).isEqualTo(130);
    assertThat(ledger.objects()).hasSizeLessThan(401);

    Started resumed = run("resume", "--graph-url", graph, "--lookup-delay", "50");
    assertThat(resumed.exit()).as(resumed.said()).isZero();
    assertThat(ledger.objects()).filteredOn(l -> l.edge().equals("ads")).hasSize(300);
  }

  @Test
  void refusesBadInputAndSendsNothing() throws IOException {
    String graph = metrix.simulator(ledger.file());
    Path sheet = Sheets.launch(home, 1);
    Files.writeString(sheet, Files.readString(sheet).replace("20.00", "\"20,00\""));
    Started wrong = run("launch", sheet.toString(), "--yes", "--graph-url", graph);
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.said()).contains("row 2, ad_set_daily_budget: ");
    assertThat(
            metrix
                .run("EAAEXPIRED0123456789012", flags("list", "ads", "--graph-url", graph))
                .exit())
        .isEqualTo(5);
    assertThat(metrix.run("", "list", "ads").exit()).isEqualTo(2);
    assertThat(metrix.run("", "no-such-command").exit()).isEqualTo(2);
    Started keyless = metrix.run("", "simulator", "--tls", sheet.toString());
    assertThat(keyless.exit()).isEqualTo(2);
    assertThat(keyless.said()).contains("--tls: ", "password changeit");
    assertThat(metrix.run("", "--version").printed()).contains("Metrix AdsManager");
    assertThat(ledger.lines()).isEmpty();
  }

  @Test
  void servesOnePageForAllStartsAndEndsInOrder() throws IOException {
    Path launch = home.resolve("launch");
    Started first = metrix.start("", "serve", "--launch-file", launch.toString());
    first.awaitUntil(() -> first.printed().contains("ready at ") && Files.exists(launch));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(launch)))
        .isEqualTo("rw-------");
    String old = Files.readString(launch);

    assertThat(metrix.run("", "serve").exit()).isZero();
    first.awaitUntil(() -> !Program.text(launch).equals(old) && !Program.text(launch).isEmpty());
    String port = Program.address(first).replaceAll(".*:", "");
    assertThat(metrix.run("", "serve", "--port", port, "--data-dir", "other").exit()).isEqualTo(2);
    Started erase = metrix.run("", "erase");
    assertThat(erase.exit()).isEqualTo(2);
    assertThat(erase.said()).contains(Program.address(first));

    first.process().destroy();
    assertThat(first.exit()).isZero();
    assertThat(home.resolve(".metrix/run/control")).doesNotExist();
    assertThat(metrix.run("", "erase").exit()).isZero();
    assertThat(home.resolve(".metrix")).doesNotExist();
  }

  private Started run(String... args) {
    return metrix.run(TOKEN, flags(args));
  }

  private static String[] flags(String... args) {
    Stream<String> flags =
        Stream.of("--token-stdin", "--account", "act_1029384756", "--page", "104938275610482");
    return Stream.concat(Stream.of(args), flags).toArray(String[]::new);
  }

  private List<Path> imagesLeft() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve(".metrix/temp_uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
