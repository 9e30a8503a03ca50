package metrix.simulator;

import static metrix.simulator.Trees.GRAPH;
import static metrix.simulator.Trees.ME;
import static metrix.simulator.Trees.PAGE;
import static metrix.simulator.Trees.anAd;
import static metrix.simulator.Trees.assertRefused;
import static metrix.simulator.Trees.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Refusals of ads that the catalogue's own cases do not show, with the field to blame.
class AdRefusalsTest {
  private static final String SMALL_PAGE = "118273645509173";
  private static Simulator simulator;
  private static Browser browser;
  private static Trees trees;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
    trees = new Trees(browser);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void wantsALeadFormAndAPageThatAcceptedTheTerms() {
    String promoted = "promoted_object={\"page_id\":\"" + PAGE + "\"}";
    String adSet =
        trees.anAdSet(
            "objective=OUTCOME_LEADS",
            "destination_type=ON_AD optimization_goal=LEAD_GENERATION " + promoted);
    String form =
        ",\"call_to_action\":{\"type\":\"SIGN_UP\",\"value\":{\"lead_gen_form_id\":\"598213047716620\"}}";

    assertRefused(browser.post(ME + "/ads", anAd(adSet, link(""))), 100, 3390001, "creative");
    assertRefused(
        browser.post(ME + "/ads", anAd(adSet, link(form).replace(PAGE, SMALL_PAGE))),
        100,
        1815089,
        "creative");
    browser.created(ME + "/ads", anAd(adSet, link(form)));
  }

  @ParameterizedTest(name = "{1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "|\"picture\":\"https://a.example/x.png\",\"call_to_action\":{\"type\":\"SHOP_NOW\",\"value\":{\"link\":\"https://play.google.com/store/apps/x\"}}|1487810",
        "|\"call_to_action\":{\"type\":\"LIKE_PAGE\",\"value\":{\"page\":\"104938275610482\"}}|1885392",
        "billing_event=LINK_CLICKS -bid_strategy bid_amount=50|\"message\":\"no button\"|0",
      })
  void refusesAnAdThatDoesNotFit(String adSetChanges, String data, int subcode) {
    String adSet = trees.anAdSet("", adSetChanges == null ? "" : adSetChanges);

    assertRefused(
        browser.post(ME + "/ads", anAd(adSet, link("," + data))), 100, subcode, "creative");
  }

  @Test
  void wantsALinkForAWebsite() {
    String hash =
        browser
            .get(ME + "/adimages?limit=1&fields=hash")
            .path("data")
            .path(0)
            .path("hash")
            .asString();
    String photo =
        "{\"object_story_spec\":{\"page_id\":\""
            + PAGE
            + "\",\"photo_data\":{\"image_hash\":\""
            + hash
            + "\"}}}";

    assertRefused(
        browser.post(ME + "/ads", anAd(trees.anAdSet("", ""), photo)), 100, 2446383, "creative");
  }

  @Test
  void wantsPoliticalAdsToSayThatTheyAre() {
    String adSet =
        trees.anAdSet(
            "special_ad_categories=[\"ISSUES_ELECTIONS_POLITICS\"] special_ad_category_country=[\"US\"]",
            "");
    String creative = link("");

    assertRefused(
        browser.post(ME + "/ads", anAd(adSet, creative)), 100, 0, "authorization_category");
    browser.created(
        ME + "/ads",
        anAd(
            adSet,
            creative.substring(0, creative.length() - 1)
                + ",\"authorization_category\":\"POLITICAL\"}"));
  }

  @Test
  void checksTheValuesOfAnAd() {
    String adSet = trees.anAdSet("", "");
    Map<String, String> ad = new HashMap<>(anAd(adSet, link("")));
    ad.put("conversion_domain", "https://a.example/x");
    assertRefused(browser.post(ME + "/ads", ad), 100, 0, "conversion_domain");
    ad.put("conversion_domain", "a.example");
    ad.put("ad_schedule_start_time", "2031-01-01T00:00:00Z");
    assertRefused(browser.post(ME + "/ads", ad), 100, 0, "ad_schedule_start_time");
    ad.remove("ad_schedule_start_time");
    ad.put("execution_options", "[\"synchronous_ad_review\"]");
    assertRefused(browser.post(ME + "/ads", ad), 100, 0, "execution_options");
    ad.put("execution_options", "[\"validate_only\",\"synchronous_ad_review\"]");
    assertThat(browser.post(ME + "/ads", ad).path("success").asBoolean()).isTrue();
  }

  @Test
  void checksAnAdsNewCreativeBeforeItIsSwapped() {
    String ad = browser.created(ME + "/ads", anAd(trees.anAdSet("", ""), link("")));
    String bad = link(",\"image_hash\":\"0\"");
    Map<String, String> dry = Map.of("creative", bad, "execution_options", "[\"validate_only\"]");

    assertRefused(browser.post(GRAPH + ad, dry), 100, 2446386, "image_hash");
    assertRefused(browser.post(GRAPH + ad, Map.of("creative", bad)), 100, 2446386, "image_hash");
    assertThat(
            browser
                .post(
                    GRAPH + ad,
                    Map.of(
                        "creative",
                        link(",\"name\":\"dry\""),
                        "execution_options",
                        "[\"validate_only\"]"))
                .path("success")
                .asBoolean())
        .isTrue();
    assertThat(
            browser.get(GRAPH + ad + "?fields=creative%7Btitle%7D").path("creative").has("title"))
        .isFalse();
  }

  @Test
  void keepsTheCreativeOfAFlexibleAd() {
    Map<String, String> flexible = new HashMap<>(anAd(trees.anAdSet("", ""), link("")));
    flexible.put("creative_asset_groups_spec", "{\"groups\":[]}");
    String ad = browser.created(ME + "/ads", flexible);

    assertRefused(
        browser.post(GRAPH + ad, Map.of("creative", link(",\"name\":\"other\""))),
        100,
        3858355,
        "creative");
  }
}
