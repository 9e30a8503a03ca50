package metrix.marketing.http;

import static metrix.marketing.http.Written.ACCOUNT;
import static metrix.marketing.http.Written.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.marketing.wire.Json;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.ConfiguredStatus;
import metrix.model.ConversionEvent;
import metrix.model.Destination;
import metrix.model.Gender;
import metrix.model.ImageHash;
import metrix.model.Interest;
import metrix.model.ObjectChange;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.PromotedObject;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MetaWritesTest {
  private final FakeMeta meta = new FakeMeta();
  private final MetaMarketingApi api = new Opened().to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void makesACampaignPausedAndSaysWhatMetaWantsSaid() {
    meta.on("POST act_361744628296290/campaigns", "{\"id\":\"120245452617390604\"}");

    var made = api.send(Written.campaign(Optional.empty()));

    assertThat(made).isEqualTo(new WriteAnswer.Made(new CampaignId("120245452617390604")));
    assertThat(meta.last().form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "name", "Autumn & winter",
                "objective", "OUTCOME_TRAFFIC",
                "status", "PAUSED",
                "buying_type", "AUCTION",
                "special_ad_categories", "[]",
                "is_adset_budget_sharing_enabled", "false",
                "adlabels", "[{\"name\":\"mx-1\"}]"));
  }

  @Test
  void sendsTheBidStrategyWithACampaignBudget() {
    meta.on("POST act_361744628296290/campaigns", "{\"id\":\"1\"}");

    api.send(
        new Write.CreateCampaign(
            ACCOUNT,
            new CampaignSpec(
                "Homes",
                Objective.OUTCOME_LEADS,
                List.of(SpecialAdCategory.HOUSING),
                List.of("US"),
                Optional.of(new Budget.Daily(usd(2500))),
                BidStrategy.COST_CAP,
                false,
                Optional.empty()),
            "mx-1"));

    assertThat(meta.last().form())
        .containsEntry("daily_budget", "2500")
        .containsEntry("bid_strategy", "COST_CAP")
        .containsEntry("special_ad_categories", "[\"HOUSING\"]")
        .containsEntry("special_ad_category_country", "[\"US\"]")
        .doesNotContainKey("is_adset_budget_sharing_enabled");
  }

  @Test
  void makesAnAdSetWithEverythingThatIsSaid() {
    meta.on("POST act_361744628296290/adsets", "{\"id\":\"2385\"}");
    var targeting =
        new Targeting(
            List.of(
                Place.country("US", "United States"),
                place(PlaceType.CITY, "2430536", Optional.of(Radius.kilometres(25))),
                place(PlaceType.ZIP, "US:94304", Optional.empty()),
                place(PlaceType.COUNTRY_GROUP, "eea", Optional.empty())),
            List.of(place(PlaceType.REGION, "3847", Optional.empty())),
            List.of(
                new Interest(
                    "6003659420716",
                    "Cooking",
                    List.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty())),
            20,
            55,
            Gender.MALE,
            false,
            Refinement.none(),
            Placements.automatic());

    api.send(
        new Write.CreateAdSet(
            ACCOUNT,
            new CampaignId("2384"),
            new AdSetSpec(
                "Adults",
                targeting,
                OptimizationGoal.OFFSITE_CONVERSIONS,
                BillingEvent.IMPRESSIONS,
                Optional.of(Destination.WEBSITE),
                Optional.of(
                    new PromotedObject.OfPixel(new PixelId("917"), ConversionEvent.PURCHASE)),
                Optional.of(new Budget.Lifetime(usd(100_000))),
                BidStrategy.LOWEST_COST_WITH_BID_CAP,
                Optional.of(usd(150)),
                Optional.of(OffsetDateTime.parse("2026-12-01T08:00:00-05:00")),
                Optional.of(OffsetDateTime.parse("2026-12-31T23:59:00-05:00")),
                Optional.of("Shop Ltd"),
                Optional.of("Agency Ltd"),
                AdSetOptions.none()),
            "mx-1"));

    Map<String, String> form = meta.last().form();
    assertThat(form)
        .containsEntry("campaign_id", "2384")
        .containsEntry("status", "PAUSED")
        .containsEntry("optimization_goal", "OFFSITE_CONVERSIONS")
        .containsEntry("billing_event", "IMPRESSIONS")
        .containsEntry("destination_type", "WEBSITE")
        .containsEntry(
            "promoted_object", "{\"pixel_id\":\"917\",\"custom_event_type\":\"PURCHASE\"}")
        .containsEntry("lifetime_budget", "100000")
        .containsEntry("bid_strategy", "LOWEST_COST_WITH_BID_CAP")
        .containsEntry("bid_amount", "150")
        .containsEntry("start_time", "2026-12-01T08:00:00-0500")
        .containsEntry("end_time", "2026-12-31T23:59:00-0500")
        .containsEntry("dsa_beneficiary", "Shop Ltd")
        .containsEntry("dsa_payor", "Agency Ltd");
    assertThat(json(form.get("targeting")))
        .isEqualTo(
            json(
                """
                {"geo_locations":{"countries":["US"],
                  "cities":[{"key":"2430536","radius":25,"distance_unit":"kilometer"}],
                  "zips":[{"key":"US:94304"}],"country_groups":["eea"]},
                 "excluded_geo_locations":{"regions":[{"key":"3847"}]},
                 "age_min":20,"age_max":55,"genders":[1],
                 "flexible_spec":[{"interests":[{"id":"6003659420716","name":"Cooking"}]}],
                 "targeting_automation":{"advantage_audience":0}}\
                """));
  }

  @Test
  void leavesTheBidStrategyToTheCampaignThatHasTheBudget() {
    meta.on("POST act_361744628296290/adsets", "{\"id\":\"2385\"}");

    api.send(Written.adSet(Written.audience(18, 65, false), Optional.empty()));

    assertThat(meta.last().form())
        .doesNotContainKeys("bid_strategy", "daily_budget", "lifetime_budget", "start_time");
  }

  @Test
  void turnsTheAgesIntoAWishUnderAdvantageAudience() {
    meta.on("POST act_361744628296290/adsets", "{\"id\":\"2385\"}");

    api.send(Written.adSet(Written.audience(30, 55, true), Optional.empty()));

    JsonNode targeting = json(meta.last().form().get("targeting"));
    assertThat(targeting.path("age_min").intValue()).isEqualTo(25);
    assertThat(targeting.path("age_max").intValue()).isEqualTo(65);
    assertThat(targeting.path("age_range")).hasToString("[30,55]");
    assertThat(targeting.at("/targeting_automation/advantage_audience").intValue()).isEqualTo(1);
  }

  @Test
  void makesAnAdWithItsCreativeAndDeclinesMetasChanges() {
    meta.on("POST act_361744628296290/ads", "{\"id\":\"5260\",\"success\":true}");

    api.send(Written.ad());

    Map<String, String> form = meta.last().form();
    assertThat(form)
        .containsEntry("adset_id", "2385")
        .containsEntry("status", "PAUSED")
        .containsEntry(
            "tracking_specs",
            "[{\"action.type\":[\"offsite_conversion\"],\"fb_pixel\":[\"917\"]}]");
    JsonNode creative = json(form.get("creative"));
    assertThat(creative.path("object_story_spec"))
        .isEqualTo(
            json(
                """
                {"page_id":"104","link_data":{"link":"https://shop.example/cups",
                 "image_hash":"4f9914935a345227409b2cc7f811928c","message":"New cups","name":"Cups",
                 "call_to_action":{"type":"SHOP_NOW","value":{"link":"https://shop.example/cups"}}}}\
                """));
    assertThat(creative.path("url_tags").asString()).isEqualTo("utm_source=fb");
    assertThat(creative.at("/contextual_multi_ads/enroll_status").asString()).isEqualTo("OPT_OUT");
    assertThat(creative.at("/degrees_of_freedom_spec/creative_features_spec").values())
        .isNotEmpty()
        .allMatch(f -> f.path("enroll_status").asString().equals("OPT_OUT"));
  }

  @Test
  void changesAnObjectInOneCall() {
    meta.on("POST 2384", "{\"success\":true}");

    var answer =
        api.send(
            new Write.Change(
                ACCOUNT,
                new CampaignId("2384"),
                List.of(
                    new ObjectChange.Rename("Winter"),
                    new ObjectChange.SetStatus(ConfiguredStatus.ARCHIVED),
                    new ObjectChange.SetBudget(new Budget.Daily(usd(1250))))));

    assertThat(answer).isEqualTo(new WriteAnswer.Changed());
    assertThat(meta.last().form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("name", "Winter", "status", "ARCHIVED", "daily_budget", "1250"));
  }

  @Test
  void uploadsAnImageUnderACleanName(@TempDir Path dir) throws IOException {
    meta.on(
        "POST act_361744628296290/adimages",
        "{\"images\":{\"a\":{\"hash\":\"7bf18eb86e07b663e9e57b020f4d9683\",\"name\":\"a\"}}}");
    Path file = Files.writeString(dir.resolve("x"), "the bytes of an image");

    var answer = api.send(new Write.UploadImage(ACCOUNT, "cup\"\r\nX-Evil: 1.png", file));

    assertThat(answer)
        .isEqualTo(new WriteAnswer.Uploaded(new ImageHash("7bf18eb86e07b663e9e57b020f4d9683")));
    assertThat(meta.last().body())
        .contains("filename=\"cupX-Evil: 1.png\"")
        .contains("\r\n\r\nthe bytes of an image\r\n--");
    assertThat(Multipart.fileName("picture")).isEqualTo("picture.jpg");
    assertThat(Multipart.fileName("..\\..\\")).isEqualTo("image.jpg");
  }

  @Test
  void saysThatNothingWasSentWhenTheImageIsGone(@TempDir Path dir) {
    assertThatThrownBy(
            () -> api.send(new Write.UploadImage(ACCOUNT, "cup.png", dir.resolve("gone"))))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.INVALID));
    assertThat(meta.asked()).isEmpty();
  }

  @Test
  void letsMetaCheckWithoutCounting() {
    meta.on("POST act_361744628296290/campaigns", "{\"success\":true}");

    api.validate(Written.campaign(Optional.empty()));

    assertThat(meta.last().form()).containsEntry("execution_options", "[\"validate_only\"]");
    assertThat(api.usage().calls()).isZero();
  }

  @Test
  void countsCallsAndPoints() {
    meta.on("POST act_361744628296290/campaigns", "{\"id\":\"1\"}")
        .on("GET act_361744628296290/adspixels", "{\"data\":[]}");

    api.send(Written.campaign(Optional.empty()));
    api.pixels(ACCOUNT);

    assertThat(api.usage().calls()).isEqualTo(2);
    assertThat(api.usage().points()).isEqualTo(4);
  }

  @Test
  void keepsMetasWordsOfARefusal() {
    meta.on(
        "POST act_361744628296290/adsets",
        Reply.status(
            400,
            """
            {"error":{"message":"Invalid parameter","type":"FacebookApiException","code":100,
            "error_data":"{\\"blame_field_specs\\":[[\\"dsa_payor\\"],[\\"creative\\",\\"link\\"]]}",
            "error_subcode":3858079,"is_transient":false,"error_user_title":"No payor",
            "error_user_msg":"The payor is missing.","fbtrace_id":"A3pz5DCfhBg3mGCS6Z9z9zY"}}\
            """));

    assertThatThrownBy(
            () -> api.send(Written.adSet(Written.audience(18, 65, false), Optional.empty())))
        .isInstanceOfSatisfying(
            GraphFailure.class,
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.INVALID);
              assertThat(f.error().code()).isEqualTo(100);
              assertThat(f.error().subcode()).isEqualTo(3_858_079);
              assertThat(f.error().blame()).containsExactly("dsa_payor", "creative.link");
              assertThat(f.error().forPeople()).isEqualTo("No payor: The payor is missing.");
              assertThat(f.error().trace()).contains("A3pz5DCfhBg3mGCS6Z9z9zY");
            });
    assertThat(meta.asked()).hasSize(1);
  }

  private static Place place(PlaceType type, String key, Optional<Radius> radius) {
    return new Place(type, key, key, "", Optional.empty(), radius);
  }

  private static JsonNode json(String text) {
    return Json.read(text);
  }
}
