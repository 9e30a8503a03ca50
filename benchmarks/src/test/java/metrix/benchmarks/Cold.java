package metrix.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Metrix as a command: a process from its start to its end, with reading and checking the sheet
/// and the account.
final class Cold implements Contender {
  private final Path root;
  private final Path data;
  private int peakMegabytes;

  Cold(Path root, Path data) {
    this.root = root;
    this.data = data;
  }

  /// The most memory that the last process had.
  int peakMegabytes() {
    return peakMegabytes;
  }

  @Override
  public String name() {
    return "Metrix, one command";
  }

  @Override
  public double launch(Meta meta, Goods goods, String campaign) throws IOException {
    Path trust = root.resolve("benchmarks/target/tls/trust.p12");
    List<String> java =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=changeit"));
    Path archive = root.resolve("app/target/metrix/metrix.jsa");
    if (Files.exists(archive)) {
      java.add("-XX:SharedArchiveFile=" + archive);
    }
    String[] launch = {
      "launch",
      goods.sheet(campaign).toString(),
      "--yes",
      "--token-stdin",
      "--account",
      "act_" + Meta.ACCOUNT,
      "--page",
      Meta.PAGE,
      "--graph-url",
      meta.address().toString(),
      "--data-dir",
      data.toString()
    };
    Path said = Files.createTempFile(data.getParent(), "cold", ".txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(Program.command(root, java, launch))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (var in = process.getOutputStream()) {
      in.write(Meta.TOKEN.getBytes(StandardCharsets.UTF_8));
    }
    watchMemory(process);
    int exit = process.onExit().join().exitValue();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException("exit " + exit + ": " + Files.readString(said));
    }
    return seconds;
  }

  /// Until the process ends: its figures end with it.
  private void watchMemory(Process process) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(process.pid()));
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peakMegabytes = Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
          }
        }
      } catch (IOException _) {
        return; // it ended while it was looked at
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
