package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Duplicate;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.Carried;
import metrix.model.LiveObject;
import metrix.model.ObjectId;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Duplicates over real HTTP: what Meta's look-alike holds of the copy is what it holds of the old
/// one, but for what shall be different.
class DuplicateAtSimulatorTest {
  /// Set by Meta when there is none.
  private static final Set<String> ITS_OWN = Set.of("start_time");

  @TempDir Path folder;

  @Test
  void givesTheCopyEveryReadableFieldOfTheOldOne() throws InterruptedException {
    try (SimulatedStage stage = new SimulatedStage(folder, "")) {
      stage.run(
          stage.launch(
              form("Summer", "Women", "Cup 1", "a.png"),
              form("Summer", "Women", "Cup 2", "b.png"),
              form("Summer", "Men", "Cup 1", "a.png")));
      Snapshot before = stage.snapshot();

      Receipt receipt = stage.run(plan(stage, before, Optional.empty(), 1));

      assertThat(receipt.failed()).as("%s", receipt.steps()).isZero();
      assertThat(receipt.made()).isEqualTo(6);
      assertThat(receipt.changedByMeta()).isEmpty();
      Map<String, List<Carried>> old = whole(stage, before, "Summer");
      assertThat(whole(stage, stage.snapshot(), "Summer - Copy")).isEqualTo(old);
      assertThat(old).hasSize(6);
    }
  }

  @Test
  void makesTwoCopiesWithAnotherBudget() throws InterruptedException {
    try (SimulatedStage stage = new SimulatedStage(folder, "")) {
      stage.run(stage.launch(form("Summer", "Women", "Cup 1", "a.png")));

      Receipt receipt = stage.run(plan(stage, stage.snapshot(), Optional.of("77"), 2));

      assertThat(receipt.made()).isEqualTo(6);
      assertThat(stage.heldOnceAndPaused()).contains("campaign Summer - Copy 1");
      assertThat(stage.snapshot().adSets())
          .extracting(s -> s.dailyBudget().orElseThrow().plain())
          .filteredOn("77.00"::equals)
          .hasSize(2);
    }
  }

  /// Whatever a shop of years has: each campaign is duplicated, or refused with a reason
  /// beforehand.
  @Test
  void duplicatesWhateverAShopHas() throws InterruptedException {
    try (SimulatedStage stage = new SimulatedStage(folder, "", 60)) {
      Snapshot shop = stage.snapshot();
      int made = 0;
      for (Campaign campaign : shop.campaigns()) {
        Duplicate wanted =
            new Duplicate(
                List.of(campaign.id()),
                Optional.empty(),
                Duplicate.NAME,
                Optional.empty(),
                Optional.empty(),
                Optional.of("2031-01-01 00:00"),
                List.of(),
                false,
                1);
        Planned planned = stage.planned(wanted, shop);
        if (planned.plan().isPresent()) {
          Receipt receipt = stage.run(planned.plan().get());
          assertThat(receipt.failed()).as("%s: %s", campaign, receipt.steps()).isZero();
          made++;
        } else {
          assertThat(planned.problems())
              .filteredOn(Problem::isError)
              .as("%s", campaign)
              .isNotEmpty()
              .allMatch(p -> p.what().contains("archived"));
        }
      }
      assertThat(made).isGreaterThan(3);
    }
  }

  @Test
  void finishesADuplicateWhoseAnswersGetLost() throws InterruptedException {
    String faults =
        """
        [{"on": {"method": "POST", "edge": "batch", "nth": 2}, "do": "drop_after_commit"},
         {"on": {"method": "POST", "edge": "campaigns", "nth": 2}, "do": "drop_after_commit"}]
        """;
    try (SimulatedStage stage = new SimulatedStage(folder, faults)) {
      stage.run(
          stage.launch(
              form("Summer", "Women", "Cup 1", "a.png"), form("Summer", "Men", "Mug", "a.png")));

      Receipt receipt = stage.run(plan(stage, stage.snapshot(), Optional.empty(), 1));

      assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(5);
      assertThat(stage.heldOnceAndPaused()).hasSize(10);
    }
  }

  private static Plan plan(
      SimulatedStage stage, Snapshot from, Optional<String> budget, int copies) {
    return stage.duplicate(
        new Duplicate(
            from.campaigns().stream().<ObjectId>map(Campaign::id).toList(),
            Optional.empty(),
            Duplicate.NAME,
            budget,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            copies),
        from);
  }

  /// What is held of a campaign and everything in it, by level and name.
  private static Map<String, List<Carried>> whole(
      SimulatedStage stage, Snapshot snapshot, String name) {
    Campaign campaign =
        snapshot.campaigns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    List<ObjectId> all = new ArrayList<>(List.of(campaign.id()));
    snapshot.adSets().stream()
        .filter(s -> s.campaign().equals(campaign.id()))
        .map(AdSet::id)
        .forEach(all::add);
    snapshot.ads().stream()
        .filter(a -> a.campaign().equals(campaign.id()))
        .map(Ad::id)
        .forEach(all::add);
    return stage.whole(all).stream()
        .collect(
            Collectors.toMap(
                o ->
                    o.id().level()
                        + (o.id().equals(campaign.id()) ? "" : parent(snapshot, o) + o.name()),
                o -> o.carried().stream().filter(c -> !ITS_OWN.contains(c.field())).toList()));
  }

  private static String parent(Snapshot snapshot, LiveObject object) {
    return snapshot.ads().stream()
        .filter(a -> a.id().equals(object.id()))
        .findFirst()
        .flatMap(a -> snapshot.adSet(a.adSet()))
        .map(AdSet::name)
        .orElse("");
  }
}
