package metrix.simulator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {
  private static final TargetingCatalog CATALOG = TargetingCatalog.load();
  private static final List<Place> PLACES = PlaceFiles.read();
  private static final List<Detail> DETAILS = DetailFiles.read();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "COUNTRY,250",
    "COUNTRY_GROUP,20",
    "REGION,1400",
    "CITY,1900",
    "GEO_MARKET,213",
    "ELECTORAL_DISTRICT,435",
    "SUBCITY,30",
    "NEIGHBORHOOD,30"
  })
  void holdsTheWorld(PlaceKind kind, int least) {
    assertThat(PLACES.stream().filter(place -> place.kind() == kind).count())
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void holdsSomeThousandOptions() {
    assertThat(DETAILS.stream().filter(Detail::isInterest).count()).isGreaterThan(5_000);
    assertThat(DETAILS.stream().map(Detail::kind).distinct())
        .contains("behaviors", "life_events", "industries", "income", "family_statuses")
        .contains("user_os", "user_device", "education_schools", "work_positions");
  }

  @Test
  void givesEachKeyOnce() {
    assertThat(PLACES.stream().map(place -> place.kind() + " " + place.key()))
        .doesNotHaveDuplicates();
    assertThat(
            PLACES.stream()
                .map(Place::key)
                .filter(key -> !key.contains(":") && key.chars().allMatch(Character::isDigit)))
        .doesNotHaveDuplicates();
    assertThat(DETAILS.stream().map(detail -> detail.kind() + " " + detail.id()))
        .doesNotHaveDuplicates();
    assertThat(DETAILS.stream().filter(Detail::isInterest).map(Detail::name))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "REGION;3847;California",
        "REGION;3843;Alabama",
        "REGION;527;Alberta",
        "REGION;1089;Alsace",
        "REGION;1081;Lorraine",
        "REGION;1079;Languedoc-Roussillon",
        "REGION;7;Escaldes-Engordany",
        "REGION;10;Dubai",
        "REGION;1735;Maharashtra",
        "CITY;790255;Sarreguemines",
        "CITY;2418779;Danville",
        "CITY;2703980;Manhattan",
        "CITY;1045272;Thane",
        "ZIP;FR:66740;66740",
        "GEO_MARKET;DMA:501;New York",
        "GEO_MARKET;COMSCORE_MARKET:2051;New Orleans, LA",
        "ELECTORAL_DISTRICT;US:CA14;California's 14th District",
        "ELECTORAL_DISTRICT;US:CA02;California's 2nd District"
      })
  void knowsTheKeysThatMetaShows(PlaceKind kind, String key, String name) {
    assertThat(CATALOG.places().find(kind, key).map(Place::name)).contains(name);
  }

  @Test
  void letsEveryCityLieOnTheGlobeNearOthersOfItsCountry() {
    List<Place> cities = PLACES.stream().filter(place -> place.kind() == PlaceKind.CITY).toList();
    for (Place city : cities) {
      Point point = city.point().orElseThrow();
      double nearest =
          cities.stream()
              .filter(
                  other -> !other.equals(city) && other.countryCode().equals(city.countryCode()))
              .mapToDouble(other -> other.point().orElseThrow().kilometers(point))
              .min()
              .orElse(0);
      assertThat(nearest).as(city.name()).isLessThan(1_900);
    }
  }

  @Test
  void letsRegionsAndCitiesHoldFewerThanTheirCountry() {
    for (Place place : PLACES) {
      place
          .home()
          .ifPresent(home ->
              assertThat(place.people())
                  .as(place.name())
                  .isBetween(0L, Math.max(home.country().people(), 300_000L)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "US:94304;California;Palo Alto",
        "US:59901;Montana;",
        "DE:79100;Baden-Württemberg;",
        "GB:SW1A;England;London",
        "GB:EH12;Scotland;",
        "CA:M4B;Ontario;",
        "JP:150-0001;Tokyo;"
      })
  void makesPostalCodesOfTheRightForm(String key, String region, String city) {
    Place zip = CATALOG.places().find(PlaceKind.ZIP, key).orElseThrow();

    assertThat(zip.region().orElseThrow().name()).isEqualTo(region);
    if (city != null) {
      assertThat(zip.city().orElseThrow().name()).isEqualTo(city);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "US:9430",
    "US:00001",
    "US:ABCDE",
    "US:943AB",
    "CA:M45",
    "GB:1AA",
    "XX:12345",
    "94304",
    "JP:1500001"
  })
  void knowsNoPostalCodeOfAnotherForm(String key) {
    assertThat(CATALOG.places().find(PlaceKind.ZIP, key)).isEmpty();
  }

  @Test
  void findsPostalCodesThatStartWithDigits() {
    Places.Query query =
        new Places.Query("9430", Set.of(PlaceKind.ZIP), Optional.of("US"), Optional.empty(), false);

    assertThat(CATALOG.places().search(query))
        .extracting(Place::name)
        .startsWith("94304")
        .contains("94300", "94309")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void findsByKeyWhatItFindsByName(PlaceKind kind) {
    Places.Query all =
        new Places.Query("", Set.of(kind), Optional.empty(), Optional.empty(), false);

    assertThat(CATALOG.places().search(all))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(CATALOG.places().find(kind, place.key())).contains(place));
  }

  @Test
  void putsTheBestKnownFirst() {
    assertThat(named("paris")).startsWith("Paris");
    assertThat(named("london").getFirst()).isEqualTo("London");
    assertThat(named("munchen")).isEmpty();
    assertThat(named("sao p").getFirst()).isEqualTo("São Paulo");
    assertThat(named("york")).contains("New York", "York");
  }

  private static List<String> named(String text) {
    return CATALOG
        .places()
        .search(
            new Places.Query(
                text, Set.of(PlaceKind.CITY), Optional.empty(), Optional.empty(), false))
        .stream()
        .map(Place::name)
        .toList();
  }

  @Test
  void measuresDistances() {
    Point berlin = new Point(52.52, 13.41);

    assertThat(berlin.kilometers(new Point(48.86, 2.35))).isBetween(870.0, 885.0);
    assertThat(berlin.kilometers(berlin)).isZero();
  }

  @Test
  void leavesOutOptionsThatAreGone() {
    Stream<String> offered = CATALOG.details().offered().map(Detail::name);

    assertThat(offered).doesNotContain("Fax machines", "Test patterns").contains("Cooking");
  }
}
