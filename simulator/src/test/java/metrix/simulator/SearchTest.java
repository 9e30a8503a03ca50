package metrix.simulator;

import static metrix.simulator.Browser.encode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Each type of search finds, in rows of its own shape, and pages.
class SearchTest {
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(4));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  static JsonNode search(String query) {
    StringBuilder path = new StringBuilder("/v26.0/search?");
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      path.append(part, 0, equals + 1).append(encode(part.substring(equals + 1))).append('&');
    }
    return browser.get(path.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "type=adgeolocation&location_types=[\"country\"]&q=germ;key=DE,name=Germany,type=country",
        "type=adgeolocation&location_types=[\"country\"]&q=us&match_country_code=true;key=US",
        "type=adgeolocation&location_types=[\"country_group\"]&q=mercosur;key=mercosur,is_worldwide=false",
        "type=adgeolocation&location_types=[\"region\"]&q=al&country_code=US;key=3843,country_name=United States",
        "type=adgeolocation&location_types=[\"city\"]&q=san&region_id=3847;region=California,region_id=3847",
        "type=adgeolocation&location_types=[\"city\"]&q=manhattan&region_id=3875;type=subcity,geo_hierarchy_level=SUBCITY,geo_hierarchy_name=BOROUGH",
        "type=adgeolocation&location_types=[\"zip\"]&q=90028;key=US:90028,primary_city=Los Angeles,primary_city_id=2420379",
        "type=adgeolocation&location_types=[\"geo_market\"]&q=new haven;key=DMA:533",
        "type=adgeolocation&location_types=[\"electoral_district\"]&q=california;region_id=3847",
        "type=adinterest&q=hiking;name=Hiking,topic=Sports and outdoors",
        "type=adinterest&q=java (;disambiguation_category=Programming language",
        "type=adinterestsuggestion&interest_list=[\"Hiking\"];topic=Sports and outdoors",
        "type=adinterestvalid&interest_list=[\"Cooking\"];valid=true,id=6003659420716",
        "type=adinterestvalid&interest_list=[\"cooking\"];valid=false,name=cooking",
        "type=adinterestvalid&interest_fbid_list=[6003659420716];valid=true,name=Cooking",
        "type=adTargetingCategory&class=behaviors;type=behaviors",
        "type=adTargetingCategory&class=user_os;type=user_os,platform=iOS",
        "type=adlocale&q=german;key=5,name=German",
        "type=adeducationschool&q=saar;id=120807804649363,coverage=43261,subtext=Saarbrücken",
        "type=adeducationmajor&q=ph;name=Physics",
        "type=adworkemployer&q=northwind o;name=Northwind Outdoor",
        "type=adworkposition&q=business analyst;id=105763692790962",
        "type=adradiussuggestion&latitude=37.449478&longitude=-122.173016;suggested_radius=10,distance_unit=mile",
        "type=adradiussuggestion&latitude=37.449478&longitude=-122.173016&distance_unit=kilometer;suggested_radius=16",
        "type=targetingoptionstatus&targeting_option_list=[6003659420716];current_status=NORMAL",
        "type=targetingoptionstatus&targeting_option_list=[1234567];current_status=UNKNOWN"
      })
  void finds(String query, String expected) {
    JsonNode row = search(query).path("data").path(0);

    for (String member : expected.split(",", -1)) {
      int equals = member.indexOf('=');
      assertThat(row.path(member.substring(0, equals)).asString(""))
          .as(member.substring(0, equals) + " of " + row)
          .isEqualTo(member.substring(equals + 1));
    }
  }

  @Test
  void givesPlacesByKeyInAMapForEachKind() {
    JsonNode data =
        search(
                "type=adgeolocationmeta&countries=[\"US\",\"JP\"]&regions=[10]&cities=[2418779]&zips=[\"US:90210\"]&country_groups=[\"eea\"]&geo_markets=[\"DMA:501\"]")
            .path("data");

    assertThat(data.path("countries").path("JP").path("name").asString()).isEqualTo("Japan");
    assertThat(data.path("regions").path("10").path("name").asString()).isEqualTo("Dubai");
    assertThat(data.path("cities").path("2418779").path("region").asString())
        .isEqualTo("California");
    assertThat(data.path("zips").path("US:90210").path("primary_city").asString())
        .isEqualTo("Beverly Hills");
    assertThat(data.path("country_groups").path("eea").path("country_codes").size()).isEqualTo(30);
    assertThat(data.path("geo_markets").path("DMA:501").path("type").asString())
        .isEqualTo("geo_market");
  }

  @Test
  void tellsWhatBecomesOfAnOption() {
    JsonNode browse = search("type=adinterest&q=test patterns");
    assertThat(browse.path("data")).isEmpty();
    JsonNode row =
        search(
                "type=targetingoptionstatus&targeting_option_list=["
                    + retired("Test patterns")
                    + "]")
            .path("data")
            .path(0);

    assertThat(row.path("current_status").asString()).isEqualTo("DEPRECATING");
    assertThat(row.path("future_plan").path(0).path("value").asString())
        .isEqualTo("NON-DELIVERABLE");
    assertThat(row.path("future_plan").path(0).path("key").asString()).endsWith("+0000");
  }

  static String retired(String name) {
    return metrix.simulator.search.TargetingCatalog.load()
        .details()
        .interest(name)
        .orElseThrow()
        .id();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "type=nonsense&q=a;type must be one of the following values: adTargetingCategory, adeducationmajor",
        "q=a;The parameter type is required",
        "type=adinterest;The parameter q is required",
        "type=adinterestvalid;The parameter interest_list is required",
        "type=adgeolocation&q=a&location_types=[\"planet\"];location_types[0] must be one of the following values",
        "type=adTargetingCategory&class=hobbies;class must be one of the following values: behaviors",
        "type=adgeolocation&q=a&colour=red;Unexpected parameter: colour",
        "type=adradiussuggestion&latitude=95&longitude=1;Param latitude must be between",
        "type=adradiussuggestion&longitude=1;The parameter latitude is required"
      })
  void refuses(String query, String message) {
    JsonNode error = search(query).path("error");

    assertThat(error.path("code").asInt()).isEqualTo(100);
    assertThat(error.path("message").asString()).contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "type=adgeolocation&location_types=[\"country\"]&q=;250;40",
        "type=adinterest&q=hik;9;4",
        "type=adlocale&q=;80;25",
        "type=adTargetingCategory&class=behaviors;60;7"
      })
  void pagesThroughEachRowOnce(String query, int least, int limit) {
    List<String> all = new ArrayList<>();
    search(query + "&limit=5000").path("data").forEach(row -> all.add(row.toString()));
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = search(query + "&limit=" + limit + after);
      page.path("data").forEach(row -> paged.add(row.toString()));
      after =
          page.path("paging").has("next")
              ? "&after=" + page.path("paging").path("cursors").path("after").asString()
              : "";
    } while (!after.isEmpty());

    assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
  }

  @Test
  void showsEightPlacesUnlessAskedForMore() {
    assertThat(search("type=adgeolocation&q=a").path("data").size()).isEqualTo(8);
    assertThat(search("type=adgeolocation&q=a&limit=20").path("data").size()).isEqualTo(20);
  }

  /// Whatever a search finds can be targeted.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "type=adgeolocation&location_types=[\"country\"]&q=;countries;VALUE",
        "type=adgeolocation&location_types=[\"country_group\"]&q=;country_groups;VALUE",
        "type=adgeolocation&location_types=[\"region\"]&q=;regions;KEY",
        "type=adgeolocation&location_types=[\"city\"]&q=;cities;KEY",
        "type=adgeolocation&location_types=[\"zip\"]&q=94;zips;KEY",
        "type=adgeolocation&location_types=[\"geo_market\"]&q=;geo_markets;KEY",
        "type=adgeolocation&location_types=[\"electoral_district\"]&q=;electoral_districts;KEY",
        "type=adgeolocation&location_types=[\"subcity\"]&q=;subcities;KEY",
        "type=adgeolocation&location_types=[\"neighborhood\"]&q=;neighborhoods;KEY",
        "type=adgeolocation&location_types=[\"medium_geo_area\"]&q=;medium_geo_areas;KEY",
        "type=adlocale&q=;locales;LOCALE",
        "type=adinterest&q=ca;interests;ID",
        "type=adTargetingCategory&class=demographics;;ID",
        "type=adTargetingCategory&class=behaviors;behaviors;ID",
        "type=adTargetingCategory&class=user_os;user_os;WORD",
        "type=adTargetingCategory&class=user_device;user_device;WORD",
        "type=adeducationschool&q=u;education_schools;ID",
        "type=adeducationmajor&q=a;education_majors;ID",
        "type=adworkemployer&q=a;work_employers;ID",
        "type=adworkposition&q=a;work_positions;ID"
      })
  void findsOnlyWhatAnAdSetMayTarget(String query, String member, String form) {
    String campaign =
        browser.created("/v26.0/" + Browser.ACCOUNT + "/campaigns", WritingTest.aCampaign());
    List<JsonNode> rows = new ArrayList<>();
    search(query + "&limit=5000").path("data").forEach(rows::add);
    assertThat(rows).isNotEmpty();
    int step = Math.max(1, rows.size() / 25);
    for (int i = 0; i < rows.size(); i += step) {
      JsonNode row = rows.get(i);
      Map<String, String> form1 = WritingTest.anAdSet(campaign);
      form1.put("execution_options", "[\"validate_only\"]");
      form1.put("dsa_beneficiary", "Northwind");
      form1.put("dsa_payor", "Northwind");
      form1.put("targeting", targeting(row, member, form));

      JsonNode answer = browser.post("/v26.0/" + Browser.ACCOUNT + "/adsets", form1);

      assertThat(answer.path("success").asBoolean()).as(row + " gave " + answer).isTrue();
    }
  }

  private static String targeting(JsonNode row, String member, String form) {
    String key = row.path("key").asString("");
    String id = row.path("id").asString("");
    String place = "\"geo_locations\":{\"countries\":[\"US\"]}";
    String name = member == null ? row.path("type").asString() : member;
    String spec =
        switch (form) {
          case "VALUE" -> "\"geo_locations\":{\"%s\":[\"%s\"]}".formatted(member, key);
          case "KEY" -> "\"geo_locations\":{\"%s\":[{\"key\":\"%s\"}]}".formatted(member, key);
          case "LOCALE" -> place + ",\"locales\":[%s]".formatted(key);
          case "WORD" -> place + ",\"%s\":[\"%s\"]".formatted(member, id);
          default ->
              name.endsWith("_statuses") && !name.startsWith("family")
                  ? place + ",\"%s\":[%s]".formatted(name, id)
                  : place + ",\"flexible_spec\":[{\"%s\":[{\"id\":\"%s\"}]}]".formatted(name, id);
        };
    return "{" + spec + ",\"targeting_automation\":{\"advantage_audience\":0}}";
  }
}
