package metrix.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packaged simulator, in a process of its own, with its ledger and its counts.
final class Meta implements AutoCloseable {
  static final String ACCOUNT = "1029384756";
  static final String PAGE = "104938275610482";
  static final String TOKEN = "EAAtokenOfABenchmark0123456789";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path ledger;
  private final URI address;

  private Meta(Process process, Path ledger, URI address) {
    this.process = process;
    this.ledger = ledger;
    this.address = address;
  }

  /// Over HTTPS, since Meta's SDK speaks nothing else.
  static Meta start(Path root, Path folder, String... flags) throws IOException {
    List<String> all = new ArrayList<>(List.of(flags));
    all.addAll(List.of("--tls", root.resolve("benchmarks/target/tls/server.p12").toString()));
    return startPlain(root, folder, all.toArray(String[]::new));
  }

  /// Without encryption.
  static Meta startPlain(Path root, Path folder, String... flags) throws IOException {
    Path ledger = Files.createTempFile(folder, "ledger", ".jsonl");
    Path said = Files.createTempFile(folder, "simulator", ".txt");
    var command =
        new ArrayList<>(
            Program.command(root, List.of(), "simulator", "--ledger", ledger.toString()));
    command.addAll(List.of(flags));
    Process process =
        new ProcessBuilder(command).redirectOutput(said.toFile()).redirectErrorStream(true).start();
    while (!Files.readString(said).contains("ready at ")) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(said));
      }
      LockSupport.parkNanos(5_000_000);
    }
    String at = Files.readString(said).replaceAll("(?s).*ready at (https?://[0-9.:]+)/.*", "$1");
    return new Meta(process, ledger, URI.create(at));
  }

  URI address() {
    return address;
  }

  /// Requests, operations, points and errors so far.
  JsonNode calls() {
    return JSON.readTree(get("/_simulator/calls"));
  }

  long errors() {
    return calls().path("errors").asLong();
  }

  /// A mark in the ledger, to look from there on.
  long mark() throws IOException {
    return Files.size(ledger);
  }

  /// Requires that exactly these goods have been made since a mark: each once, under its parent.
  void requireMade(Goods goods, long mark) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> once = new HashSet<>();
    for (JsonNode line : since(mark)) {
      String edge = line.path("edge").asString("");
      counts.merge(edge, 1, Integer::sum);
      boolean fresh =
          once.add(edge + line.path("parent").asString("") + line.path("name").asString(""));
      if (!fresh && Set.of("campaigns", "adsets", "ads").contains(edge)) {
        throw new IllegalStateException("made twice: " + line);
      }
    }
    requireCount("campaigns", goods.campaigns(), counts);
    requireCount("adsets", goods.adSets(), counts);
    requireCount("ads", goods.ads(), counts);
  }

  /// Requires that so many objects have been changed since a mark.
  void requireChanged(int objects, long mark) throws IOException {
    long changed =
        since(mark).stream()
            .filter(l -> l.path("edge").asString("").isEmpty())
            .map(l -> l.path("id").asString())
            .distinct()
            .count();
    if (changed != objects) {
      throw new IllegalStateException("changed " + changed + " of " + objects);
    }
  }

  private List<JsonNode> since(long mark) throws IOException {
    byte[] all = Files.readAllBytes(ledger);
    return new String(
            all, (int) mark, all.length - (int) mark, java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .map(JSON::readTree)
        .toList();
  }

  private static void requireCount(String edge, int wanted, Map<String, Integer> counts) {
    if (counts.getOrDefault(edge, 0) != wanted) {
      throw new IllegalStateException(edge + ": " + counts.get(edge) + " instead of " + wanted);
    }
  }

  private String get(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.close();
  }
}
