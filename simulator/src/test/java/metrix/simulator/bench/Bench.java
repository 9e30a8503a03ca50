package metrix.simulator.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;

/// The speed of the simulator, as a table: client and server in one process, requests over real
/// loopback sockets, each figure the median of several rounds. Not a test: it judges nothing. Run
/// it by `simulator/bench`.
public final class Bench {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-10-14T19:00:00Z"));
  private static final String ACCOUNT = "/v26.0/act_1029384756";
  private static final String FORM =
      "name=Bench&objective=OUTCOME_TRAFFIC&status=PAUSED&special_ad_categories=%5B%5D"
          + "&daily_budget=5000";
  private static final String METRICS =
      "ad_id,ad_name,spend,impressions,reach,frequency,clicks,inline_link_clicks";
  private static final int CLIENTS = 8;

  private Bench() {}

  public static void main(String[] args) throws IOException {
    int ads = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    System.out.printf(
        Locale.ROOT,
        "%d processors, load %s, %d ads, heap %d MB%n",
        Runtime.getRuntime().availableProcessors(),
        Files.readString(Path.of("/proc/loadavg")).substring(0, 14),
        ads,
        Runtime.getRuntime().maxMemory() >> 20);
    Path ledger = Files.createTempFile("bench", ".jsonl");
    try (Simulator simulator =
        Simulator.start(
            SimulatorConfig.defaults().withAds(ads).withTime(NOON).withLedger(ledger))) {
      int port = simulator.port();
      wire(port).get(ACCOUNT + "?fields=id");
      System.out.printf(Locale.ROOT, "%-52s %10.2f s%n", "process start to first answer", age());
      report("peak memory until then (MB)", memory());
      once(port, "amount_spent, first time", ACCOUNT + "?fields=amount_spent");
      insights(port);
      small(port);
      report("peak memory (MB)", memory());
    } finally {
      Files.delete(ledger);
    }
  }

  private static void small(int port) {
    Javalin bare =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.routes.get(
              "/bare", ctx -> ctx.contentType("application/json").result("{\"id\":\"1\"}"));
        });
    bare.start("127.0.0.1", 0);
    try {
      String campaign = wire(port).post(ACCOUNT + "/campaigns", FORM).replaceAll("\\D", "");
      double base =
          rate(
              "bare Javalin answering {\"id\":\"1\"} (a second)",
              bare.port(),
              wire -> wire.get("/bare"));
      double read =
          rate(
              "read of a campaign's name (a second)",
              port,
              wire -> wire.get("/v26.0/" + campaign + "?fields=id,name,effective_status"));
      double create =
          rate(
              "creation of a campaign, ledger on (a second)",
              port,
              wire -> wire.post(ACCOUNT + "/campaigns", FORM));
      report("reads, share of bare Javalin (%)", 100 * read / base);
      report("creations, share of bare Javalin (%)", 100 * create / base);
    } finally {
      bare.stop();
    }
  }

  private static void insights(int port) {
    String daily =
        ACCOUNT + "/insights?level=ad&time_increment=1&date_preset=last_30d&limit=5000&fields=";
    rows("daily rows of ads: ids, spend, reach, clicks (a second)", port, daily + METRICS);
    rows("the same with actions (a second)", port, daily + METRICS + ",actions");
    rows(
        "the same by age and gender, without actions (a second)",
        port,
        daily + METRICS + "&breakdowns=age,gender");
    once(
        port,
        "all 30 days of the account in one row",
        ACCOUNT + "/insights?fields=spend,impressions,reach,actions");
    once(
        port,
        "the 100 ads that spent most in 30 days",
        ACCOUNT + "/insights?level=ad&sort=spend_descending&limit=100&fields=ad_id,spend,actions");
  }

  private static void once(int port, String what, String path) {
    long start = System.nanoTime();
    wire(port).get(path);
    System.out.printf(Locale.ROOT, "%-52s %10.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  // Two clients page through different stretches of the same report at the same time.
  private static void rows(String what, int port, String path) {
    double[] rounds = new double[5];
    for (int i = -2; i < rounds.length; i++) {
      long start = System.nanoTime();
      AtomicLong rows = new AtomicLong();
      together(
          2,
          number -> {
            Wire wire = wire(port);
            String after = "";
            for (int page = 0; page < 3; page++) {
              String body = wire.get(path + after);
              rows.addAndGet(count(body, "\"date_stop\""));
              after = "&after=" + after(body);
            }
          });
      if (i >= 0) {
        rounds[i] = rows.get() / ((System.nanoTime() - start) / 1e9);
      }
    }
    report(what, median(rounds));
  }

  private static double rate(String what, int port, java.util.function.Consumer<Wire> call) {
    double[] rounds = new double[7];
    int each = 400;
    for (int i = -4; i < rounds.length; i++) {
      long start = System.nanoTime();
      together(
          CLIENTS,
          number -> {
            Wire wire = wire(port);
            for (int n = 0; n < each; n++) {
              call.accept(wire);
            }
          });
      if (i >= 0) {
        rounds[i] = CLIENTS * each / ((System.nanoTime() - start) / 1e9);
      }
    }
    report(what, median(rounds));
    return median(rounds);
  }

  private static void together(int clients, java.util.function.IntConsumer work) {
    List<Thread> threads =
        java.util.stream.IntStream.range(0, clients)
            .mapToObj(number -> Thread.ofPlatform().start(() -> work.accept(number)))
            .toList();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Wire wire(int port) {
    return new Wire(port);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  private static String after(String body) {
    int at = body.lastIndexOf("\"after\":\"") + 9;
    return body.substring(at, body.indexOf('"', at)).replace("+", "%2B").replace("=", "%3D");
  }

  private static double age() {
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    return (System.currentTimeMillis() - start.toEpochMilli()) / 1e3;
  }

  private static double memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static void report(String what, double value) {
    System.out.printf(Locale.ROOT, "%-52s %,10.0f%n", what, value);
  }
}
