package metrix.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.core.run.LookUps;

/// Metrix beside Meta's own SDK, in one run, on one simulator in a process of its own. Not a test:
/// it judges correctness, and prints times for people to judge. Started by `benchmarks/run`.
public final class Bench {
  private static final int ADS = 300;
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 3;
  private static final int EDITS = 1_000;

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
      bench.launch("Launch of 300 ads, 150 ms for each request (P1, P16)", "flat");
    }
    if (all || wanted.contains("meta")) {
      bench.launch("Launch of 300 ads, Meta-like times (P3)", "meta");
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

  private void launch(String title, String profile) throws Exception {
    report.title(title);
    try (Meta meta = Meta.start(root, folder, "--profile", profile, "--ads", "12");
        Warm warm = new Warm(folder.resolve("warm-" + profile), LookUps.STANDARD)) {
      Race race = new Race(meta, folder, report);
      List<Double> cpu = new ArrayList<>();
      for (int i = 0; i < WARM_UPS; i++) {
        race.once(warm, ADS);
        cpu.add(warm.cpu());
      }
      long errors = meta.errors();
      race.once(warm, ADS);
      cpu.add(warm.cpu());
      report.line(
          "Errors that Meta counted in one launch of ours: %d".formatted(meta.errors() - errors));
      report.line(
          "Processor time of ours, least of %d: %.2f s"
              .formatted(cpu.size(), cpu.stream().mapToDouble(d -> d).min().orElseThrow()));
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
    for (String profile : List.of("flat", "meta")) {
      try (Meta meta = Meta.start(root, folder, "--profile", profile, "--ads", "12");
          Warm warm = new Warm(folder.resolve("growth-" + profile), LookUps.STANDARD)) {
        Race race = new Race(meta, folder, report);
        race.once(warm, ADS);
        double few = race.once(warm, ADS);
        long operations = meta.calls().path("operations").asLong();
        double many = race.once(warm, 10 * ADS);
        report.line(
            "%s: %d ads %.2f s, %d ads %.2f s: %.1f times; %d operations"
                .formatted(
                    profile,
                    ADS,
                    few,
                    10 * ADS,
                    many,
                    many / few,
                    meta.calls().path("operations").asLong() - operations));
      }
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
          Warm warm = new Warm(folder.resolve("faults-" + flags.length), quick)) {
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
    report.title("Other names for ad sets that are there (P14)");
    try (Meta meta = Meta.start(root, folder, "--profile", "flat", "--ads", "30000");
        Warm warm = new Warm(folder.resolve("edits"), LookUps.STANDARD)) {
      Edits edits = new Edits(meta, warm, report, EDITS);
      report.line("%d ad sets".formatted(edits.count()));
      report.table(edits.run(ROUNDS));
    }
  }
}
