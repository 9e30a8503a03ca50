package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSet;
import metrix.model.Budget;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.testkit.Gen;
import org.junit.jupiter.api.Test;

class BulkEditTest {
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void raisesBudgetsByAPercentageUpToTheCap() {
    Snapshot shop = shop("10.01", "46.00", "80.00");

    BulkEdit bulk = done(shop, new BulkChange.BudgetBy(15, Optional.of("50"), Optional.empty()));

    assertThat(bulk.edits())
        .extracting(e -> e.wishes().getFirst())
        .containsExactly(new Wish.DailyBudget("11.51"), new Wish.DailyBudget("50.00"));
    assertThat(bulk.skipped())
        .singleElement()
        .matches(p -> p.what().contains("above the cap already"));
  }

  @Test
  void lowersBudgetsDownToTheFloor() {
    Snapshot shop = shop("10.00", "5.00", "2.00");

    BulkEdit bulk = done(shop, new BulkChange.BudgetBy(-50, Optional.empty(), Optional.of("4.00")));

    assertThat(bulk.edits())
        .extracting(e -> e.wishes().getFirst())
        .containsExactly(new Wish.DailyBudget("5.00"), new Wish.DailyBudget("4.00"));
    assertThat(bulk.skipped()).singleElement().matches(p -> p.what().contains("below the floor"));
  }

  @Test
  void saysWhoHoldsTheBudgetOfWhatHasNone() {
    Snapshot shop =
        new Snapshot(
            Forms.account(),
            List.of(aCampaign().withName("Summer").withDailyBudget(usd("9.00")).build()),
            List.of(anAdSet().withoutBudget().build()),
            List.of(anAd().build()),
            Forms.NOW);

    BulkEdit bulk = done(shop, new BulkChange.BudgetTo("12.00"));

    assertThat(bulk.edits()).isEmpty();
    assertThat(bulk.skipped())
        .singleElement()
        .matches(p -> p.what().contains("campaign “Summer” holds the budget"));
  }

  @Test
  void tellsAboutAFifthChangeInTheHour() {
    Snapshot shop = shop("10.00");
    ObjectId set = shop.adSets().getFirst().id();

    Checked<BulkEdit> bulk =
        BulkEdit.of(List.of(set, set), new BulkChange.BudgetTo("11"), shop, Map.of(set, 4));

    assertThat(bulk.get().edits()).hasSize(1);
    assertThat(bulk.get().skipped())
        .singleElement()
        .matches(p -> p.what().contains("changed 4 times in the last hour"));
  }

  @Test
  void findsPlainTextAsItStandsAndPatternsByTheirGroups() {
    Snapshot shop = named("Cup (US) $5", "Cup 2026-11");

    assertThat(names(shop, new BulkChange.Rename("(US) $5", "$1", false)))
        .containsExactly("Cup $1");
    assertThat(names(shop, new BulkChange.Rename("(\\d{4})-(\\d{2})", "$2/$1", true)))
        .containsExactly("Cup 11/2026");
  }

  @Test
  void refusesWhatIsNoPatternAndStopsOneThatRunsWild() {
    Snapshot shop = named("a".repeat(60) + "!");

    assertThat(bulk(shop, new BulkChange.Rename("(", "", true)).problems())
        .singleElement()
        .matches(p -> p.at().equals("find"));
    assertThat(done(shop, new BulkChange.Rename("(a+)+\\1b", "b", true)).skipped())
        .singleElement()
        .matches(p -> p.what().contains("takes too long"));
    assertThat(done(shop, new BulkChange.Rename("a", "$7", true)).skipped())
        .singleElement()
        .matches(p -> p.what().contains("group"));
  }

  @Test
  void leavesWhatIsAsWished() {
    BulkEdit bulk = done(shop("10.00"), new BulkChange.Status(ConfiguredStatus.PAUSED));

    assertThat(bulk.edits()).isEmpty();
    assertThat(bulk.skipped()).singleElement().matches(p -> p.what().contains("paused already"));
  }

  @Test
  void changesNothingMoreOnceItIsAbsolute() {
    Gen.forAll(
        200,
        gen -> {
          String[] budgets =
              gen.list(1, 6, g -> new Money(g.whole(100, 9_000_000), usd("1").currency()).plain())
                  .toArray(String[]::new);
          Snapshot shop = shop(budgets);
          int percent = gen.oneOf(-99, -50, -1, 1, 15, 33, 900);
          BulkEdit bulk =
              done(shop, new BulkChange.BudgetBy(percent, Optional.empty(), Optional.empty()));
          Planned first = planner.edits(bulk.edits(), shop, GraphUrl.META, Set.of());
          Snapshot after = first.plan().map(plan -> applied(plan, shop)).orElse(shop);

          Planned again = planner.edits(bulk.edits(), after, GraphUrl.META, Set.of());

          assertThat(again.plan()).isEmpty();
          assertThat(again.problems()).noneMatch(Problem::isError);
          assertThat(bulk.edits().size() + bulk.skipped().size()).isEqualTo(budgets.length);
        });
  }

  private static Snapshot applied(Plan plan, Snapshot shop) {
    List<AdSet> sets = new ArrayList<>();
    for (AdSet set : shop.adSets()) {
      Optional<Money> now =
          plan.steps().stream()
              .filter(s -> s.existing().filter(set.id()::equals).isPresent())
              .map(s -> (Intent.ChangeObject) s.intent())
              .map(c -> (ObjectChange.SetBudget) c.changes().getFirst())
              .map(c -> ((Budget.Daily) c.budget()).amount())
              .findFirst();
      sets.add(now.map(m -> set(set.id().value(), set.name(), m)).orElse(set));
    }
    return new Snapshot(shop.account(), shop.campaigns(), sets, shop.ads(), shop.asOf());
  }

  private static List<String> names(Snapshot shop, BulkChange change) {
    return done(shop, change).edits().stream()
        .map(e -> ((Wish.Name) e.wishes().getFirst()).typed())
        .toList();
  }

  private static BulkEdit done(Snapshot shop, BulkChange change) {
    return bulk(shop, change).get();
  }

  private static Checked<BulkEdit> bulk(Snapshot shop, BulkChange change) {
    List<ObjectId> all = shop.adSets().stream().<ObjectId>map(AdSet::id).toList();
    return BulkEdit.of(all, change, shop, Map.of());
  }

  private static Snapshot shop(String... budgets) {
    List<AdSet> sets = new ArrayList<>();
    for (String budget : budgets) {
      sets.add(set(Integer.toString(100 + sets.size()), "Set", usd(budget)));
    }
    return snapshot(sets);
  }

  private static Snapshot named(String... names) {
    List<AdSet> sets = new ArrayList<>();
    for (String name : names) {
      sets.add(set(Integer.toString(100 + sets.size()), name, usd("10.00")));
    }
    return snapshot(sets);
  }

  private static Snapshot snapshot(List<AdSet> sets) {
    return new Snapshot(Forms.account(), List.of(aCampaign().build()), sets, List.of(), Forms.NOW);
  }

  private static AdSet set(String id, String name, Money budget) {
    return anAdSet().withId(id).withName(name).withDailyBudget(budget).build();
  }
}
