package metrix.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.core.run.LookUps;
import metrix.marketing.resilience.Pacing;

/// Metrix beside Meta's own SDK, in one run, on one simulator in a process of its own. Not a test:
/// it judges correctness, and prints times for people to judge. Started by `benchmarks/run`.
public final class Bench {
  private static final int ADS = 300;
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 6;
  private static final int EDITS = 1_000;

  /// Meta's limit by the second is left out where the simulator has none and the goal says so.
  private static final Pacing UNCAPPED = Pacing.STANDARD.withoutMutationLimit();

  private static final Pacing CAPPED = Pacing.STANDARD;

  private final Path root;
  private final Path folder;
  private final Report report;

  private Bench(Path root, Path folder, Report report) {
    this.root = root;
    this.folder = folder;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path folder = Files.createTempDirectory("metrix-bench");
    Report report = new Report(root.resolve("benchmarks/target/report.md"));
    Set<String> wanted = Set.of(args);
    var bench = new Bench(root, folder, report);
    report.line(
        "%d processors, load %s at the start"
            .formatted(Runtime.getRuntime().availableProcessors(), Machine.load()));
    boolean all = args.length == 1;
    if (all || wanted.contains("launch")) {
      bench.launch("Launch of 300 ads, 150 ms for each request (P1, P16)", "flat", UNCAPPED);
    }
    if (all || wanted.contains("meta")) {
      bench.launch("Launch of 300 ads, Meta-like times (P3)", "meta", CAPPED);
    }
    if (all || wanted.contains("growth")) {
      bench.growth();
    }
    if (all || wanted.contains("faults")) {
      bench.faults();
    }
    if (all || wanted.contains("edits")) {
      bench.edits();
    }
    report.line("Load at the end: %s".formatted(Machine.load()));
    System.exit(0);
  }

  private void launch(String title, String profile, Pacing pacing) throws Exception {
    report.title(title);
    try (Meta meta = Meta.start(root, folder, "--profile", profile, "--ads", "12");
        Warm warm = new Warm(folder.resolve("warm-" + profile), LookUps.STANDARD, pacing)) {
      Race race = new Race(meta, folder, report);
      Figures cpu = new Figures("processor", 1);
      Figures readBack = new Figures("reading back", 1);
      for (int i = 0; i < WARM_UPS; i++) {
        race.once(warm, ADS);
      }
      long errors = meta.errors();
      for (int i = 0; i < ROUNDS; i++) {
        race.once(warm, ADS);
        cpu.seconds().add(warm.cpu());
        readBack.seconds().add(warm.readBack());
      }
      report.line(
          "Errors that Meta counted in %d launches of ours: %d"
              .formatted(ROUNDS, meta.errors() - errors));
      report.line(
          "Processor time of ours, after %d launches: median %.2f s, least of %d %.2f s"
              .formatted(WARM_UPS, cpu.median(), ROUNDS, cpu.least()));
      report.line(
          "Of our time, reading back after the last object is made: median %.2f s"
              .formatted(readBack.median()));
      report.line("");
      report.table(
          race.run(
              ADS,
              ROUNDS,
              List.of(
                  warm,
                  new Cold(root, folder.resolve("cold-" + profile)),
                  new SdkBatches(),
                  new SdkSideBySide(32),
                  new SdkSideBySide(0),
                  new SdkSingly())));
    }
  }

  private void growth() throws Exception {
    report.title("Ten times the ads (P4, P15)");
    growth("150 ms for each request, no limit by the second", "flat", UNCAPPED);
    growth("150 ms for each request, 100 changes a second", "flat", CAPPED);
    growth("Meta-like times and limits", "meta", CAPPED);
  }

  private void growth(String title, String profile, Pacing pacing) throws Exception {
    Path data = folder.resolve("growth-" + profile + pacing.mutationsASecond());
    try (Meta meta = Meta.start(root, folder, "--profile", profile, "--ads", "12");
        Warm warm = new Warm(data, LookUps.STANDARD, pacing)) {
      Race race = new Race(meta, folder, report);
      for (int i = 0; i < WARM_UPS; i++) {
        race.once(warm, ADS);
      }
      Figures few = new Figures("300", 1);
      Figures many = new Figures("3,000", 1);
      for (int i = 0; i < 3; i++) {
        few.seconds().add(race.once(warm, ADS));
        many.seconds().add(race.once(warm, 10 * ADS));
      }
      report.line(
          "%s: %d ads %.2f s, %d ads %.2f s (%.2f s of it reading back): %.1f times; %d errors of Meta"
              .formatted(
                  title,
                  ADS,
                  few.median(),
                  10 * ADS,
                  many.median(),
                  warm.readBack(),
                  many.median() / few.median(),
                  meta.errors()));
    }
  }

  private void faults() throws Exception {
    report.title("One in twenty calls breaks or loses its answer (P6)");
    Path faults =
        Files.writeString(
            folder.resolve("faults.json"),
            """
            [{"on": {"method": "POST", "probability": 0.025}, "do": "drop_after_commit"},
             {"on": {"method": "POST", "probability": 0.025}, "do": "status", "status": 503}]
            """);
    LookUps quick = LookUps.every(Duration.ofMillis(150));
    String[] calm = {"--latency", "150", "--ads", "12"};
    String[] rough = {"--latency", "150", "--ads", "12", "--faults", faults.toString()};
    List<Double> times = new ArrayList<>();
    for (String[] flags : List.of(calm, rough)) {
      try (Meta meta = Meta.start(root, folder, flags);
          Warm warm = new Warm(folder.resolve("faults-" + flags.length), quick, UNCAPPED)) {
        Race race = new Race(meta, folder, report);
        for (int i = 0; i < WARM_UPS; i++) {
          race.once(warm, ADS);
        }
        times.add(race.run(ADS, ROUNDS, List.of(warm)).getFirst().median());
      }
    }
    report.line(
        "Calm %.2f s, with mishaps %.2f s, look-ups after 0.15 to 0.6 s: %.2f times; nothing twice, nothing lost"
            .formatted(times.get(0), times.get(1), times.get(1) / times.get(0)));
  }

  private void edits() throws Exception {
    edits("Other names for ad sets that are there (P14)", UNCAPPED);
    edits("The same, 100 changes a second of ours (P14)", CAPPED);
  }

  private void edits(String title, Pacing pacing) throws Exception {
    report.title(title);
    Path data = folder.resolve("edits-" + pacing.mutationsASecond());
    try (Meta meta = Meta.start(root, folder, "--profile", "flat", "--ads", "30000");
        Warm warm = new Warm(data, LookUps.STANDARD, pacing)) {
      Edits edits = new Edits(meta, warm, report, EDITS);
      report.line("%d ad sets".formatted(edits.count()));
      report.table(edits.run(ROUNDS));
    }
  }
}
