package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.ConfiguredStatus;
import metrix.model.Level;
import metrix.model.Problem;
import metrix.model.Refinement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
  private final AtomicInteger ids = new AtomicInteger();
  private final Planner planner =
      new Planner(
          InstantSource.fixed(Forms.NOW), () -> "plan" + ids.incrementAndGet(), Guards.NONE);

  @Test
  void makesImageCampaignAdSetAndAdInThisOrder() {
    Plan plan = launch(Forms.draft(form("Summer", "Women", "Cup", "a.png"))).plan().orElseThrow();

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.IMAGE, Step.Kind.CAMPAIGN, Step.Kind.AD_SET, Step.Kind.AD);
    assertThat(plan.step(4).dependsOn()).containsExactly(1, 3);
    assertThat(plan.step(4).rows()).as("a form has no rows").isEmpty();
    assertThat(plan.budgetMadePerDay()).isEqualTo(usd("20.00"));
    assertThat(plan.spendPerDayAfter()).isEqualTo(plan.spendPerDayBefore());
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.CONFIRM);
    assertThat(plan.cost()).isEqualTo(new Cost(7, 15, 2));
  }

  @Test
  void mergesWhatRowsShare() {
    Plan plan =
        launch(
                Forms.draft(
                    Forms.rows(
                        false,
                        form("Summer", "Women", "Cup 1", "a.png"),
                        form("Summer", "Women", "Cup 2", "a.png"),
                        form("Summer", "Men", "Cup 1", "a.png"))))
            .plan()
            .orElseThrow();

    assertThat(plan.steps()).hasSize(1 + 1 + 2 + 3);
    assertThat(plan.step(1).rows()).containsExactly(2, 3, 4);
    assertThat(plan.step(3).rows()).containsExactly(2, 3);
    assertThat(plan.budgetMadePerDay()).isEqualTo(usd("40.00"));
  }

  @Test
  void refusesRowsThatDisagreeAtTheirCell() {
    LaunchForm first = form("Summer", "Women", "Cup 1", "a.png");
    LaunchForm other = form("Summer", "Women", "Cup 2", "a.png");
    LaunchForm cheaper =
        new LaunchForm(other.campaign(), Forms.adSet("Women", "15.00"), other.ad());

    List<Problem> problems = launch(Forms.draft(Forms.rows(false, first, cheaper))).problems();

    assertThat(problems)
        .singleElement()
        .matches(p -> p.at().equals("row 3, ad_set_daily_budget"))
        .matches(p -> p.what().contains("Row 2"));
  }

  @Test
  void refusesTwoAdsThatCouldNotBeToldApart() {
    LaunchForm row = form("Summer", "Women", "Cup", "a.png");

    Planned planned =
        launch(Forms.draft(List.of(new LaunchRow(2, row, false), new LaunchRow(3, row, false))));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).singleElement().matches(p -> p.at().equals("row 3, ad"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', adSet.dailyBudget",
    "'12,50', adSet.dailyBudget",
    "-5, adSet.dailyBudget",
    "1.999, adSet.dailyBudget"
  })
  void refusesABudget(String typed, String field) {
    LaunchForm form = form("Summer", "Women", "Cup", "a.png");
    Planned planned =
        launch(
            Forms.draft(new LaunchForm(form.campaign(), Forms.adSet("Women", typed), form.ad())));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).anyMatch(p -> p.at().equals(field) && p.isError());
  }

  @Test
  void wantsTheAdvantageAudienceChoice() {
    LaunchForm form = form("Summer", "Women", "Cup", "a.png");
    AdSetForm a = form.adSet();
    AdSetForm unchosen =
        new AdSetForm(
            a.existingId(),
            a.name(),
            a.dailyBudget(),
            "",
            a.optimizationGoal(),
            a.conversionEvent(),
            "",
            "",
            "2026-11-01 10:00",
            "",
            List.of(),
            List.of(),
            List.of(),
            18,
            65,
            "all",
            Optional.empty(),
            "",
            "",
            PromotionForm.none(),
            DeliveryForm.none(),
            Refinement.none());

    List<Problem> problems = launch(Forms.draft(Forms.withAdSet(form, _ -> unchosen))).problems();

    assertThat(problems)
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("adSet.start", "adSet.advantageAudience", "adSet.locations");
  }

  @Test
  void saysWhenAnImageIsMissing() {
    LaunchDraft draft = Forms.draft(form("Summer", "Women", "Cup", "a.gif"));

    assertThat(launch(draft).problems()).singleElement().matches(p -> p.at().equals("ad.image"));
  }

  @Test
  void putsAnAdIntoAnExistingAdSet() {
    Snapshot shop = shop(ConfiguredStatus.ACTIVE);
    LaunchForm form = form("ignored", "ignored", "Cup", "a.png");
    AdSetForm a = form.adSet();
    AdSetForm there =
        new AdSetForm(
            Optional.of(shop.adSets().getFirst().id().value()),
            "",
            "",
            "",
            "",
            Optional.empty(),
            "",
            "",
            "",
            "",
            a.locations(),
            List.of(),
            List.of(),
            18,
            65,
            "all",
            Optional.empty(),
            "",
            "",
            PromotionForm.none(),
            DeliveryForm.none(),
            Refinement.none());

    Plan plan =
        planner
            .launch(Forms.draft(Forms.withAdSet(form, _ -> there)), shop, GraphUrl.META)
            .plan()
            .orElseThrow();

    assertThat(plan.steps()).extracting(Step::kind).containsExactly(Step.Kind.IMAGE, Step.Kind.AD);
    assertThat(((Intent.MakeAd) plan.step(2).intent()).adSet())
        .isEqualTo(new Ref.Existing(shop.adSets().getFirst().id()));
  }

  @Test
  void addsUpWhatSwitchingOnCosts() {
    Plan plan =
        launch(
                Forms.draft(
                    Forms.rows(
                        true,
                        form("Summer", "Women", "Cup 1", "a.png"),
                        form("Summer", "Men", "Cup 1", "a.png"))))
            .plan()
            .orElseThrow();

    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(plan.activation()).contains(new Activation(5, usd("40.00"), usd("0")));
    assertThat(plan.spendPerDayAfter()).isEqualTo(usd("40.00"));
    assertThat(plan.steps().stream().filter(s -> s.kind() == Step.Kind.ACTIVATE))
        .extracting(s -> ((Intent.ChangeObject) s.intent()).level())
        .containsExactly(Level.AD, Level.AD, Level.AD_SET, Level.AD_SET, Level.CAMPAIGN);
  }

  @Test
  void givesTheSamePlanForTheSameDraftAndPutsEveryRowInOnePlace() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<LaunchRow> rows = new ArrayList<>();
      int count = 1 + random.nextInt(30);
      for (int i = 0; i < count; i++) {
        rows.add(
            new LaunchRow(
                i + 2,
                form(
                    "Campaign " + random.nextInt(3),
                    "Set " + random.nextInt(4),
                    "Ad " + i,
                    "image" + random.nextInt(5) + ".png"),
                random.nextBoolean()));
      }
      Plan plan = launch(Forms.draft(rows)).plan().orElseThrow();
      Plan again = launch(Forms.draft(rows)).plan().orElseThrow();

      assertThat(again.hash()).isEqualTo(plan.hash());
      assertThat(again.steps()).isEqualTo(plan.steps());
      assertThat(again.id()).isNotEqualTo(plan.id());
      for (Step.Kind kind :
          List.of(Step.Kind.IMAGE, Step.Kind.CAMPAIGN, Step.Kind.AD_SET, Step.Kind.AD)) {
        List<Integer> served =
            plan.steps().stream()
                .filter(s -> s.kind() == kind)
                .flatMap(s -> s.rows().stream())
                .toList();
        assertThat(served).as("%s, seed %d", kind, seed).hasSize(count);
        assertThat(new TreeSet<>(served)).hasSize(count);
      }
    }
  }

  @Test
  void givesAnotherHashForAnythingElse() {
    String hash = launch(Forms.draft(form("A", "B", "C", "a.png"))).plan().orElseThrow().hash();

    assertThat(
            List.of(
                form("A", "B", "D", "a.png"),
                form("AB", "", "C", "a.png"),
                form("A", "B", "C", "b.png")))
        .allMatch(f -> launch(Forms.draft(f)).plan().map(p -> !p.hash().equals(hash)).orElse(true));
  }

  private Planned launch(LaunchDraft draft) {
    return planner.launch(draft, Forms.empty(), GraphUrl.META);
  }

  private static Snapshot shop(ConfiguredStatus status) {
    Campaign campaign = aCampaign().withStatus(status).build();
    AdSet set = anAdSet().withStatus(status).withDailyBudget(usd("10.00")).build();
    Ad ad = anAd().withStatus(status).build();
    return new Snapshot(Forms.account(), List.of(campaign), List.of(set), List.of(ad), Forms.NOW);
  }
}
