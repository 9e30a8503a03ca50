package metrix.core.sheet;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.aTargeting;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.plan.Creatives;
import metrix.core.plan.Edit;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.plan.RowEdit;
import metrix.core.plan.Step;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.ConfiguredStatus;
import metrix.model.Problem;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What rows with ids do: export, edit, launch.
class SheetUpdatesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Ad first = anAd().withStatus(ConfiguredStatus.ACTIVE).build();
  private final Ad second = anAd().withId("77").withName("Odd {name} =1").build();
  private final Snapshot shop =
      new Snapshot(
          anAdAccount().build(),
          List.of(aCampaign().build()),
          List.of(anAdSet().withDailyBudget(usd("10.00")).reaching(aTargeting()).build()),
          List.of(first, second),
          NOW);

  @Test
  void plansNothingForAnUnchangedExport() {
    Planned planned = plan(exported(first), exported(second));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.what()).contains("as wished already"))
        .matches(p -> !p.isError());
  }

  @Test
  void plansOneChangeForOneChangedCell() {
    Plan plan = plan(exported(first), with(second, Column.AD, "New name")).plan().orElseThrow();

    assertThat(plan.title()).isEqualTo("Rename “Odd {name} =1” to “New name”");
    assertThat(plan.steps())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.existing()).contains(second.id());
          assertThat(s.rows()).containsExactly(3);
          assertThat(s.kind()).isEqualTo(Step.Kind.UPDATE);
        });
  }

  @Test
  void changesWhatRowsShareByOneOfThem() {
    Plan plan =
        plan(exported(first), with(second, Column.AD_SET_DAILY_BUDGET, "25")).plan().orElseThrow();

    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.step(1).changes().getFirst().after()).isEqualTo("25.00 USD");
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.CONFIRM);
  }

  @Test
  void refusesTwoRowsThatChangeTheSameThingDifferently() {
    Planned planned =
        plan(
            with(first, Column.AD_SET_DAILY_BUDGET, "25"),
            with(second, Column.AD_SET_DAILY_BUDGET, "30"));

    assertThat(only(planned).at()).isEqualTo("row 3, ad_set_daily_budget");
    assertThat(only(planned).what()).contains("Row 2");
  }

  @Test
  void switchesOnlyOnWhatIsOff() {
    assertThat(plan(with(first, Column.STATUS, "active")).plan()).isEmpty();

    Plan plan = plan(with(second, Column.STATUS, "ACTIVE")).plan().orElseThrow();
    assertThat(plan.step(1).kind()).isEqualTo(Step.Kind.ACTIVATE);
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(plan.activation().orElseThrow().dailyTotal()).isEqualTo(usd("10.00"));
  }

  @Test
  void tellsAnEmptiedCellFromAColumnThatIsNotThere() {
    assertThat(only(plan(with(first, Column.AD_SET_DAILY_BUDGET, ""))).what())
        .contains("changed only, not taken away");

    Map<Column, String> cells = exported(first);
    Set<Column> named = Set.of(Column.AD_ID, Column.STATUS);
    cells.keySet().retainAll(named);
    cells.put(Column.STATUS, "PAUSED");
    assertThat(planOf(List.of(new SheetRow(2, cells, named))).plan().orElseThrow().steps())
        .singleElement()
        .matches(s -> s.existing().equals(Optional.of(first.id())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objective         | Sales           | a new campaign is made
          optimization_goal | REACH           | a new ad set is made
          bid_strategy      | CHEAPEST        | LOWEST_COST_WITHOUT_CAP
          frequency_cap     | 2/7             | a new ad set is made
          genders           | both            | Write all or male or female
          age_max           | old             | Write years
          placements        | facebook:wall   | Choose of facebook
          roas_floor        | 1.5             | choose LOWEST_COST_WITH_MIN_ROAS
          ad_set_min_spend  | 5               | Leave it empty
          ad_set_schedule   | mon 8:00-12:00  | lifetime budget
          start             | 2026-12-01 08:00 | duplicate it
          image             | other.png       | Add the file
          website_url       | shop            | https://shop
          campaign_id       | 999             | make a copy
          ad_set_id         | 999             | make a copy
          creative_id       | 999             | a new ad is made
          ad_id             | 999             | Export the ads again
          ad_id             | 1.20211E+17     | with this column as text
          ad_id             | shop            | digits only
          status            | ARCHIVED        | PAUSED or ACTIVE
          ad_set_daily_budget | much          | Write
          ad_set_lifetime_budget | 100        | Change the budget where it stands
          """)
  void refusesAtTheCellWhatCannotBeChangedAndSaysTheWayOut(
      String column, String text, String wayOut) {
    Problem problem = only(plan(with(first, Column.of(column).orElseThrow(), text)));

    assertThat(problem.at()).isEqualTo("row 2, " + column);
    assertThat(problem.fix()).contains(wayOut);
  }

  @Test
  void givesAnAdWhoseWordsChangeANewCreative() {
    Plan plan = plan(with(first, Column.HEADLINE, "Other words")).plan().orElseThrow();

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.CREATIVE, Step.Kind.UPDATE);
    assertThat(plan.steps()).allMatch(s -> s.rows().equals(List.of(2)));
    assertThat(plan.notes()).anyMatch(n -> n.contains("a new creative"));
  }

  @Test
  void asksForWhatAChangeNeedsAtItsOwnCell() {
    Problem problem = only(plan(with(first, Column.BID_STRATEGY, "COST_CAP")));

    assertThat(problem.at()).isEqualTo("row 2, bid_amount");
    assertThat(problem.fix()).contains("together with the strategy");
    Map<Column, String> both = with(first, Column.BID_STRATEGY, "COST_CAP");
    both.put(Column.BID_AMOUNT, "1.50");
    assertThat(plan(both).plan().orElseThrow().step(1).changes()).hasSize(2);
  }

  @Test
  void refusesAnAdThatHasTwoRows() {
    assertThat(only(plan(exported(first), exported(first))).at()).isEqualTo("row 3, ad_id");
  }

  @Test
  void makesAndChangesInOnePlan() {
    Map<Column, String> copy = exported(second);
    copy.keySet().removeAll(Set.of(Column.AD_ID, Column.CREATIVE_ID));
    copy.put(Column.AD, "Copy {n:02}");
    copy.put(Column.IMAGE, "hash:0123456789abcdef0123456789abcdef");
    copy.put(Column.PRIMARY_TEXT, "New cups are here.");
    copy.put(Column.HEADLINE, "Cups");
    copy.put(Column.WEBSITE_URL, "https://shop.example/cups");
    copy.put(Column.CALL_TO_ACTION, "SHOP_NOW");
    copy.put(Column.STATUS, "ACTIVE");
    copy.put(Column.AD_SET_DAILY_BUDGET, "12");

    Plan plan = plan(with(first, Column.AD, "Renamed"), copy).plan().orElseThrow();

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.AD, Step.Kind.UPDATE, Step.Kind.UPDATE, Step.Kind.ACTIVATE);
    assertThat(plan.steps()).extracting(Step::name).startsWith("Copy 01");
    assertThat(plan.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4);
    assertThat(plan.step(4).dependsOn()).containsExactly(1);
    assertThat(plan.title()).isEqualTo("Make 1 ad, change 2 objects");
    assertThat(plan.activation().orElseThrow().dailyTotal()).isEqualTo(usd("12.00"));
  }

  @Test
  void changesTheHashWithEveryChange() {
    Set<String> hashes =
        Stream.of("A", "B", "C")
            .map(name -> plan(with(first, Column.AD, name)).plan().orElseThrow().hash())
            .collect(Collectors.toSet());

    assertThat(hashes).hasSize(3);
    assertThat(plan(with(first, Column.AD, "A")).plan().orElseThrow().hash()).isIn(hashes);
  }

  private Map<Column, String> exported(Ad ad) {
    return new EnumMap<>(new SheetExport(shop).row(ad));
  }

  private Map<Column, String> with(Ad ad, Column column, String text) {
    Map<Column, String> cells = exported(ad);
    cells.remove(column);
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
    return cells;
  }

  @SafeVarargs
  private Planned plan(Map<Column, String>... rows) {
    var sheet = new ArrayList<SheetRow>();
    for (Map<Column, String> row : rows) {
      sheet.add(new SheetRow(sheet.size() + 2, row, new LinkedHashSet<>(List.of(Column.values()))));
    }
    return planOf(sheet);
  }

  private Planned planOf(List<SheetRow> rows) {
    var meta = new FakeMarketingApi(InstantSource.fixed(NOW));
    shop.ads().forEach(meta::with);
    LaunchSheet.Resolved resolved = LaunchSheet.resolve(rows, shop, meta, NOW);
    List<Edit> edits = resolved.edits().stream().map(RowEdit::edit).toList();
    var draft =
        new LaunchDraft(
            "sheet",
            shop.account(),
            Optional.of(aPage().id()),
            Optional.empty(),
            resolved.rows(),
            Map.of());
    Planned planned =
        new Planner(InstantSource.fixed(NOW), () -> "plan", Guards.NONE)
            .sheet(
                draft,
                resolved.edits(),
                Creatives.ofEdits(edits, shop, meta),
                GraphUrl.META,
                List.of());
    if (resolved.problems().isEmpty()) {
      return planned;
    }
    return new Planned(Optional.empty(), resolved.problems(), List.of());
  }

  private static Problem only(Planned planned) {
    assertThat(planned.plan()).isEmpty();
    return planned.problems().stream()
        .filter(Problem::isError)
        .reduce((_, _) -> {
          throw new AssertionError("several: " + planned.problems());
        })
        .orElseThrow();
  }
}
