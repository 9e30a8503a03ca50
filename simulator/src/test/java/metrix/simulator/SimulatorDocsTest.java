package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metrix.simulator.catalogue.ErrorCatalogue;
import metrix.simulator.catalogue.ErrorEntry;
import metrix.simulator.catalogue.Evidence;
import metrix.simulator.edge.Edges;
import metrix.simulator.fault.FaultFile;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Kind;
import org.junit.jupiter.api.Test;

/// The page about the simulator: what stands in its tables is what the source says.
class SimulatorDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "simulator.md");
  private static final String LINE = "-Dsurefire.failIfNoSpecifiedTests=false -->\n";
  private static final String REWRITE = "metrix.docs.write";

  /// Calls that Meta's API specs do not describe, with the reason why they are served.
  private static final Map<String, String> BEYOND_SPECS =
      Map.of(
          "USER GET search", "documented: targeting search",
          "USER GET debug_token", "recorded",
          "INSTAGRAM GET ", "unverified: the specs only name the type",
          "SESSION GET ", "unverified: the specs only name the type",
          "USER POST asyncbatch", "documented: copies; Meta's SDK sends it as a field of the root");

  private final MetaSpec spec = MetaSpec.load();

  @Test
  void listsEveryCallAndEveryErrorOfTheSource() throws IOException {
    String page = Files.readString(PAGE);
    int line = page.indexOf(LINE);
    assertThat(line).as("the line above which people write").isPositive();
    String right = page.substring(0, line + LINE.length()) + tables();
    if (Boolean.getBoolean(REWRITE)) {
      Files.writeString(PAGE, right);
      return;
    }
    assertThat(page)
        .as(PAGE + " differs from the source; rewrite it with -D" + REWRITE + "=true")
        .isEqualTo(right);
  }

  @Test
  void showsFaultsThatWork() throws IOException {
    Matcher example =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();
    assertThat(FaultFile.parse(example.group(1), ErrorCatalogue.load())).hasSizeGreaterThan(15);
  }

  private String tables() {
    return "\n## Calls\n\n"
        + nodes()
        + "\n`parameters` counts those that Meta's tables have for the call, without the ones of every call. "
        + "Evidence `specs`: Meta's API specs v25 with the changes of v26.\n\n"
        + calls()
        + "\n## Errors\n\n"
        + "Evidence is where the numbers come from, words where the texts come from: recorded (an answer that "
        + "somebody published), documented (Meta's pages), reported (other people's programs), unverified (ours). "
        + "Each can be provoked by a fault; the ones with a call need none.\n\n"
        + errors();
  }

  private String nodes() {
    Map<Kind, List<EdgeTable.Entry>> served =
        Edges.all().entries().stream().collect(Collectors.groupingBy(EdgeTable.Entry::kind));
    List<String> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<EdgeTable.Entry> calls = served.getOrDefault(kind, List.of());
      long edges =
          calls.stream()
              .map(EdgeTable.Entry::edge)
              .filter(edge -> !edge.isEmpty())
              .distinct()
              .count();
      if (!calls.isEmpty()) {
        int all = spec.edges(kind.spec()).size();
        rows.add(row(kind.spec(), edges + " of " + all, Integer.toString(calls.size())));
      }
    }
    return table(List.of("Object", "Edges served of Meta's", "Calls"), rows);
  }

  private String calls() {
    List<String> rows = new ArrayList<>();
    for (EdgeTable.Entry entry : Edges.all().entries()) {
      var params =
          spec.params(
              entry.kind().spec(), entry.method(), entry.edge().isEmpty() ? "." : entry.edge());
      String name = entry.kind() + " " + entry.method() + " " + entry.edge();
      String evidence = params.isPresent() ? "specs" : BEYOND_SPECS.get(name);
      assertThat(evidence).as("evidence of " + name + " in BEYOND_SPECS").isNotNull();
      rows.add(
          row(
              entry.kind().spec(),
              "`" + entry.method() + (entry.edge().isEmpty() ? "" : " /" + entry.edge()) + "`",
              params.map(all -> Integer.toString(all.size())).orElse(""),
              evidence));
    }
    return table(List.of("Object", "Call", "Parameters", "Evidence"), rows);
  }

  private static String errors() {
    List<String> rows = new ArrayList<>();
    for (ErrorEntry entry : ErrorCatalogue.load().entries()) {
      String meaning = entry.failure().explanation().orElseGet(() -> entry.failure().message());
      rows.add(
          row(
              entry.number() + (entry.variant().isEmpty() ? "" : " `" + entry.variant() + "`"),
              Integer.toString(entry.status()),
              meaning,
              entry.naturalCall().orElse("fault"),
              word(entry.evidence()),
              word(entry.words())));
    }
    return table(List.of("Error", "HTTP", "Meaning", "Provoked by", "Evidence", "Words"), rows);
  }

  private static String word(Evidence evidence) {
    return evidence.name().toLowerCase(Locale.ROOT);
  }

  private static String table(List<String> names, List<String> rows) {
    return row(names.toArray(String[]::new))
        + "|---".repeat(names.size())
        + "|\n"
        + String.join("", rows);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
