package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.http.FakeMeta.Asked;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.AdId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Gender;
import metrix.model.Interest;
import metrix.model.Level;
import metrix.model.Money;
import metrix.model.OptimizationGoal;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Refinement;
import metrix.model.Targeting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetaReadsTest {
  private static final AccountId ACCOUNT = new AccountId("361744628296290");
  private static final AdCurrency EUR = AdCurrency.of("EUR").orElseThrow();
  private static final String ACCOUNT_ROW =
      """
      {"id":"act_361744628296290","account_id":"361744628296290","name":"Shop","currency":"EUR",
       "timezone_name":"Europe/Berlin","account_status":1,"amount_spent":"104870","spend_cap":"0",
       "min_daily_budget":100,"user_tasks":["DRAFT","ANALYZE","ADVERTISE","MANAGE"]}\
      """;
  private final FakeMeta meta = new FakeMeta();
  private final Opened opened = new Opened();
  private final MetaMarketingApi api = opened.to(meta.url());

  @AfterEach
  void close() {
    api.close();
    meta.close();
  }

  @Test
  void readsAnAccount() {
    meta.on("GET act_361744628296290", ACCOUNT_ROW);

    var account = api.adAccount(ACCOUNT);

    assertThat(account.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(account.amountSpent()).contains(new Money(104_870, EUR));
    assertThat(account.spendCap()).isEmpty();
    assertThat(account.minDailyBudget()).contains(new Money(100, EUR));
    assertThat(account.usable()).isTrue();
  }

  @Test
  void readsCampaignsOverPagesAndAsksForArchivedOnes() {
    meta.on("GET act_361744628296290", ACCOUNT_ROW)
        .on(
            "GET act_361744628296290/campaigns",
            Reply.ok(
                """
                {"data":[{"id":"120245452617390604","name":"Webinar","objective":"OUTCOME_LEADS",
                "status":"ACTIVE","effective_status":"ACTIVE","daily_budget":"1000",
                "bid_strategy":"LOWEST_COST_WITHOUT_CAP","special_ad_categories":[],
                "start_time":"2026-05-06T15:32:58+0200"}],
                "paging":{"cursors":{"before":"QQ","after":"QUFB"},
                "next":"https://graph.facebook.com/v26.0/x?access_token=SECRET&after=QUFB"}}\
                """),
            Reply.ok(
                """
                {"data":[{"id":"120245452617390605","name":"Old","objective":"LINK_CLICKS",
                "status":"ARCHIVED","effective_status":"ARCHIVED"}],
                "paging":{"cursors":{"before":"QUFB","after":"QkJC"}}}\
                """));

    List<Campaign> campaigns = api.campaigns(api.adAccount(ACCOUNT));

    assertThat(campaigns)
        .extracting(Campaign::status)
        .containsExactly(ConfiguredStatus.ACTIVE, ConfiguredStatus.ARCHIVED);
    assertThat(campaigns.getFirst().dailyBudget()).contains(new Money(1000, EUR));
    assertThat(campaigns.getFirst().start())
        .contains(OffsetDateTime.parse("2026-05-06T15:32:58+02:00"));
    Asked second = meta.last();
    assertThat(second.query())
        .containsEntry("after", "QUFB")
        .containsEntry("limit", "500")
        .containsEntry(
            "effective_status",
            "[\"ACTIVE\",\"ARCHIVED\",\"IN_PROCESS\",\"PAUSED\",\"WITH_ISSUES\"]");
    assertThat(second.uri()).doesNotContain("SECRET");
  }

  @Test
  void readsAdSetsWithALineAboutTheirAudience() {
    meta.on("GET act_361744628296290", ACCOUNT_ROW)
        .on(
            "GET act_361744628296290/adsets",
            """
            {"data":[{"id":"2385","campaign_id":"2384","name":"Cooks","status":"ACTIVE",
            "effective_status":"CAMPAIGN_PAUSED","daily_budget":"2000","lifetime_budget":"0",
            "optimization_goal":"LINK_CLICKS","billing_event":"IMPRESSIONS","bid_amount":120,
            "targeting":{"age_min":25,"age_max":65,"age_range":[30,55],"genders":[2],
              "geo_locations":{"countries":["FR"],"cities":[{"key":"790255","name":"Metz",
              "radius":25,"distance_unit":"kilometer"}]},
              "flexible_spec":[{"interests":[{"id":"6003659420716","name":"Cooking"}]}],
              "targeting_automation":{"advantage_audience":1}},
            "learning_stage_info":{"status":"LEARNING"},
            "issues_info":[{"level":"AD_SET","error_code":2460003,
              "error_summary":"Custom Audience is blocked",
              "error_message":"Custom Audience is blocked: for a reason.","error_type":"SOFT_ERROR"}]}]}\
            """);

    var adSet = api.adSets(api.adAccount(ACCOUNT)).getFirst();

    assertThat(adSet.targetingSummary())
        .isEqualTo("France, Metz +25 km, 30–55, women, 1 interest, Advantage+ audience");
    assertThat(adSet.lifetimeBudget()).isEmpty();
    assertThat(adSet.bidAmount()).contains(new Money(120, EUR));
    assertThat(adSet.learning()).contains("LEARNING");
    assertThat(adSet.issues()).containsExactly("Custom Audience is blocked: for a reason.");
  }

  @Test
  void readsAdsWithTheirCreativesAndTheReview() {
    meta.on("GET act_361744628296290", ACCOUNT_ROW)
        .on(
            "GET act_361744628296290/ads",
            """
            {"data":[{"id":"5260","adset_id":"2385","campaign_id":"2384","name":"Cup",
            "status":"PAUSED","effective_status":"DISAPPROVED",
            "creative":{"id":"1203","object_story_spec":{"page_id":"104","link_data":{
              "image_hash":"4f9914935a345227409b2cc7f811928c","link":"https://shop.example/",
              "message":"try it out","name":"Cups","call_to_action":{"type":"SHOP_NOW"}}}},
            "ad_review_feedback":{"global":{"Misleading":"Promises too much."},
              "placement_specific":{"instagram":{"Text":"Too much text."}}}}]}\
            """);

    var ad = api.ads(api.adAccount(ACCOUNT)).getFirst();

    assertThat(ad.id()).isEqualTo(new AdId("5260"));
    assertThat(ad.creative().primaryText()).contains("try it out");
    assertThat(ad.creative().headline()).contains("Cups");
    assertThat(ad.creative().callToAction()).contains("SHOP_NOW");
    assertThat(ad.creative().image().orElseThrow().value())
        .isEqualTo("4f9914935a345227409b2cc7f811928c");
    assertThat(ad.issues())
        .containsExactly("Misleading: Promises too much.", "instagram: Text: Too much text.");
  }

  @Test
  void readsTheTokenWithoutPuttingItIntoAnAddress() {
    meta.on("GET me", "{\"id\":\"17\",\"name\":\"Sam\"}")
        .on(
            "POST ",
            """
            [{"code":200,"body":"{\\"data\\":{\\"app_id\\":\\"957\\",\\"type\\":\\"USER\\",\
            \\"data_access_expires_at\\":1586022241,\\"expires_at\\":1583429953,\
            \\"is_valid\\":true,\\"scopes\\":[\\"email\\"],\\"user_id\\":\\"17\\"}}"}]\
            """)
        .on(
            "GET me/permissions",
            """
            {"data":[{"permission":"ads_management","status":"granted"},
            {"permission":"ads_read","status":"granted"},
            {"permission":"pages_show_list","status":"declined"}]}\
            """);

    var report = api.token();

    assertThat(report.expires()).contains(Instant.ofEpochSecond(1_583_429_953));
    assertThat(report.expiryKnown()).isTrue();
    assertThat(report.granted()).containsExactly("ads_management", "ads_read");
    assertThat(meta.asked())
        .allSatisfy(a -> assertThat(a.uri()).doesNotContain(Opened.SECRET))
        .allSatisfy(a ->
            assertThat(a.headers().get("Authorization"))
                .containsExactly("Bearer " + Opened.SECRET));
    assertThat(meta.asked().get(1).form().get("batch")).contains(Opened.SECRET);
  }

  @Test
  void saysThatTheExpiryIsUnknownWhereMetaDoesNotTellIt() {
    meta.on("GET me", "{\"id\":\"17\",\"name\":\"Sam\"}")
        .on(
            "POST ",
            """
            [{"code":400,"body":"{\\"error\\":{\\"message\\":\\"(#100) no\\",\\"code\\":100}}"}]\
            """)
        .on(
            "GET me/permissions",
            "{\"data\":[{\"permission\":\"ads_read\",\"status\":\"granted\"}]}");

    var report = api.token();

    assertThat(report.expiryKnown()).isFalse();
    assertThat(report.valid()).isTrue();
    assertThat(report.granted()).containsExactly("ads_read");
  }

  @Test
  void namesEachPageOncePromotedOnesFirstAndGoesOnWithoutThoseThatTheTokenMayNotSee() {
    meta.on(
            "GET me/accounts",
            """
            {"data":[{"id":"114","name":"Mine","category":"Tech","tasks":["MODERATE","ADVERTISE"]},
            {"id":"115","name":"Other","category":"Tech","tasks":["MODERATE"]}]}\
            """)
        .on(
            "GET act_361744628296290/promote_pages",
            Reply.ok(
                "{\"data\":[{\"id\":\"114\",\"name\":\"Mine\"},{\"id\":\"116\",\"name\":\"New\"}]}"),
            Reply.status(
                403, "{\"error\":{\"message\":\"(#200) Requires permission\",\"code\":200}}"));

    assertThat(api.pages(ACCOUNT))
        .extracting(p -> p.id().value())
        .containsExactly("114", "116", "115");
    assertThat(api.pages(ACCOUNT)).extracting(p -> p.mayAdvertise()).containsExactly(true, false);
  }

  @Test
  void readsFieldsAsMetaWritesThem() {
    meta.on(
        "GET 120245452617390604",
        """
        {"name":"A","daily_budget":"1000","promoted_object":{"page_id":"1"},"bid_amount":12,
        "id":"120245452617390604"}\
        """);

    assertThat(
            api.fields(
                new CampaignId("120245452617390604"),
                List.of("name", "daily_budget", "promoted_object", "bid_amount", "stop_time")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "name", "A",
                "daily_budget", "1000",
                "promoted_object", "{\"page_id\":\"1\"}",
                "bid_amount", "12"));
  }

  @Test
  void findsPlacesAndInterests() {
    meta.on(
        "GET search",
        Reply.ok(
            """
            {"data":[{"key":"790255","name":"Sarreguemines","type":"city","country_code":"FR",
            "country_name":"France","region":"Lorraine","region_id":1081},
            {"key":"9","name":"Somewhere","type":"neighborhood"}]}\
            """),
        Reply.ok(
            """
            {"data":[{"id":"6003659420716","name":"Cooking","path":["Food and drink","Cooking"],
            "audience_size_lower_bound":400,"audience_size_upper_bound":"500"}]}\
            """));

    assertThat(api.places("sarre", Set.of(PlaceType.CITY, PlaceType.REGION), 8))
        .containsExactly(
            new Place(
                PlaceType.CITY,
                "790255",
                "Sarreguemines",
                "Lorraine, France",
                Optional.of("FR"),
                Optional.empty()));
    assertThat(meta.last().query()).containsEntry("location_types", "[\"city\",\"region\"]");
    assertThat(api.interests("cook", 5))
        .containsExactly(
            new Interest(
                "6003659420716",
                "Cooking",
                List.of("Food and drink", "Cooking"),
                OptionalLong.of(400),
                OptionalLong.of(500)));
  }

  @Test
  void estimatesAnAudience() {
    meta.on("GET act_361744628296290", ACCOUNT_ROW)
        .on(
            "GET act_361744628296290/delivery_estimate",
            """
            {"data":[{"estimate_mau_lower_bound":141700,"estimate_mau_upper_bound":-1,
            "estimate_ready":true}]}\
            """);
    var targeting =
        new Targeting(
            List.of(Place.country("FR", "France")),
            List.of(),
            List.of(),
            18,
            65,
            Gender.ALL,
            false,
            Refinement.none(),
            Placements.automatic());

    var size = api.audienceSize(api.adAccount(ACCOUNT), targeting, OptimizationGoal.LINK_CLICKS);

    assertThat(size.lower()).hasValue(141_700);
    assertThat(size.upper()).isEmpty();
    assertThat(meta.last().query().get("targeting_spec")).contains("\"countries\":[\"FR\"]");
  }

  @Test
  void findsWhatBearsALabelOldestFirst() {
    meta.on(
            "GET act_361744628296290/adlabels",
            "{\"data\":[{\"id\":\"71\",\"name\":\"mx-1\"},{\"id\":\"72\",\"name\":\"mx-12\"}]}")
        .on(
            "GET act_361744628296290/adsbylabels",
            """
            {"data":[{"id":"502","name":"Cup","adset_id":"9","created_time":"2026-11-23T10:00:00+0100"},
            {"id":"501","name":"Cup","adset_id":"9","created_time":"2026-11-23T09:59:00+0100"}]}\
            """);

    assertThat(api.labelled(ACCOUNT, Level.AD, "mx-1", List.of()))
        .extracting(l -> l.id().value())
        .containsExactly("501", "502");
    assertThat(meta.last().query()).containsEntry("ad_label_ids", "[\"71\"]");
    assertThat(api.labelled(ACCOUNT, Level.AD, "mx-3", List.of())).isEmpty();
  }

  @Test
  void saysThatAnAnswerCannotBeReadInsteadOfGuessing() {
    meta.on("GET act_361744628296290", "{\"name\":\"no id\"}");

    assertThatThrownBy(() -> api.adAccount(ACCOUNT))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.kind()).isEqualTo(Kind.TRANSIENT))
        .hasMessageContaining("no id");
  }
}
