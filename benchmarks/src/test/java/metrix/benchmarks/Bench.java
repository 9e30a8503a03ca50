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
  private static final int FEW = 250;
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
      bench.launch("Launch of 300 ads, 150 ms for each request (P1)", "flat", UNCAPPED);
    }
    if (all || wanted.contains("processor")) {
      bench.processor();
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
      for (int i = 0; i < WARM_UPS; i++) {
        race.once(warm, ADS);
      }
      ours(race, warm, meta);
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

  /// Processor time without encryption too: a launch of the bench opens connections of its own, and
  /// their handshakes are half of its work.
  private void processor() throws Exception {
    report.title("Processor time of a launch of 300 ads without encryption (P16)");
    try (Meta meta = Meta.startPlain(root, folder, "--profile", "flat", "--ads", "12");
        Warm warm = new Warm(folder.resolve("plain"), LookUps.STANDARD, UNCAPPED)) {
      Race race = new Race(meta, folder, report);
      for (int i = 0; i < 2 * WARM_UPS; i++) {
        race.once(warm, ADS);
      }
      ours(race, warm, meta);
    }
  }

  /// What only a launch of ours can tell of itself.
  private void ours(Race race, Warm warm, Meta meta) throws Exception {
    Figures cpu = new Figures("processor", 1);
    Figures all = new Figures("all", 1);
    Figures made = new Figures("made", 1);
    long errors = meta.errors();
    for (int i = 0; i < ROUNDS; i++) {
      all.seconds().add(race.once(warm, ADS));
      made.seconds().add(all.seconds().getLast() - warm.readBack());
      cpu.seconds().add(warm.cpu());
    }
    report.line(
        "Ours, %d launches: all made after %.2f s (least %.2f), read back after %.2f s (least %.2f); processor time %.2f s (least %.2f); %d refused by Meta"
            .formatted(
                ROUNDS,
                made.median(),
                made.least(),
                all.median(),
                all.least(),
                cpu.median(),
                cpu.least(),
                meta.errors() - errors));
    report.line("");
  }

  /// 2,500 ads still fit into what an account may spend of its score at once; with 3,000 the wait
  /// for the score would be measured.
  private void growth() throws Exception {
    report.title("Ten times the ads (P4, P15)");
    growth("150 ms for each request, no limit by the second", "flat", UNCAPPED);
    growth("150 ms for each request, 100 changes a second", "flat", CAPPED);
    growth("Meta-like times and limits", "meta", CAPPED);
    memory();
  }

  private void growth(String title, String profile, Pacing pacing) throws Exception {
    Path data = folder.resolve("growth-" + profile + pacing.mutationsASecond());
    try (Meta meta = Meta.start(root, folder, "--profile", profile, "--ads", "12");
        Warm warm = new Warm(data, LookUps.STANDARD, pacing)) {
      Race race = new Race(meta, folder, report);
      for (int i = 0; i < WARM_UPS; i++) {
        race.once(warm, FEW);
      }
      Figures few = new Figures("few", 1);
      Figures many = new Figures("many", 1);
      Figures made = new Figures("many, made", 1);
      for (int i = 0; i < 3; i++) {
        few.seconds().add(race.once(warm, FEW));
        many.seconds().add(race.once(warm, 10 * FEW));
        made.seconds().add(many.seconds().getLast() - warm.readBack());
      }
      report.line(
          "%s: %d ads %.2f s, %d ads %.2f s (all made after %.2f s): %.1f times; %d refused by Meta"
              .formatted(
                  title,
                  FEW,
                  few.median(),
                  10 * FEW,
                  many.median(),
                  made.median(),
                  many.median() / few.median(),
                  meta.errors()));
    }
  }

  private void memory() throws Exception {
    try (Meta meta = Meta.start(root, folder, "--ads", "12")) {
      Race race = new Race(meta, folder, report);
      Cold cold = new Cold(root, folder.resolve("memory"));
      race.once(cold, FEW);
      int few = cold.peakMegabytes();
      race.once(cold, 10 * FEW);
      int many = cold.peakMegabytes();
      report.line(
          "Most memory of one command: %d ads %d MB, %d ads %d MB: %.1f times"
              .formatted(FEW, few, 10 * FEW, many, (double) many / few));
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
