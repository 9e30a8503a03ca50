package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.core.plan.CreativeForm;
import metrix.core.plan.LaunchRow;
import metrix.model.Checked;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.Radius;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchSheetResolvingTest {
  private final FakeMarketingApi meta =
      new FakeMarketingApi(ManualClock.at(Instant.parse("2026-11-23T10:00:00Z")))
          .with(Place.country("US", "United States"))
          .with(place(PlaceType.CITY, "2418779", "Portland", "Oregon, United States"))
          .with(place(PlaceType.CITY, "2411111", "Portland", "Maine, United States"))
          .with(place(PlaceType.REGION, "3880", "Oregon", "United States"))
          .with(place(PlaceType.REGION, "3847", "California", "United States"))
          .with(place(PlaceType.ZIP, "US:94304", "94304", "Palo Alto, California, United States"))
          .with(place(PlaceType.GEO_MARKET, "DMA:501", "New York", "United States"))
          .with(place(PlaceType.COUNTRY_GROUP, "eea", "European Economic Area", ""))
          .with(interest("6003277229371", "Camping"));

  @Test
  void turnsARowIntoAForm() {
    LaunchRow row =
        resolve(
                "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
                    + "interests,age_min,age_max,genders,advantage_audience,ad,image,primary_text,"
                    + "headline,call_to_action,website_url,url_parameters,status,start,pixel",
                "Summer,Traffic,Housing;Employment,Adults,20.00,country:US;Oregon,camping,21,65+,"
                    + "female,no,Tent,tent.png,Sleep outside,New tents,Shop now,"
                    + "https://northwind.example/tents,utm_source=meta,ACTIVE,2026-12-01 08:00,123")
            .get()
            .getFirst();
    assertThat(row.row()).isEqualTo(2);
    assertThat(row.activate()).isTrue();
    assertThat(row.form().campaign().specialAdCategories())
        .containsExactly("HOUSING", "EMPLOYMENT");
    assertThat(row.form().campaign().budgetLevel()).isEqualTo("adset");
    var adSet = row.form().adSet();
    assertThat(adSet.dailyBudget()).isEqualTo("20.00");
    assertThat(adSet.locations()).extracting(Place::key).containsExactly("US", "3880");
    assertThat(adSet.interests()).extracting(Interest::id).containsExactly("6003277229371");
    assertThat(List.of(adSet.ageMin(), adSet.ageMax())).containsExactly(21, 65);
    assertThat(adSet.genders()).isEqualTo("female");
    assertThat(adSet.advantageAudience()).contains(false);
    assertThat(adSet.start()).isEqualTo("2026-12-01 08:00");
    assertThat(row.form().ad().callToAction()).isEqualTo("SHOP_NOW");
    assertThat(row.form().ad().pixelId()).contains("123");
  }

  @Test
  void readsSeveralValuesFromTheLinesOfACell() {
    var ad =
        resolve(
                "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
                    + "advantage_audience,ad,image,website_url,primary_text,headline,format,"
                    + "instagram,lead_form,app,app_store_url,display_link,enhancements",
                "A,Traffic,,B,20,country:US,no,C,\"a.png\nb.png\n\",\"https://n.example/a\n"
                    + "https://n.example/b\",Look,\"First\n\nThird\",carousel,17841,77,88,"
                    + "https://s.example,n.example,image_touchups;inline_comment")
            .get()
            .getFirst()
            .form()
            .ad();

    assertThat(ad.images()).containsExactly("a.png", "b.png");
    assertThat(ad.websiteUrls()).containsExactly("https://n.example/a", "https://n.example/b");
    assertThat(ad.primaryTexts()).containsExactly("Look");
    assertThat(ad.headlines()).containsExactly("First", "", "Third");
    assertThat(ad.descriptions()).isEmpty();
    assertThat(ad.creative())
        .isEqualTo(
            new CreativeForm(
                "carousel",
                false,
                "17841",
                "77",
                "88",
                "https://s.example",
                "n.example",
                List.of("image_touchups", "inline_comment"),
                "",
                ""));
  }

  @Test
  void leavesTheChoiceOfAdvantageAudienceOpenWhenTheCellIsEmpty() {
    assertThat(
            withCell("advantage_audience", "").get().getFirst().form().adSet().advantageAudience())
        .isEmpty();
  }

  @Test
  void asksMetaOnceForANameThatManyRowsUse() {
    var rows =
        LaunchSheet.read(
                ("campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
                        + "advantage_audience,ad,image,website_url\n"
                        + "A,Traffic,,B,20,Oregon; oregon,no,C,t.png,https://n.example\n"
                            .repeat(40))
                    .getBytes(StandardCharsets.UTF_8))
            .get();
    assertThat(Resolving.attempt(rows, meta).rows()).hasSize(40);
    assertThat(meta.usage().calls()).isEqualTo(1);
  }

  @Test
  void refusesANameThatFitsTwoPlacesAndShowsBoth() {
    Problem problem = only(withCell("locations", "Portland"), "locations");
    assertThat(problem.fix()).contains("city:2418779", "Oregon", "city:2411111", "Maine");
    assertThat(places("\"Portland, Oregon\"")).extracting(Place::key).containsExactly("2418779");
  }

  @Test
  void refusesAPlaceAndAnInterestThatMetaDoesNotKnow() {
    assertThat(only(withCell("locations", "Atlantis"), "locations").what()).contains("Atlantis");
    assertThat(only(withCell("interests", "Caaamping"), "interests").what()).contains("Caaamping");
  }

  @ParameterizedTest
  @CsvSource({
    "country:us, COUNTRY, US",
    "group:eea, COUNTRY_GROUP, eea",
    "region:3847, REGION, 3847",
    "city:2418779, CITY, 2418779",
    "zip:US:94304, ZIP, US:94304",
    "market:DMA:501, GEO_MARKET, DMA:501"
  })
  void readsTheExactWaysToWriteAPlace(String typed, PlaceType type, String key) {
    Place place = places(typed).getFirst();
    assertThat(place.type()).isEqualTo(type);
    assertThat(place.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country:AQ",
        "group:nowhere",
        "region:99",
        "city:1+25km",
        "zip:US:00000",
        "market:DMA:999"
      })
  void refusesAKeyThatMetaDoesNotKnow(String typed) {
    String code = typed.replaceAll("\\+.*", "");
    assertThat(only(withCell("locations", typed), "locations").what())
        .isEqualTo("Meta knows no place “" + code + "”.");
  }

  @Test
  void takesFromMetaWhatAPlaceAndAnInterestByKeyAre() {
    Place place = places("city:2418779 + 25km").getFirst();
    assertThat(place.name()).isEqualTo("Portland");
    assertThat(place.countryCode()).contains("US");
    assertThat(withCell("interests", "6003277229371").get().getFirst().form().adSet().interests())
        .extracting(Interest::name)
        .containsExactly("Camping");
    assertThat(only(withCell("interests", "123456"), "interests").what()).contains("id 123456");
  }

  @Test
  void asksMetaOnceForAllKeysOfAKind() {
    var rows =
        LaunchSheet.read(
                ("campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,locations,"
                        + "advantage_audience,ad,image,website_url\n"
                        + "A,Traffic,,B,20,city:2418779;region:3880,no,C,t.png,https://n.example\n"
                        + "A,Traffic,,D,20,city:2411111;region:3847,no,C,t.png,https://n.example\n")
                    .getBytes(StandardCharsets.UTF_8))
            .get();
    assertThat(Resolving.attempt(rows, meta).problems()).isEmpty();
    assertThat(meta.usage().calls()).isEqualTo(2);
  }

  @Test
  void readsARadiusAroundACityOnly() {
    assertThat(places("city:2418779+25km").getFirst().radius()).contains(Radius.kilometres(25));
    assertThat(places("\"Portland, Maine + 30 km\"").getFirst().radius())
        .contains(Radius.kilometres(30));
    assertThat(places("city:2418779+10 mi").getFirst().radius()).contains(Radius.miles(10));
    assertThat(places("\"point:37.4, -122.1 + 0.7 mi\"").getFirst())
        .isEqualTo(
            new Place(
                PlaceType.POINT,
                "37.4,-122.1",
                "37.4,-122.1",
                "",
                Optional.empty(),
                Optional.of(new Radius(new BigDecimal("0.7"), Radius.Unit.MILE))));
    only(withCell("locations", "\"point:91,0+5km\""), "locations");
    only(withCell("locations", "Oregon+25km"), "locations");
    only(withCell("locations", "region:3847+25km"), "locations");
    only(withCell("locations", "country:XX"), "locations");
    only(withCell("locations", "city:Portland"), "locations");
  }

  @ParameterizedTest
  @CsvSource({"genders, women", "status, ON", "advantage_audience, maybe", "age_min, twenty"})
  void refusesAWordThatIsNoChoice(String column, String cell) {
    assertThat(only(withCell(column, cell), column).what()).contains(cell);
  }

  @Test
  void refusesABudgetAtBothLevels() {
    only(withCell("campaign_daily_budget", "50"), "ad_set_daily_budget");
  }

  private List<Place> places(String cell) {
    return withCell("locations", cell).get().getFirst().form().adSet().locations();
  }

  /// A sound row but for one cell.
  private Checked<List<LaunchRow>> withCell(String column, String cell) {
    String names =
        "campaign,objective,special_ad_categories,ad_set,ad_set_daily_budget,ad,image,"
            + "website_url";
    String row = "A,Traffic,,B,20,C,t.png,https://n.example";
    if (!column.equals("locations")) {
      names += ",locations";
      row += ",country:US";
    }
    if (!column.equals("advantage_audience")) {
      names += ",advantage_audience";
      row += ",no";
    }
    return resolve(names + "," + column, row + "," + cell);
  }

  private Checked<List<LaunchRow>> resolve(String names, String row) {
    var read = LaunchSheet.read((names + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    return read.value()
        .map(rows -> Resolving.rows(rows, meta))
        .orElseGet(() -> Checked.wrong(read.problems()));
  }

  private static Problem only(Checked<?> checked, String column) {
    assertThat(checked.problems()).hasSize(1);
    assertThat(checked.problems().getFirst().at()).isEqualTo("row 2, " + column);
    return checked.problems().getFirst();
  }

  private static Place place(PlaceType type, String key, String name, String detail) {
    return new Place(type, key, name, detail, Optional.of("US"), Optional.empty());
  }

  private static Interest interest(String id, String name) {
    return new Interest(
        id, name, List.of("Hobbies", name), OptionalLong.empty(), OptionalLong.empty());
  }
}
