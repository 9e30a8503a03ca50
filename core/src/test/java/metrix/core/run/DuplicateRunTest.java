package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Duplicate;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.Originals;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Step;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;
import metrix.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateRunTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() throws InterruptedException {
    stage = shop();
  }

  @Test
  void makesACampaignOnceMoreWithEverythingInIt() throws InterruptedException {
    Plan plan = plan(all(1), summer()).plan().orElseThrow();
    Receipt receipt = stage.run(plan);

    assertThat(plan.title()).isEqualTo("Duplicate “Summer”: 1 campaign, 2 ad sets, 3 ads");
    assertThat(receipt.made()).isEqualTo(6);
    assertThat(receipt.changedByMeta()).isEmpty();
    Campaign copy = named("Summer - Copy");
    assertThat(copy.status()).isEqualTo(ConfiguredStatus.PAUSED);
    assertThat(setsOf(copy)).extracting(AdSet::name).containsExactlyInAnyOrder("Women", "Men");
    assertThat(stage.snapshot().ads())
        .filteredOn(ad -> ad.campaign().equals(copy.id()))
        .extracting(Ad::name)
        .containsExactlyInAnyOrder("Cup 1", "Cup 2", "Cup 1");
    assertThat(stage.heldOnceAndPaused()).isEqualTo(15);
  }

  @Test
  void showsTheSameCreativesWithinTheAccount() throws InterruptedException {
    stage.run(plan(all(1), summer()).plan().orElseThrow());

    Campaign copy = named("Summer - Copy");
    List<Optional<String>> old = creatives(named("Summer"));
    assertThat(creatives(copy)).isEqualTo(old);
  }

  @Test
  void givesEveryCopyANameAndABudgetOfItsOwn() throws InterruptedException {
    Duplicate wanted =
        new Duplicate(
            List.of(set("Women").id()),
            Optional.empty(),
            "{name} {n}",
            Optional.of("33"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            3);

    stage.run(plan(wanted).plan().orElseThrow());

    assertThat(setsOf(named("Summer")))
        .filteredOn(s -> s.name().startsWith("Women "))
        .extracting(AdSet::name)
        .containsExactlyInAnyOrder("Women 1", "Women 2", "Women 3");
    assertThat(set("Women 2").dailyBudget()).contains(usd("33.00"));
  }

  @Test
  void putsAnAdSetIntoAnotherCampaign() throws InterruptedException {
    Duplicate wanted =
        new Duplicate(
            List.of(set("Women").id()),
            Optional.of(named("Winter").id()),
            "{name}",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            1);

    stage.run(plan(wanted).plan().orElseThrow());

    assertThat(setsOf(named("Winter")))
        .extracting(AdSet::name)
        .containsExactlyInAnyOrder("All", "Women");
  }

  @Test
  void switchesOnLastAndOnlyForTheAmount() throws InterruptedException {
    Duplicate wanted =
        new Duplicate(
            List.of(summer()),
            Optional.empty(),
            Duplicate.NAME,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            true,
            1);
    Plan plan = plan(wanted).plan().orElseThrow();

    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(plan.steps().subList(6, 12)).extracting(Step::kind).containsOnly(Step.Kind.ACTIVATE);
    stage.run(
        plan, new Confirmation.Amount(plan.hash(), plan.activation().get().toConfirm().plain()));
    assertThat(named("Summer - Copy").status()).isEqualTo(ConfiguredStatus.ACTIVE);
  }

  @Test
  void undoesADuplicateLikeALaunch() throws InterruptedException {
    Receipt receipt = stage.run(plan(all(1), summer()).plan().orElseThrow());

    Plan undo =
        stage
            .planner()
            .undo(
                stage.runner.past(receipt.run()).orElseThrow(),
                stage.snapshot(),
                GraphUrl.META,
                Ending.ARCHIVE)
            .plan()
            .orElseThrow();
    stage.run(undo);

    assertThat(undo.steps()).singleElement().matches(s -> s.kind() == Step.Kind.ARCHIVE);
    assertThat(named("Summer - Copy").status()).isEqualTo(ConfiguredStatus.ARCHIVED);
    assertThat(named("Summer").status()).isEqualTo(ConfiguredStatus.PAUSED);
  }

  @Test
  void findsACopyWhoseAnswerWasLost() throws InterruptedException {
    stage.meta.losingAnswers(w -> w instanceof Write.CreateCopy, 2);

    Receipt receipt = stage.run(plan(all(1), summer()).plan().orElseThrow());

    assertThat(receipt.made()).isEqualTo(6);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(15);
  }

  @Test
  void losesAndDoublesNothingWhereverItDies() throws InterruptedException {
    int deaths =
        Stage.dyingEverywhere(
            () -> stage = shop(),
            _ -> plan(all(1), summer()).plan().orElseThrow(),
            (resumed, receipt) -> {
              assertThat(receipt.made()).isEqualTo(6);
              assertThat(resumed.heldOnceAndPaused()).isEqualTo(15);
            });

    assertThat(deaths).isGreaterThanOrEqualTo(4);
  }

  @Test
  void refusesWhatIsNotThere() {
    Planned planned = plan(all(1), new CampaignId("999"));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).anyMatch(p -> p.isError() && p.at().startsWith("999"));
  }

  @Test
  void wantsAPlaceThatFits() {
    Duplicate wanted =
        new Duplicate(
            List.of(set("Women").id()),
            Optional.of(set("Men").id()),
            "{name}",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            0);

    assertThat(plan(wanted).problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::at)
        .containsExactly("copies");
    assertThat(
            plan(new Duplicate(
                    wanted.objects(),
                    wanted.into(),
                    "{name}",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("Mars"),
                    false,
                    1))
                .problems())
        .extracting(Problem::at)
        .contains("countries");
  }

  private Duplicate all(int copies) {
    return new Duplicate(
        List.of(),
        Optional.empty(),
        Duplicate.NAME,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        copies);
  }

  private Planned plan(Duplicate like, ObjectId object) {
    return plan(
        new Duplicate(
            List.of(object),
            like.into(),
            like.name(),
            like.budget(),
            like.start(),
            like.end(),
            like.countries(),
            like.activate(),
            like.copies()));
  }

  private Planned plan(Duplicate wanted) {
    Snapshot here = stage.snapshot();
    return stage
        .planner()
        .duplicate(wanted, Originals.read(wanted, here, here, stage.meta), GraphUrl.META);
  }

  private Stage shop() throws InterruptedException {
    Stage made = new Stage(folder);
    made.run(
        made.launch(
            Forms.rows(
                false,
                form("Summer", "Women", "Cup 1", "a.png"),
                form("Summer", "Women", "Cup 2", "b.png"),
                form("Summer", "Men", "Cup 1", "a.png"),
                form("Winter", "All", "Mug", "b.png"))));
    return made;
  }

  private CampaignId summer() {
    return named("Summer").id();
  }

  private Campaign named(String name) {
    return stage.snapshot().campaigns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private AdSet set(String name) {
    return stage.snapshot().adSets().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<AdSet> setsOf(Campaign campaign) {
    return stage.snapshot().adSets().stream()
        .filter(s -> s.campaign().equals(campaign.id()))
        .toList();
  }

  private List<Optional<String>> creatives(Campaign campaign) {
    return stage.snapshot().ads().stream()
        .filter(a -> a.campaign().equals(campaign.id()))
        .map(a -> a.creative().id())
        .sorted(java.util.Comparator.comparing(Optional::toString))
        .toList();
  }
}
