package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.wire.Json;
import metrix.model.AccountId;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.AttributionWindow;
import metrix.model.AttributionWindow.Event;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.ConversionEvent;
import metrix.model.CustomAudience;
import metrix.model.DayPart;
import metrix.model.Destination;
import metrix.model.FrequencyCap;
import metrix.model.Gender;
import metrix.model.Language;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import metrix.model.Platform;
import metrix.model.PromotedObject;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Roas;
import metrix.model.SpendBounds;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import org.junit.jupiter.api.Test;

/// All that an ad set can say, in Meta's form, and before a simulator that judges it.
class WholeAdSetTest {
  private static final Trait TRAVELLERS = new Trait(TraitKind.BEHAVIORS, "6002", "Travellers");
  private static final Trait MARRIED = new Trait(TraitKind.RELATIONSHIP_STATUSES, "3", "Married");

  @Test
  void writesOptionsAsMetaNamesThem() {
    AdSetOptions options =
        new AdSetOptions(
            Optional.of(new Roas(25_000)),
            new SpendBounds(
                Optional.of(new Budget.Daily(Written.usd(500))),
                Optional.of(new Budget.Lifetime(Written.usd(900)))),
            List.of(new DayPart(List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 540, 1440)),
            List.of(
                new AttributionWindow(Event.CLICK_THROUGH, 7),
                new AttributionWindow(Event.VIEW_THROUGH, 1)),
            Optional.of(new FrequencyCap(2, 7)),
            true);

    assertThat(
            sent(spec(Refinement.none(), Placements.automatic(), Optional.empty()).with(options)))
        .containsEntry("bid_constraints", "{\"roas_average_floor\":25000}")
        .containsEntry("daily_min_spend_target", "500")
        .containsEntry("lifetime_spend_cap", "900")
        .containsEntry(
            "adset_schedule",
            "[{\"start_minute\":540,\"end_minute\":1440,\"days\":[0,1],"
                + "\"timezone_type\":\"ADVERTISER\"}]")
        .containsEntry("pacing_type", "[\"day_parting\"]")
        .containsEntry(
            "attribution_spec",
            "[{\"event_type\":\"CLICK_THROUGH\",\"window_days\":7},"
                + "{\"event_type\":\"VIEW_THROUGH\",\"window_days\":1}]")
        .containsEntry(
            "frequency_control_specs",
            "[{\"event\":\"IMPRESSIONS\",\"interval_days\":7,\"max_frequency\":2}]")
        .containsEntry("is_dynamic_creative", "true");
  }

  @Test
  void saysNothingBeyondTheUsual() {
    assertThat(sent(spec(Refinement.none(), Placements.automatic(), Optional.empty())))
        .doesNotContainKeys(
            "bid_constraints",
            "adset_schedule",
            "pacing_type",
            "attribution_spec",
            "frequency_control_specs",
            "is_dynamic_creative",
            "promoted_object");
  }

  @Test
  void writesWhoIsMeantAndWhere() {
    Refinement refinement =
        new Refinement(
            List.of(new TraitGroup(List.of(TRAVELLERS)), new TraitGroup(List.of(MARRIED))),
            List.of(TRAVELLERS),
            List.of(new CustomAudience("23", "Buyers", "CUSTOM")),
            List.of(new CustomAudience("24", "Alike", "LOOKALIKE")),
            List.of(new Language(6, "English (US)")));
    Placements placements =
        new Placements(
            List.of(
                new OnPlatform(Platform.FACEBOOK, List.of("feed", "story")),
                new OnPlatform(Platform.AUDIENCE_NETWORK, List.of())));

    assertThat(Json.read(sent(spec(refinement, placements, Optional.empty())).get("targeting")))
        .isEqualTo(
            Json.read(
                """
                {"geo_locations":{"custom_locations":[{"latitude":37.4,"longitude":-122.1,
                   "radius":0.7,"distance_unit":"mile"}]},
                 "age_min":18,"age_max":65,
                 "flexible_spec":[{"behaviors":[{"id":"6002","name":"Travellers"}]},
                   {"relationship_statuses":[3]}],
                 "exclusions":{"behaviors":[{"id":"6002","name":"Travellers"}]},
                 "custom_audiences":[{"id":"23"}],"excluded_custom_audiences":[{"id":"24"}],
                 "locales":[6],"publisher_platforms":["facebook","audience_network"],
                 "facebook_positions":["feed","story"],
                 "targeting_automation":{"advantage_audience":0}}\
                """));
  }

  @Test
  void namesEveryKindOfPromotedObject() {
    PixelId pixel = new PixelId("917");
    URI store = URI.create("https://apps.apple.com/app/id1");
    ConversionEvent lead = ConversionEvent.LEAD;

    assertThat(
            List.of(
                    new PromotedObject.OfCustomEvent(pixel, "Signup"),
                    new PromotedObject.OfCustomConversion(pixel, "31"),
                    new PromotedObject.OfApp("77", store, Optional.of(lead)),
                    new PromotedObject.OfChat(new PageId("104"), pixel, lead))
                .stream()
                .map(p ->
                    sent(spec(Refinement.none(), Placements.automatic(), Optional.of(p)))
                        .get("promoted_object")))
        .containsExactly(
            "{\"pixel_id\":\"917\",\"custom_event_type\":\"OTHER\",\"custom_event_str\":\"Signup\"}",
            "{\"pixel_id\":\"917\",\"custom_event_type\":\"OTHER\",\"custom_conversion_id\":\"31\"}",
            "{\"application_id\":\"77\",\"object_store_url\":\"https://apps.apple.com/app/id1\","
                + "\"custom_event_type\":\"LEAD\"}",
            "{\"page_id\":\"104\",\"pixel_id\":\"917\",\"custom_event_type\":\"LEAD\"}");
  }

  @Test
  void passesBeforeTheSimulator() {
    try (var simulator = Simulator.start(SimulatorConfig.defaults());
        var api = new Opened().to(new GraphUrl(simulator.graphUrl()))) {
      var account = api.adAccounts().getFirst();
      AccountId id = account.id();
      var currency = account.currency().orElseThrow();
      OffsetDateTime end = OffsetDateTime.parse("2027-03-01T00:00:00Z");
      Trait behaviour = api.targeting().traits(id, "t", Set.of(TraitKind.BEHAVIORS), 1).getFirst();
      CustomAudience known = api.targeting().customAudiences(id).getFirst();
      PixelId pixel = api.pixels(id).getFirst().id();
      ObjectId campaign =
          made(
              api.send(
                  new Write.CreateCampaign(
                      id,
                      new CampaignSpec(
                          "Whole",
                          Objective.OUTCOME_SALES,
                          List.of(),
                          List.of(),
                          Optional.of(new Budget.Lifetime(new Money(500_000, currency))),
                          BidStrategy.LOWEST_COST_WITH_MIN_ROAS,
                          false,
                          Optional.of(new Money(600_000, currency))),
                      "mx-whole")));
      AdSetOptions options =
          new AdSetOptions(
              Optional.of(new Roas(15_000)),
              new SpendBounds(
                  Optional.of(new Budget.Lifetime(new Money(10_000, currency))),
                  Optional.of(new Budget.Lifetime(new Money(400_000, currency)))),
              List.of(new DayPart(List.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY), 0, 1440)),
              List.of(new AttributionWindow(Event.CLICK_THROUGH, 7)),
              Optional.empty(),
              true);
      AdSetSpec spec =
          new AdSetSpec(
              "Whole",
              targeting(
                  new Refinement(
                      List.of(new TraitGroup(List.of(behaviour))),
                      List.of(),
                      List.of(known),
                      List.of(),
                      api.targeting().languages("english", 1)),
                  new Placements(
                      List.of(
                          new OnPlatform(Platform.FACEBOOK, List.of()),
                          new OnPlatform(Platform.MESSENGER, List.of("story"))))),
              OptimizationGoal.VALUE,
              BillingEvent.IMPRESSIONS,
              Optional.of(Destination.WEBSITE),
              Optional.of(new PromotedObject.OfPixel(pixel, ConversionEvent.PURCHASE)),
              Optional.empty(),
              BidStrategy.LOWEST_COST_WITH_MIN_ROAS,
              Optional.empty(),
              Optional.empty(),
              Optional.of(end),
              Optional.empty(),
              Optional.empty(),
              options);

      ObjectId adSet =
          made(api.send(new Write.CreateAdSet(id, (CampaignId) campaign, spec, "mx-whole")));

      assertThat(
              api.fields(
                  adSet,
                  List.of(
                      "lifetime_min_spend_target", "lifetime_spend_cap", "is_dynamic_creative")))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "lifetime_min_spend_target", "10000",
                  "lifetime_spend_cap", "400000",
                  "is_dynamic_creative", "true"));
      assertThat(api.fields(campaign, List.of("spend_cap"))).containsEntry("spend_cap", "600000");
      assertThat(account.minSpendCap()).isPresent();
    }
  }

  private static ObjectId made(WriteAnswer answer) {
    return ((WriteAnswer.Made) answer).id();
  }

  private static Map<String, String> sent(AdSetSpec spec) {
    try (var meta = new FakeMeta();
        var api = new Opened().to(meta.url())) {
      meta.on("POST act_361744628296290/adsets", "{\"id\":\"2385\"}");
      api.send(new Write.CreateAdSet(Written.ACCOUNT, new CampaignId("2384"), spec, "mx-1"));
      return meta.last().form();
    }
  }

  private static Targeting targeting(Refinement refinement, Placements placements) {
    Place point =
        new Place(
            PlaceType.POINT,
            "37.4,-122.1",
            "37.4,-122.1",
            "",
            Optional.empty(),
            Optional.of(new Radius(new BigDecimal("0.7"), Radius.Unit.MILE)));
    return new Targeting(
        List.of(point), List.of(), List.of(), 18, 65, Gender.ALL, false, refinement, placements);
  }

  private static AdSetSpec spec(
      Refinement refinement, Placements placements, Optional<PromotedObject> promoted) {
    return new AdSetSpec(
        "Adults",
        targeting(refinement, placements),
        OptimizationGoal.LINK_CLICKS,
        BillingEvent.IMPRESSIONS,
        Optional.of(Destination.WEBSITE),
        promoted,
        Optional.empty(),
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        AdSetOptions.none());
  }
}
