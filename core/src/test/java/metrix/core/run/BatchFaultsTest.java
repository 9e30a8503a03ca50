package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import metrix.core.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong in the middle of a batch, over real HTTP: nothing is lost, nothing doubled.
class BatchFaultsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // parts: 0 the ad set, 1 and 2 its ads
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 0}, 'do': 'null_part', 'when': 'after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 1}, 'do': 'null_part', 'when': 'after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 0}, 'do': 'null_part'}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 2}, 'do': 'null_part'}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 0}, 'do': 'status', 'status': 502, 'when': 'after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 1}, 'do': 'drop_after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 1}, 'do': 'drop_before'}",
        "{'on': {'edge': 'batch', 'nth': 1}, 'do': 'truncate'}",
        "{'on': {'edge': 'batch', 'nth': 1}, 'do': 'html', 'when': 'after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 2}, 'do': 'reset', 'when': 'after_commit'}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 0}, 'do': 'error', 'code': 2}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 1}, 'do': 'error', 'code': 100, 'subcode': 1487390}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 0}, 'do': 'throttle', 'minutes': 12}",
        "{'on': {'edge': 'batch', 'nth': 1, 'part': 2}, 'do': 'throttle', 'minutes': 12}",
        "{'on': {'edge': 'adimages', 'method': 'POST', 'nth': 1}, 'do': 'drop_after_commit'}",
        "{'on': {'edge': 'adimages', 'method': 'POST', 'nth': 1}, 'do': 'truncate'}",
        "{'on': {'edge': 'adimages', 'method': 'POST', 'nth': 1}, 'do': 'error', 'code': 100}",
      })
  void makesEverythingOnceWhateverHappensToABatch(String fault) throws InterruptedException {
    try (var stage = new SimulatedStage(folder, "[" + fault.replace('\'', '"') + "]")) {
      Receipt receipt = stage.run(tree(stage));

      assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(2 + 1 + 2 + 4);
      assertThat(stage.heldOnceAndPaused()).hasSize(7);
      assertThat(stage.imagesLeft()).isZero();
    }
  }

  @Test
  void waitsAsLongAsAPartOfABatchAsks() throws InterruptedException {
    String fault =
        """
        [{"on": {"edge": "batch", "nth": 1, "part": 1}, "do": "throttle", "minutes": 12}]\
        """;
    try (var stage = new SimulatedStage(folder, fault)) {
      Plan plan = tree(stage);
      Instant before = stage.clock.instant();

      stage.run(plan);

      assertThat(Duration.between(before, stage.clock.instant()))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(12));
    }
  }

  @Test
  void failsThePartsThatNeedTheOneThatMetaRefused() throws InterruptedException {
    String fault =
        """
        [{"on": {"edge": "batch", "nth": 1, "part": 0}, "do": "error", "code": 100, "subcode": 1885272}]\
        """;
    try (var stage = new SimulatedStage(folder, fault)) {
      Receipt receipt = stage.run(tree(stage));

      assertThat(receipt.failed()).as("an ad set and its two ads").isEqualTo(3);
      assertThat(receipt.made()).isEqualTo(6);
      List<String> why =
          receipt.steps().stream()
              .filter(s -> s.state().equals("failed"))
              .map(s -> s.error().orElseThrow().message())
              .toList();
      assertThat(why.subList(1, 3)).allMatch(m -> m.startsWith("Not sent, since step"));
      assertThat(stage.heldOnceAndPaused()).hasSize(4);
    }
  }

  @Test
  void goesOnWithAnotherTokenWhenOneDiesInTheMiddleOfABatch() throws InterruptedException {
    String fault =
        """
        [{"on": {"edge": "batch", "nth": 1, "part": 1}, "do": "expire_token"}]\
        """;
    try (var stage = new SimulatedStage(folder, fault)) {
      Receipt receipt = stage.run(tree(stage));

      assertThat(receipt.left()).isPositive();
      assertThat(receipt.unknown() + receipt.failed()).isZero();
      assertThat(stage.resume().made()).isEqualTo(9);
      assertThat(stage.heldOnceAndPaused()).hasSize(7);
    }
  }

  /// A campaign with two ad sets of two ads, and two images.
  private static Plan tree(SimulatedStage stage) {
    return stage.launch(
        form("Summer", "Women", "Cup 1", "a.png"),
        form("Summer", "Women", "Cup 2", "b.png"),
        form("Summer", "Men", "Cup 1", "a.png"),
        form("Summer", "Men", "Cup 2", "b.png"));
  }
}
