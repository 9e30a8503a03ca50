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
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.plan.FieldChange;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.CustomAudience;
import metrix.model.Interest;
import metrix.model.Language;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Platform;
import metrix.model.Problem;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;
import metrix.testkit.FakeMarketingApi;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The audience of an ad set in a sheet: exported, changed cell by cell, emptied.
class SheetAudienceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Interest CAMPING = interest("6001", "Camping");
  private static final Targeting CAMPERS =
      aTargeting()
          .withPlaces(
              List.of(
                  Place.country("US", "United States"),
                  new Place(
                      PlaceType.CITY,
                      "2418779",
                      "Vancouver",
                      "British Columbia",
                      Optional.of("CA"),
                      Optional.of(Radius.kilometres(25)))),
              List.of())
          .withAges(25, 54)
          .withInterests(List.of(CAMPING, interest("6002", "Hiking; walking")))
          .with(
              new Refinement(
                  List.of(
                      new TraitGroup(List.of(new Trait(TraitKind.BEHAVIORS, "71", "Travellers"))),
                      new TraitGroup(List.of(new Trait(TraitKind.INCOME, "81", "Top 10 %")))),
                  List.of(),
                  List.of(new CustomAudience("901", "Buyers", "")),
                  List.of(),
                  List.of(new Language(6, "no. 6"))))
          .with(
              new Placements(
                  List.of(new Placements.OnPlatform(Platform.FACEBOOK, List.of("feed")))));

  private final FakeMarketingApi meta =
      new FakeMarketingApi(InstantSource.fixed(NOW))
          .with(Place.country("CA", "Canada"))
          .with(interest("6003", "Fishing"));
  private final Ad ad = anAd().build();
  private final Snapshot shop =
      new Snapshot(
          anAdAccount().build(),
          List.of(aCampaign().build()),
          List.of(anAdSet().withDailyBudget(usd("10.00")).reaching(CAMPERS).build()),
          List.of(ad),
          NOW);

  @Test
  void exportsEveryPartOfTheAudience() {
    assertThat(exported())
        .containsEntry(Column.LOCATIONS, "country:US;city:2418779+25km")
        .containsEntry(Column.AGE_MIN, "25")
        .containsEntry(Column.AGE_MAX, "54")
        .containsEntry(Column.GENDERS, "all")
        .containsEntry(Column.INTERESTS, "Camping;6002")
        .containsEntry(Column.BEHAVIOURS, "Travellers")
        .containsEntry(Column.DEMOGRAPHICS, "Top 10 %")
        .containsEntry(Column.CUSTOM_AUDIENCES, "Buyers")
        .containsEntry(Column.LANGUAGES, "6")
        .containsEntry(Column.ADVANTAGE_AUDIENCE, "no")
        .containsEntry(Column.PLACEMENTS, "facebook:feed")
        .doesNotContainKey(Column.EXCLUDED_LOCATIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locations   | city:2418779+25km; country:us | nothing but another order
          interests   | camping;6002                  | names in any case
          interests   | 6002;Camping                  | nothing but another order
          placements  | Facebook:feed                 | names in any case
          age_max     | 54+                           | the same age
          """)
  void asksForNothingWhenOnlyTheWritingDiffers(String column, String text, String why) {
    assertThat(planned(column, text).plan()).as(why).isEmpty();
    assertThat(planned(column, text).problems()).as(why).noneMatch(Problem::isError);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          locations        | country:CA          | Locations        | United States, Vancouver + 25 km | Canada
          locations        | country:US;Canada   | Locations        | United States, Vancouver + 25 km | United States, Canada
          interests        | Camping;Fishing     | Interests        | Camping, Hiking; walking         | Camping, Fishing
          interests        | none                | Interests        | Camping, Hiking; walking         | none
          behaviours       | none                | Behaviours       | Travellers                       | none
          demographics     | none                | Demographics     | Top 10 %                         | none
          custom_audiences | none                | Custom audiences | Buyers                           | none
          languages        | none                | Languages        | no. 6                            | none
          age_min          | none                | Ages             | 25-54                            | 18-54
          age_max          | 60                  | Ages             | 25-54                            | 25-60
          genders          | female              | Genders          | all                              | female
          placements       | none                | Placements       | facebook:feed                    | auto
          advantage_audience | yes               | Advantage+ audience | no                            | yes
          """)
  void changesExactlyThePartOfTheCell(
      String column, String text, String label, String before, String after) {
    Planned planned = planned(column, text == null ? "" : text);

    assertThat(planned.problems()).noneMatch(Problem::isError);
    assertThat(planned.plan().orElseThrow().steps())
        .singleElement()
        .satisfies(s ->
            assertThat(s.changes())
                .extracting(FieldChange::label, c -> c.before().orElseThrow(), FieldChange::after)
                .containsExactly(Tuple.tuple(label, before, after == null ? "none" : after)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locations          | changed only
          advantage_audience | changed only
          """)
  void refusesToEmptyWhatAnAudienceNeeds(String column, String what) {
    assertThat(planned(column, "").problems())
        .singleElement()
        .matches(p -> p.at().equals("row 2, " + column) && p.what().contains(what));
  }

  @Test
  void placesWhatIsWrongWithTheAudienceAtItsCell() {
    assertThat(planned("age_max", "20").problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.at().equals("row 2, age_max") && p.what().contains("below the youngest"));
    assertThat(planned("interests", "Camping;Chess").problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.at().equals("row 2, interests") && p.what().contains("Chess"));
  }

  @Test
  void looksUpNothingThatTheAudienceHoldsAlready() {
    meta.failingReads(GraphFailure.Kind.TRANSIENT, 9);

    assertThat(planned("interests", "Camping").plan()).isPresent();
    assertThat(planned("locations", "United States").plan()).isPresent();
    assertThat(planned("behaviours", "71").plan()).isEmpty();
    assertThat(planned("custom_audiences", "901").plan()).isEmpty();
  }

  private Map<Column, String> exported() {
    return new EnumMap<>(new SheetExport(shop).row(ad));
  }

  private Planned planned(String column, String text) {
    Map<Column, String> cells = exported();
    Column changed = Column.of(column).orElseThrow();
    cells.remove(changed);
    if (!text.isEmpty()) {
      cells.put(changed, text);
    }
    LaunchSheet.Resolved resolved =
        LaunchSheet.resolve(
            List.of(new SheetRow(2, cells, new LinkedHashSet<>(List.of(Column.values())))),
            shop,
            meta,
            NOW);
    if (resolved.problems().stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), resolved.problems(), List.of());
    }
    var draft =
        new LaunchDraft(
            "sheet",
            shop.account(),
            Optional.of(aPage().id()),
            Optional.empty(),
            resolved.rows(),
            Map.of());
    return new Planner(InstantSource.fixed(NOW), () -> "plan", Guards.NONE)
        .sheet(draft, resolved.edits(), shop, GraphUrl.META, List.of());
  }

  private static Interest interest(String id, String name) {
    return new Interest(id, name, List.of(), OptionalLong.empty(), OptionalLong.empty());
  }
}
