package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.plan.Plan;
import metrix.marketing.GraphFailure.Kind;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that dies at any moment loses nothing and doubles nothing: the next one finishes from
/// the journal alone.
class KilledRunTest {
  @TempDir Path folder;

  /// Side by side, answers that come together are written down together: then there are fewer
  /// moments to die at.
  @ParameterizedTest
  @CsvSource({"10, 32, 7", "1, 1, 21"})
  void losesAndDoublesNothingWhereverItDies(int adsInABatch, int inFlight, int deathsAtLeast)
      throws InterruptedException {
    CallPlan settings = new CallPlan(inFlight, adsInABatch, 50, 1, 1, Set.of());
    int deaths =
        Stage.dyingEverywhere(
            () -> new Stage(folder, settings),
            stage -> stage.launch(false),
            (stage, receipt) -> {
              assertThat(receipt.made()).isEqualTo(11);
              assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
              assertThat(stage.images.kept().files()).isZero();
              assertThat(stage.runner.open()).isEmpty();
            });

    assertThat(deaths).isGreaterThanOrEqualTo(deathsAtLeast);
  }

  @Test
  void comesToTheSameEndThroughMixedFaults() throws InterruptedException {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Stage stage = new Stage(folder);
      Plan plan = stage.launch(true);
      AtomicInteger sent = new AtomicInteger();
      Kind[] kinds = {Kind.AMBIGUOUS, Kind.UNREACHABLE, Kind.THROTTLED, Kind.TOKEN, Kind.TRANSIENT};
      for (int i = 0; i < 4; i++) {
        int at = random.nextInt(25);
        stage.meta.failing(
            w -> sent.get() >= at,
            FakeMarketingApi.failure(kinds[random.nextInt(kinds.length)]),
            1);
      }
      stage.meta.losingAnswers(w -> sent.incrementAndGet() % 5 == 0, 3);
      stage.journal.dieAfter(5 + random.nextInt(60));
      Receipt receipt =
          stage
              .runner
              .start(plan, new Confirmation.Amount(plan.hash(), "60"), "", stage.meta, n -> {})
              .get()
              .await();
      String id = receipt.run();
      stage.journal.dieAfter(Integer.MAX_VALUE);
      stage.restarted();
      for (int tries = 0;
          tries < 12 && stage.journal.find(id).orElseThrow().finished().isEmpty();
          tries++) {
        receipt = stage.runner.resume(id, Optional.empty(), stage.meta, n -> {}).get().await();
      }
      assertThat(receipt.made()).as("seed %d: %s", seed, receipt.steps()).isEqualTo(20);
      assertThat(stage.meta.campaigns(metrix.core.plan.Forms.account())).hasSize(2);
      assertThat(stage.meta.adSets(metrix.core.plan.Forms.account())).hasSize(3);
      assertThat(stage.meta.ads(metrix.core.plan.Forms.account())).hasSize(4);
    }
  }
}
