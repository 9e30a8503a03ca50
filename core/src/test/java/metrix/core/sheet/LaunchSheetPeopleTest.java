package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.LaunchRow;
import metrix.model.Checked;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.Place;
import metrix.model.Problem;
import metrix.model.Refinement;
import metrix.model.Trait;
import metrix.model.TraitKind;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cells that say who is meant and how an ad set is delivered.
class LaunchSheetPeopleTest {
  private static final Trait TRAVELLERS = new Trait(TraitKind.BEHAVIORS, "6002", "Travellers");
  private static final Trait ENGINEERS = new Trait(TraitKind.WORK_POSITIONS, "71", "Engineer");
  private static final Trait PARENTS = new Trait(TraitKind.FAMILY_STATUSES, "72", "Parents");
  private final FakeMarketingApi meta =
      new FakeMarketingApi(ManualClock.at(Instant.parse("2026-11-23T10:00:00Z")))
          .with(Place.country("US", "United States"));

  @BeforeEach
  void fill() {
    meta.targeting()
        .with(TRAVELLERS)
        .with(ENGINEERS)
        .with(PARENTS)
        .with(new Trait(TraitKind.WORK_POSITIONS, "73", "Nurse"))
        .with(new Trait(TraitKind.INDUSTRIES, "74", "Nurse"))
        .with(new Trait(TraitKind.INTERESTS, "6010", "Cooking"))
        .with(new Language(6, "English (US)"))
        .with(new CustomAudience("23", "Buyers", "CUSTOM"))
        .with(new CustomAudience("24", "Visitors", "WEBSITE"))
        .with(new CustomConversion("31", "Thank you page"));
  }

  @Test
  void takesTheEntriesOfACellAsAlternativesAndLetsAllCellsFit() {
    Refinement refinement = form("behaviours,demographics", "travellers,Engineer; 72").refinement();

    assertThat(refinement.groups())
        .extracting(g -> List.copyOf(g.anyOf()))
        .containsExactly(List.of(TRAVELLERS), List.of(ENGINEERS, PARENTS));
  }

  @Test
  void findsExclusionsAudiencesAndLanguages() {
    Refinement refinement =
        form(
                "excluded_interests,custom_audiences,excluded_custom_audiences,languages",
                "cooking,Buyers,24,English (US);24")
            .refinement();

    assertThat(refinement.excluded()).extracting(Trait::id).containsExactly("6010");
    assertThat(refinement.audiences()).extracting(CustomAudience::id).containsExactly("23");
    assertThat(refinement.excludedAudiences())
        .extracting(CustomAudience::name)
        .containsExactly("Visitors");
    assertThat(refinement.languages()).extracting(Language::key).containsExactly(6, 24);
  }

  @Test
  void findsACustomConversionByItsName() {
    assertThat(form("custom_conversion", "thank you page").promotion().customConversion())
        .isEqualTo("31");
  }

  @ParameterizedTest
  @CsvSource({
    "behaviours, 71, of the kind work_positions",
    "behaviours, 999, or no longer",
    "behaviours, Divers, of exactly the name",
    "demographics, Nurse, fits 2 demographic traits",
    "custom_audiences, Sellers, has no custom audience",
    "custom_conversion, 99, has no custom conversion",
    "languages, Klingon, knows no language"
  })
  void saysAtTheCellWhatCannotBeFound(String column, String cell, String what) {
    Checked<List<LaunchRow>> resolved = resolve(column, cell);

    assertThat(resolved.value()).isEmpty();
    assertThat(resolved.problems())
        .singleElement()
        .matches(p -> p.at().equals("row 2, " + column) && p.what().contains(what));
  }

  @Test
  void namesTheAudiencesThatThereAre() {
    assertThat(resolve("custom_audiences", "Sellers").problems())
        .singleElement()
        .extracting(Problem::fix)
        .isEqualTo("Write its id or its exact name: Buyers; Visitors.");
  }

  @Test
  void asksForListsAndIdsOnceHoweverManyRowsNameThem() {
    String names = names("behaviours,custom_audiences,excluded_custom_audiences");
    String rows = row("6002,Buyers,Visitors") + "\n" + row("6002;6002,Visitors,23");
    long before = meta.usage().calls();

    Resolving.rows(
        LaunchSheet.read((names + "\n" + rows).getBytes(StandardCharsets.UTF_8)).get(), meta);

    assertThat(meta.usage().calls() - before)
        .as("the country is known, the ids are asked together, the audiences once")
        .isEqualTo(3);
  }

  @Test
  void passesOnWhatThePlannerJudges() {
    AdSetForm form =
        form(
            "destination_type,billing_event,roas_floor,attribution,ad_set_schedule,placements,"
                + "ad_set_min_spend,ad_set_max_spend,app,app_store_url",
            "APP,IMPRESSIONS,2.5,7d_click;1d_view,mon-fri 09:00-17:00,facebook:feed,1,5,77,"
                + "https://apps.apple.com/app/id1");

    assertThat(form.promotion().destination()).isEqualTo("APP");
    assertThat(form.promotion().app()).isEqualTo("77");
    assertThat(form.delivery().roasFloor()).isEqualTo("2.5");
    assertThat(form.delivery().attribution()).isEqualTo("7d_click;1d_view");
    assertThat(form.delivery().hours()).isEqualTo("mon-fri 09:00-17:00");
    assertThat(form.delivery().placements()).isEqualTo("facebook:feed");
    assertThat(form.delivery().maxSpend()).isEqualTo("5");
  }

  private AdSetForm form(String columns, String cells) {
    return resolve(columns, cells).get().getFirst().form().adSet();
  }

  private Checked<List<LaunchRow>> resolve(String columns, String cells) {
    byte[] sheet = (names(columns) + "\n" + row(cells)).getBytes(StandardCharsets.UTF_8);
    return Resolving.rows(LaunchSheet.read(sheet).get(), meta);
  }

  private static String names(String columns) {
    return "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,ad,image,"
        + "website_url,locations,advantage_audience,"
        + columns;
  }

  private static String row(String cells) {
    return "A,Traffic,,B,20,C,t.png,https://n.example,country:US,no," + cells;
  }
}
