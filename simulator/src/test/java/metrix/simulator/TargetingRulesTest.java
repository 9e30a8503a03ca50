package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What ad sets may and may not target. PLACE is the United States, AUTO the switch of Advantage+.
class TargetingRulesTest {
  private static final String PLACE = "\"geo_locations\":{\"countries\":[\"US\"]}";
  private static final String AUTO = "\"targeting_automation\":{\"advantage_audience\":0}";
  private static Simulator simulator;
  private static Browser browser;
  private static String campaign;
  private static String housing;
  private static String political;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(2));
    browser = new Browser(simulator);
    campaign = campaign("[]");
    housing = campaign("[\"HOUSING\"]");
    political = campaign("[\"ISSUES_ELECTIONS_POLITICS\"]");
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static String campaign(String categories) {
    Map<String, String> form = WritingTest.aCampaign();
    form.put("special_ad_categories", categories);
    form.put("special_ad_category_country", categories.equals("[]") ? "[]" : "[\"US\"]");
    return browser.created("/v26.0/" + ACCOUNT + "/campaigns", form);
  }

  private static JsonNode tried(String parent, String targeting) {
    Map<String, String> form = WritingTest.anAdSet(parent);
    form.put("targeting", "{" + targeting.replace("PLACE", PLACE).replace("AUTO", AUTO) + "}");
    form.put("dsa_beneficiary", "Northwind");
    form.put("dsa_payor", "Northwind");
    form.put("execution_options", "[\"validate_only\"]");
    return browser.post("/v26.0/" + ACCOUNT + "/adsets", form);
  }

  private static void assertRefused(JsonNode answer, int subcode, String words) {
    JsonNode error = answer.path("error");
    assertThat(error.path("code").asInt()).as(answer.toString()).isEqualTo(100);
    assertThat(error.path("error_subcode").asInt()).as(answer.toString()).isEqualTo(subcode);
    assertThat(error.path("error_data").asString()).contains("\"targeting\"");
    if (words != null) {
      assertThat(error.path("error_user_msg").asString()).contains(words);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "AUTO;1885364;",
        "AUTO,\"geo_locations\":{\"location_types\":[\"home\",\"recent\"]};1885364;",
        "AUTO,\"geo_locations\":{\"countries\":[\"ZZ\"]};1487079;ZZ",
        "AUTO,\"geo_locations\":{\"countries\":\"US\"};1487079;must be an array",
        "AUTO,\"geo_locations\":{\"cities\":[\"2421836\"]};1487079;cities",
        "AUTO,\"geo_locations\":{\"regions\":[{\"key\":\"2421836\"}]};1487079;2421836",
        "AUTO,\"geo_locations\":{\"zips\":[{\"key\":\"US:943\"}]};1487079;US:943",
        "AUTO,\"geo_locations\":{\"geo_markets\":[{\"key\":\"DMA:1\"}]};1487079;DMA:1",
        "AUTO,\"geo_locations\":{\"electoral_districts\":[{\"key\":\"US:CA53\"}]};1487079;US:CA53",
        "AUTO,\"geo_locations\":{\"country_groups\":[\"moon\"]};1487079;moon",
        "AUTO,\"geo_locations\":{\"countries\":[\"US\"],\"location_types\":[\"home\"]};1487079;location_types",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":9,\"distance_unit\":\"mile\"}]};1487079;10 to 50 miles",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":81,\"distance_unit\":\"kilometer\"}]};1487079;80 kilometers",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":20,\"distance_unit\":\"yard\"}]};1487079;mile or kilometer",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"latitude\":91,\"longitude\":0}]};1487079;globe",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"latitude\":1,\"longitude\":0,\"radius\":51}]};1487079;0.63 to 50",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"radius\":5}]};1487079;latitude",
        "AUTO,\"geo_locations\":{\"countries\":[\"US\"],\"cities\":[{\"key\":\"2421836\"}]};1487079;overlap",
        "AUTO,\"geo_locations\":{\"country_groups\":[\"nafta\"],\"regions\":[{\"key\":\"3847\"}]};1487079;overlap",
        "AUTO,\"geo_locations\":{\"regions\":[{\"key\":\"3847\"}],\"zips\":[{\"key\":\"US:94304\"}]};1487079;overlap",
        "AUTO,PLACE,\"excluded_geo_locations\":{\"countries\":[\"US\"]};1487079;both included and excluded",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\"}]},\"excluded_geo_locations\":{\"countries\":[\"US\"]};1487079;overlap",
        "AUTO,PLACE,\"excluded_geo_locations\":{\"planets\":[]};1487079;planets",
        "AUTO,\"geo_locations\":{\"countries\":[\"US\",\"CA\"]},\"radius\":\"10\";1815946;",
        "PLACE;1870227;",
        "PLACE,\"targeting_automation\":{\"advantage_audience\":2};1870227;",
        "PLACE,\"targeting_automation\":{\"advantage_audience\":1},\"age_min\":26;1870189;",
        "PLACE,\"targeting_automation\":{\"advantage_audience\":1},\"age_max\":64;1870189;",
        "AUTO,PLACE,\"age_min\":12;1487079;age_min",
        "AUTO,PLACE,\"age_max\":66;1487079;age_max",
        "AUTO,PLACE,\"age_min\":40,\"age_max\":30;1487079;age_min",
        "AUTO,PLACE,\"age_min\":\"young\";1487079;integer",
        "AUTO,PLACE,\"age_range\":[25];1487079;age_range",
        "AUTO,\"geo_locations\":{\"countries\":[\"DE\"]},\"age_min\":16;1487079;under 18",
        "AUTO,\"geo_locations\":{\"country_groups\":[\"worldwide\"]},\"age_min\":16;1487079;under 18",
        "AUTO,PLACE,\"age_min\":13,\"age_max\":17,\"genders\":[1];1487079;under 18",
        "AUTO,PLACE,\"genders\":[3];1487079;genders",
        "AUTO,PLACE,\"genders\":1;1487079;array",
        "AUTO,PLACE,\"locales\":[4242];1487079;locale",
        "AUTO,PLACE,\"interests\":[{\"id\":\"1\"}];1487694;",
        "AUTO,PLACE,\"flexible_spec\":[{\"behaviors\":[{\"id\":\"6003659420716\"}]}];1487694;behaviors",
        "AUTO,PLACE,\"flexible_spec\":[{\"moms\":[{\"id\":\"6002714398172\"}]}];1487694;moms",
        "AUTO,PLACE,\"flexible_spec\":[{\"interests\":[{\"id\":\"GONE\"}]}];1487694;",
        "AUTO,PLACE,\"flexible_spec\":[{\"interests\":[{\"id\":\"LEAVING\"}]}];1487694;",
        "AUTO,PLACE,\"exclusions\":{\"interests\":[{\"id\":\"NOTOUT\"}]};1487694;",
        "AUTO,PLACE,\"relationship_statuses\":[5];1487079;relationship_statuses",
        "AUTO,PLACE,\"user_os\":[\"Symbian\"];1487079;user_os",
        "AUTO,PLACE,\"user_device\":[\"Toaster\"];1487079;Toaster",
        "AUTO,PLACE,\"wireless_carrier\":[\"4G\"];1487079;Wifi",
        "AUTO,PLACE,\"facebook_positions\":[\"video_feeds\"];2490562;",
        "AUTO,PLACE,\"instagram_positions\":[\"explore\"];2490589;",
        "AUTO,PLACE,\"instagram_positions\":[\"ig_search\"];2490392;",
        "AUTO,PLACE,\"instagram_positions\":[\"shop\"];1487079;shop",
        "AUTO,PLACE,\"publisher_platforms\":[\"audience_network\"];1487079;only platform",
        "AUTO,PLACE,\"publisher_platforms\":[\"instagram\"],\"device_platforms\":[\"desktop\"];1487079;desktop",
        "AUTO,PLACE,\"facebook_positions\":[\"marketplace\"];1487079;feed",
        "AUTO,PLACE,\"facebook_positions\":[\"story\"];1487079;story needs",
        "AUTO,PLACE,\"facebook_positions\":[\"feed\",\"story\"],\"device_platforms\":[\"desktop\"];1487079;mobile",
        "AUTO,PLACE,\"messenger_positions\":[\"story\"];1487079;story needs",
        "AUTO,PLACE,\"messenger_positions\":[\"sponsored_messages\",\"story\"],\"facebook_positions\":[\"feed\"];1487079;combined",
        "AUTO,PLACE,\"threads_positions\":[\"threads_stream\"];1487079;threads_stream",
        "AUTO,PLACE,\"whatsapp_positions\":[\"status\"];1487079;status",
        "AUTO,PLACE,\"brand_safety_content_filter_levels\":[\"LOUD\"];1487079;LOUD",
        "AUTO,PLACE,\"nonsense\":1;1487079;nonsense"
      })
  void refuses(String targeting, int subcode, String words) {
    String spec =
        targeting
            .replace("GONE", SearchTest.retired("Fax machines"))
            .replace("LEAVING", SearchTest.retired("Test patterns"))
            .replace("NOTOUT", SearchTest.retired("Door-to-door sales"));

    assertRefused(tried(campaign, spec), subcode, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTO,PLACE",
        "AUTO,\"geo_locations\":{\"countries\":[\"US\",\"CA\"],\"location_types\":[\"home\",\"recent\"]}",
        "AUTO,\"geo_locations\":{\"countries\":[\"CA\"],\"regions\":[{\"key\":\"3847\",\"name\":\"California\",\"country\":\"US\"}]}",
        "AUTO,PLACE,\"excluded_geo_locations\":{\"regions\":[{\"key\":\"3847\"}]}",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2703980\"}]}",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":10,\"distance_unit\":\"mile\"},{\"key\":\"2420379\",\"radius\":80,\"distance_unit\":\"kilometer\"}]}",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"latitude\":37.4,\"longitude\":-122.1,\"radius\":0.63,\"distance_unit\":\"mile\"}]}",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"address_string\":\"1 Hacker Way\"}]}",
        "AUTO,\"geo_locations\":{\"zips\":[{\"key\":\"US:94304\"}],\"geo_markets\":[{\"key\":\"DMA:501\"}]}",
        "AUTO,\"geo_locations\":{\"countries\":[\"US\"]},\"age_min\":13,\"age_max\":17",
        "AUTO,PLACE,\"genders\":[1],\"locales\":[6,24],\"relationship_statuses\":[1],\"education_statuses\":[3]",
        "PLACE,\"targeting_automation\":{\"advantage_audience\":1},\"age_range\":[25,55]",
        "AUTO,PLACE,\"flexible_spec\":[{\"interests\":[{\"id\":6003659420716,\"name\":\"Cooking\"}]}]",
        "AUTO,PLACE,\"publisher_platforms\":[\"facebook\",\"instagram\",\"threads\"],\"facebook_positions\":[\"feed\",\"story\",\"marketplace\"],\"instagram_positions\":[\"stream\",\"story\",\"explore_home\",\"ig_search\"],\"threads_positions\":[\"threads_stream\"]",
        "AUTO,PLACE,\"publisher_platforms\":[\"messenger\"],\"messenger_positions\":[\"sponsored_messages\"]",
        "AUTO,PLACE,\"user_os\":[\"iOS_ver_17.0_and_above\"],\"user_device\":[\"iPhone 15\"],\"wireless_carrier\":[\"Wifi\"]",
        "AUTO,PLACE,\"brand_safety_content_filter_levels\":[\"FACEBOOK_STANDARD\",\"AN_STANDARD\"]"
      })
  void accepts(String targeting) {
    JsonNode answer = tried(campaign, targeting);

    assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "AUTO,PLACE,\"age_min\":25;ages",
        "AUTO,PLACE,\"age_max\":60;ages",
        "AUTO,PLACE,\"genders\":[2];genders",
        "AUTO,PLACE,\"excluded_geo_locations\":{\"regions\":[{\"key\":\"3847\"}]};excluded",
        "AUTO,\"geo_locations\":{\"zips\":[{\"key\":\"US:94304\"}]};zips",
        "AUTO,\"geo_locations\":{\"subcities\":[{\"key\":\"2703980\"}]};subcities",
        "AUTO,\"geo_locations\":{\"electoral_districts\":[{\"key\":\"US:CA14\"}]};electoral",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":14,\"distance_unit\":\"mile\"}]};15 miles",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"latitude\":37.4,\"longitude\":-122.1,\"radius\":24,\"distance_unit\":\"kilometer\"}]};25 kilometers",
        "AUTO,PLACE,\"flexible_spec\":[{\"relationship_statuses\":[1]}];demographics",
        "AUTO,PLACE,\"exclusions\":{\"interests\":[{\"id\":\"6003659420716\"}]};exclusions",
        "AUTO,PLACE,\"flexible_spec\":[{\"interests\":[{\"id\":\"PENSIONS\"}]}];interest"
      })
  void refusesMoreUnderASpecialAdCategory(String targeting, String words) {
    assertRefused(
        tried(housing, targeting.replace("PENSIONS", SearchTest.retired("Pension plans"))),
        1487079,
        words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTO,PLACE",
        "AUTO,PLACE,\"age_min\":18,\"age_max\":65",
        "AUTO,\"geo_locations\":{\"cities\":[{\"key\":\"2421836\",\"radius\":15,\"distance_unit\":\"mile\"}]}",
        "AUTO,\"geo_locations\":{\"custom_locations\":[{\"latitude\":48.1,\"longitude\":11.6,\"radius\":15,\"distance_unit\":\"kilometer\"}]}",
        "AUTO,PLACE,\"flexible_spec\":[{\"interests\":[{\"id\":\"6003659420716\"}]}]"
      })
  void acceptsTheRestUnderASpecialAdCategory(String targeting) {
    JsonNode answer = tried(housing, targeting);

    assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"US,true", "DE,false"})
  void showsNoPoliticalAdsInTheEuropeanUnion(String country, boolean allowed) {
    JsonNode answer =
        tried(political, "AUTO,\"geo_locations\":{\"countries\":[\"" + country + "\"]}");

    assertThat(answer.path("success").asBoolean()).as(answer.toString()).isEqualTo(allowed);
  }
}
