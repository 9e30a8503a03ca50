package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulator's own record of what was done. It is the truth: it outlives every client.
///
/// @param from where it starts in the file, in bytes: earlier launches do not count here
record Ledger(Path file, long from) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, String> KINDS =
      Map.of("campaigns", "campaign", "adsets", "ad_set", "ads", "ad");

  /// A line: something that was made or changed.
  ///
  /// @param edge where it was made; empty for a change of what was there
  /// @param fault the mishap that hit its request; empty for none
  record Line(
      Instant at, String edge, String id, String name, String parent, String status, String fault) {
    /// Whether a campaign, an ad set or an ad was made.
    boolean makesAnObject() {
      return KINDS.containsKey(edge);
    }
  }

  Ledger(Path file) {
    this(file, 0);
  }

  /// The same record, from the next line on.
  Ledger fromNow() {
    return new Ledger(file, from + bytes().length);
  }

  int size() {
    int lines = 0;
    for (byte b : bytes()) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  List<Line> lines() {
    return new String(bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(JSON::readTree)
        .map(Ledger::line)
        .toList();
  }

  /// The campaigns, ad sets and ads that were made.
  List<Line> objects() {
    return lines().stream().filter(Line::makesAnObject).toList();
  }

  /// The times between what was done, each longer than none.
  List<Duration> waits() {
    List<Instant> times = lines().stream().map(Line::at).distinct().sorted().toList();
    return IntStream.range(1, times.size())
        .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
        .toList();
  }

  /// Checks a launch that came to its end: the receipt and this record tell the same, nothing is
  /// lost, nothing is there twice, nothing is switched on.
  void agreesWith(JsonNode receipt, Sheets.Launch launch) {
    assertThat(receipt.path("made").asInt())
        .as("made, by %s", receipt)
        .isEqualTo(receipt.path("planned").asInt())
        .isEqualTo(launch.objects() + launch.images());
    for (String none : List.of("failed", "unknown", "left")) {
      assertThat(receipt.path(none).asInt(-1)).as(none).isZero();
    }
    holdsOnceAndPaused(launch.objects());
    assertThat(said(receipt)).containsExactlyInAnyOrderElementsOf(done());
    Set<String> uploaded =
        lines().stream()
            .filter(l -> l.edge().equals("adimages"))
            .map(Line::id)
            .collect(Collectors.toSet());
    assertThat(steps(receipt).filter(s -> s.path("kind").asString().equals("image")))
        .allMatch(image -> uploaded.contains(image.path("id").asString()));
  }

  /// Checks what Meta holds, whatever a client says.
  void holdsOnceAndPaused(int objects) {
    assertThat(objects().stream().map(l -> l.edge() + " " + l.parent() + " " + l.name()))
        .doesNotHaveDuplicates()
        .hasSize(objects);
    assertThat(lines())
        .filteredOn(l -> !l.edge().equals("adimages"))
        .noneMatch(l -> l.status().equals("ACTIVE"));
  }

  private List<String> done() {
    return objects().stream()
        .map(l -> KINDS.get(l.edge()) + " " + l.id() + " " + l.name())
        .toList();
  }

  private static List<String> said(JsonNode receipt) {
    return steps(receipt)
        .filter(s -> KINDS.containsValue(s.path("kind").asString()))
        .filter(s -> s.path("state").asString().equals("made"))
        .map(s ->
            s.path("kind").asString()
                + " "
                + s.path("id").asString()
                + " "
                + s.path("name").asString())
        .toList();
  }

  private static Stream<JsonNode> steps(JsonNode receipt) {
    return receipt.path("steps").valueStream();
  }

  /// Whole lines only: the last one may be in the middle of being written.
  private byte[] bytes() {
    try (SeekableByteChannel open = Files.newByteChannel(file)) {
      byte[] all = Channels.newInputStream(open.position(from)).readAllBytes();
      int end = all.length;
      while (end > 0 && all[end - 1] != '\n') {
        end--;
      }
      return Arrays.copyOf(all, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(JsonNode json) {
    return new Line(
        Instant.parse(json.path("at").asString()),
        json.path("edge").asString(""),
        json.path("id").asString(""),
        json.path("name").asString(""),
        json.path("parent").asString(""),
        json.path("status").asString(""),
        json.path("fault").asString(""));
  }
}
