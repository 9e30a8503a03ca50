package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Checked;
import metrix.model.Gender;
import metrix.model.Money;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Problem;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/cups?a=1",
        "http://shop.example",
        "https://a.b.shop.example:8443/x#y",
        "HTTPS://SHOP.EXAMPLE"
      })
  void takesAWebsiteAddress(String typed) {
    assertThat(WebLinks.read(typed, "ad.websiteUrl").value()).contains(URI.create(typed));
  }

  @Test
  void saysThatTheEndIsPastAndNotThatItPrecedesTheStart() {
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    Optional<OffsetDateTime> start = Optional.of(OffsetDateTime.parse("2026-11-20T09:00:00Z"));
    Optional<OffsetDateTime> end = Optional.of(OffsetDateTime.parse("2026-11-22T09:00:00Z"));

    assertThat(Schedules.check(start, end, true, now, "adSet"))
        .extracting(Problem::what)
        .containsExactly("The start lies in the past.", "The end lies in the past.");
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example/cups, Write https://shop.example/cups",
    "www.shop.example:80/x, Write https://www.shop.example:80/x",
    "//shop.example, Write https://shop.example",
    "javascript:alert(1), https://",
    "JavaScript:alert(1), https://",
    "data:text/html;base64, https://",
    "ftp://shop.example, https://",
    "https://user:pw@shop.example, the @",
    "https://shop.example@evil.example, the @",
    "https://localhost/x, in full",
    "https://, in full",
    "https://shop example, address bar",
    "https:///x, in full",
    "'', in full"
  })
  void refusesAnAddressAndSaysHowToMendIt(String typed, String fix) {
    Checked<URI> read = WebLinks.read(typed, "ad.websiteUrl");

    assertThat(read.value()).isEmpty();
    assertThat(read.problems().getFirst().fix()).contains(fix);
  }

  @Test
  void showsThePlainLettersOfAForeignName() {
    Checked<URI> read = WebLinks.read("https://münchen.example", "at");

    assertThat(read.value()).isPresent();
    assertThat(read.problems().getFirst().what()).contains("xn--mnchen-3ya.example");
  }

  @Test
  void refusesTheHourThatTheClockSkips() {
    Problem problem =
        Schedules.read("2026-03-29 02:30", BERLIN, "adSet.start").problems().getFirst();

    assertThat(problem.what()).contains("put forward");
    assertThat(problem.fix()).contains("2026-03-29 03:00");
  }

  @Test
  void asksWhichOfTheTwoHoursIsMeant() {
    Problem problem =
        Schedules.read("2026-10-25 02:30", BERLIN, "adSet.start").problems().getFirst();

    assertThat(problem.fix()).contains("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00");
    assertThat(Schedules.read("2026-10-25T02:30+01:00", BERLIN, "at").get()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomorrow", "2026-02-30 10:00", "2026-13-01 10:00", "01.12.2026", "2026-12-01"})
  void refusesWhatIsNoTime(String typed) {
    assertThat(Schedules.read(typed, BERLIN, "adSet.start").value()).isEmpty();
  }

  @Test
  void judgesStartAndEnd() {
    assertThat(schedule("2026-09-30T10:00Z", "", false)).containsExactly("s.start");
    assertThat(schedule("2026-10-03T10:00Z", "2026-10-03T10:00Z", false)).containsExactly("s.end");
    assertThat(schedule("", "2026-09-30T10:00Z", false)).containsExactly("s.end");
    assertThat(schedule("2026-10-03T10:00Z", "2026-10-04T10:00Z", true)).containsExactly("s.end");
    assertThat(schedule("2026-10-03T10:00Z", "2026-10-04T10:01Z", true)).isEmpty();
    assertThat(schedule("", "", true)).isEmpty();
  }

  @Test
  void refusesABudgetBelowTheAccountsMinimum() {
    assertThat(Budgets.daily("0.99", account("USD", 100), "b").problems().getFirst().fix())
        .contains("1.00");
    assertThat(Budgets.daily("1", account("USD", 100), "b").get().minor()).isEqualTo(100);
    assertThat(Budgets.daily("100", account("JPY", 150), "b").value()).isEmpty();
    assertThat(Budgets.daily("0", account("USD", 0), "b").value()).isEmpty();
    assertThat(Budgets.lifetime("6.99", account("USD", 100), 7, "b").value()).isEmpty();
    assertThat(Budgets.lifetime("7", account("USD", 100), 7, "b").value()).isPresent();
  }

  @Test
  void readsAmountsExactlyInEveryCurrency() {
    assertThat(AdCurrency.codes()).hasSizeGreaterThan(30);
    for (String code : AdCurrency.codes()) {
      AdAccount account = account(code, 1);
      int offset = AdCurrency.of(code).orElseThrow().offset();
      assertThat(Budgets.daily("1234", account, "b").get().minor()).isEqualTo(1234L * offset);
      assertThat(Budgets.daily("12.50", account, "b").value().isPresent())
          .as(code)
          .isEqualTo(offset == 100);
    }
  }

  @Test
  void writesNothingInAnUnknownCurrency() {
    assertThat(Budgets.daily("10", account("XAF", 1), "b").problems().getFirst().what())
        .contains("XAF");
  }

  @Test
  void wantsAtLeastOnePlaceAndSeesOverlaps() {
    assertThat(at(Audiences.check(audience(18, 65), "s"))).containsExactly("s.locations");
    List<Problem> overlap = Audiences.check(audience(18, 65, us(), city(0)), "s");
    assertThat(overlap).singleElement().matches(p -> !p.isError());
    assertThat(at(Audiences.check(audience(18, 65, us(), us()), "s"))).contains("s.locations");
    assertThat(at(Audiences.check(audience(18, 65, city(5)), "s"))).containsExactly("s.locations");
  }

  @Test
  void judgesAges() {
    assertThat(at(Audiences.check(audience(12, 65, us()), "s"))).containsExactly("s.ageMin");
    assertThat(at(Audiences.check(audience(30, 20, us()), "s"))).containsExactly("s.ageMax");
    assertThat(at(Audiences.check(audience(13, 65, us()), "s"))).isEmpty();
    assertThat(at(Audiences.check(audience(13, 65, Place.country("DE", "Germany")), "s")))
        .containsExactly("s.ageMin");
  }

  @Test
  void protectsHousingFromNarrowAudiences() {
    List<SpecialAdCategory> housing = List.of(SpecialAdCategory.HOUSING);
    Targeting narrow =
        new Targeting(
            List.of(
                city(17),
                new Place(PlaceType.ZIP, "US:1", "1", "", Optional.of("US"), Optional.empty())),
            List.of(us()),
            List.of(),
            21,
            65,
            Gender.MALE,
            false,
            Refinement.none(),
            Placements.automatic());

    assertThat(at(SpecialCategories.ofAudience(housing, narrow, "s")))
        .containsExactlyInAnyOrder(
            "s.ageMin", "s.genders", "s.excludedLocations", "s.locations", "s.locations");
    assertThat(SpecialCategories.ofAudience(List.of(), narrow, "s")).isEmpty();
    assertThat(at(SpecialCategories.ofCampaign(housing, List.of(), "c")))
        .containsExactly("c.specialAdCategoryCountries");
  }

  @Test
  void wantsBeneficiaryAndPayerInTheEuropeanUnion() {
    List<Place> germany = List.of(Place.country("DE", "Germany"));

    assertThat(at(Transparency.check(germany, "", "", account("EUR", 1), "s")))
        .containsExactly("s.beneficiary", "s.payer");
    assertThat(Transparency.check(germany, "Shop", "Shop", account("EUR", 1), "s")).isEmpty();
    assertThat(Transparency.check(List.of(us()), "", "", account("USD", 1), "s")).isEmpty();
    Place point =
        new Place(PlaceType.POINT, "48.8,2.3", "48.8,2.3", "", Optional.empty(), Optional.empty());
    assertThat(Transparency.check(List.of(point), "Shop", "Shop", account("USD", 1), "s"))
        .isEmpty();
    assertThat(Transparency.check(List.of(point), "", "", account("USD", 1), "s"))
        .singleElement()
        .matches(p -> !p.isError() && p.what().contains("EU"));
  }

  @Test
  void refusesParametersWithAQuestionMark() {
    assertThat(AdTexts.parameters("?utm_source=meta", "at").getFirst().fix())
        .contains("utm_source=meta");
    assertThat(AdTexts.parameters("utm_source={{site_source_name}}&x=1", "at")).isEmpty();
  }

  @Test
  void fillsTheListsOfTheForm() {
    FormRules rules = FormRules.of(account("USD", 100));

    assertThat(rules.objectives()).hasSize(6);
    assertThat(rules.objectives().stream().filter(o -> !o.usable()))
        .singleElement()
        .matches(o -> o.value().equals("OUTCOME_APP_PROMOTION") && !o.whyNot().isBlank());
    assertThat(rules.countries())
        .anyMatch(c -> c.code().equals("DE") && c.name().equals("Germany"));
    assertThat(rules.minDailyBudget()).isPresent();
  }

  private static List<String> schedule(String start, String end, boolean daily) {
    return at(Schedules.check(time(start), time(end), daily, NOW, "s"));
  }

  private static Optional<OffsetDateTime> time(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
  }

  private static List<String> at(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).map(Problem::at).toList();
  }

  private static Targeting audience(int min, int max, Place... places) {
    return new Targeting(
        Arrays.asList(places),
        List.of(),
        List.of(),
        min,
        max,
        Gender.ALL,
        false,
        Refinement.none(),
        Placements.automatic());
  }

  private static Place us() {
    return Place.country("US", "United States");
  }

  private static Place city(int radius) {
    return new Place(
        PlaceType.CITY,
        "2418779",
        "Austin",
        "Texas",
        Optional.of("US"),
        radius == 0 ? Optional.empty() : Optional.of(Radius.kilometres(radius)));
  }

  private static AdAccount account(String code, long least) {
    Optional<AdCurrency> currency = AdCurrency.of(code);
    return new AdAccount(
        new AccountId("1"),
        "Shop",
        code,
        currency,
        BERLIN,
        1,
        0,
        Optional.empty(),
        Optional.empty(),
        currency.map(c -> new Money(least, c)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
