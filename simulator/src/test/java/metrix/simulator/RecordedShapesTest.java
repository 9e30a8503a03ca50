package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every answer that is recorded is asked of the simulator, whose answer has the same shape: the
/// same keys with the same JSON types, the same status, and the same code of an error.
@Tag("meta-facts")
class RecordedShapesTest {
  private static Asker asker;

  @BeforeAll
  static void start() {
    asker = Asker.ofDemo();
  }

  @AfterAll
  static void stop() {
    asker.close();
  }

  private static List<RecordedCase> cases() {
    List<RecordedCase> cases = new ArrayList<>(RecordedReads.all());
    cases.addAll(RecordedInsights.all());
    cases.addAll(RecordedErrors.all());
    return cases;
  }

  @Test
  void asksEveryRecordingOnce() {
    List<String> names = cases().stream().map(RecordedCase::recording).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(names)).isEqualTo(withoutIndex());
  }

  private static SortedSet<String> withoutIndex() {
    return Recording.names();
  }

  @TestFactory
  Stream<DynamicTest> answersInTheShapeOfTheRecording() {
    return cases().stream().map(one -> DynamicTest.dynamicTest(one.recording(), () -> check(one)));
  }

  private static void check(RecordedCase one) {
    Recording recording = Recording.read(one.recording());
    Heard heard = one.ask().apply(asker);
    SortedSet<String> differences = new TreeSet<>();
    if (recording.isHeaders()) {
      differences.addAll(RecordedHeaders.differences(recording.body(), heard.headers()));
    } else {
      differences.addAll(Shape.differences(recording.body(), heard.body(), recording.isCast()));
      if (recording.kind().equals("recorded-flattened")) {
        // The publisher kept the rows alone.
        differences.remove("paging surplus");
      }
      for (String member : List.of("code", "error_subcode", "type")) {
        JsonNode told = recording.body().path("error").path(member);
        JsonNode ours = heard.body().path("error").path(member);
        boolean blotted = told.asString("").equals("REDACTED");
        if (!blotted && !told.isMissingNode() && !ours.isMissingNode() && !told.equals(ours)) {
          differences.add("error." + member + " " + ours.asString() + " for " + told.asString());
        }
      }
    }
    if (heard.status() != recording.status()) {
      differences.add("status " + heard.status() + " for " + recording.status());
    }

    assertThat(differences)
        .as(one.recording() + " gave " + heard.body())
        .isEqualTo(new TreeSet<>(one.excused().keySet()));
  }
}
