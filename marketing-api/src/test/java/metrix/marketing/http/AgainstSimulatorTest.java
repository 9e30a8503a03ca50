package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.DateRange;
import metrix.model.Gender;
import metrix.model.InsightsQuery;
import metrix.model.Level;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.OptimizationGoal;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client and the simulator, which share no code, over real HTTP.
class AgainstSimulatorTest {
  private static Simulator simulator;
  private static MetaMarketingApi api;
  private static AdAccount account;
  private static Page page;
  private static Pixel pixel;
  private static ShopSpecs specs;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults());
    api = open("EAAtokenOfTheDemo0123456789");
    account = api.adAccounts().getFirst();
    page = api.pages(account.id()).getFirst();
    pixel = api.pixels(account.id()).getFirst();
    specs = new ShopSpecs(account, page, pixel);
  }

  @AfterAll
  static void stop() {
    api.close();
    simulator.close();
  }

  @Test
  void readsTheWholeAccount() {
    var campaigns = api.campaigns(account);
    var adSets = api.adSets(account);
    var ads = api.ads(account);

    assertThat(campaigns).hasSizeGreaterThan(5);
    assertThat(adSets).hasSizeGreaterThan(campaigns.size());
    assertThat(ads).hasSizeGreaterThan(adSets.size());
    assertThat(adSets).allMatch(s -> campaigns.stream().anyMatch(c -> c.id().equals(s.campaign())));
    assertThat(ads).allMatch(a -> adSets.stream().anyMatch(s -> s.id().equals(a.adSet())));
    assertThat(adSets).allMatch(s -> !s.targetingSummary().isEmpty());
    assertThat(ads).allMatch(a -> a.creative().id().isPresent());
    assertThat(ads).anyMatch(a -> !a.issues().isEmpty());
    assertThat(ads).anyMatch(a -> a.creative().primaryText().isPresent());
    assertThat(campaigns).allMatch(c -> c.created().isPresent());
  }

  @Test
  void reportsAboutTheToken() {
    var report = api.token();

    assertThat(report.valid()).isTrue();
    assertThat(report.expiryKnown()).isTrue();
    assertThat(report.granted()).contains("ads_management", "ads_read");
    try (var poor = open("EAAtokenNOADS0123456789000")) {
      assertThat(poor.token().granted()).doesNotContain("ads_management");
    }
    try (var dead = open("EAAtokenEXPIRED0123456789")) {
      assertThatThrownBy(dead::token)
          .isInstanceOfSatisfying(
              GraphFailure.class,
              f -> {
                assertThat(f.kind()).isEqualTo(Kind.TOKEN);
                assertThat(f.error().subcode()).isEqualTo(463);
              });
    }
  }

  @Test
  void makesATreeReadsItBackAndFindsItByItsLabel(@TempDir Path dir) throws IOException {
    var campaign =
        (CampaignId)
            made(
                new Write.CreateCampaign(
                    account.id(), specs.campaignSpec("Contract", Optional.empty()), "mx-tree"));
    var adSet =
        (AdSetId)
            made(
                new Write.CreateAdSet(
                    account.id(), campaign, specs.adSetSpec("Adults"), "mx-tree"));
    var hash =
        ((WriteAnswer.Uploaded)
                api.send(new Write.UploadImage(account.id(), "cup.png", ShopSpecs.image(dir))))
            .hash();
    var ad =
        (AdId)
            made(
                new Write.CreateAd(
                    account.id(), adSet, List.of(hash), specs.adSpec("Blue cup"), "mx-tree"));

    assertThat(
            api.fields(campaign, List.of("name", "status", "objective", "special_ad_categories")))
        .containsEntry("name", "Contract")
        .containsEntry("status", "PAUSED")
        .containsEntry("objective", "OUTCOME_SALES");
    assertThat(api.fields(adSet, List.of("daily_budget", "status", "bid_strategy", "start_time")))
        .containsEntry("daily_budget", "1250")
        .containsEntry("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    var seen = api.ads(account).stream().filter(a -> a.id().equals(ad)).findFirst().orElseThrow();
    assertThat(seen.status()).isEqualTo(ConfiguredStatus.PAUSED);
    assertThat(seen.creative().headline()).contains("Cups");
    assertThat(seen.creative().link()).contains("https://shop.example/cups");
    assertThat(seen.creative().callToAction()).contains("SHOP_NOW");
    assertThat(seen.creative().image()).contains(hash);
    for (var expected :
        Map.of(Level.CAMPAIGN, campaign, Level.AD_SET, adSet, Level.AD, ad).entrySet()) {
      assertThat(api.labelled(account.id(), expected.getKey(), "mx-tree", List.of()))
          .singleElement()
          .matches(l -> l.id().equals(expected.getValue()) && l.created().isPresent());
    }
    assertThat(api.labelled(account.id(), Level.AD, "mx-tree", List.of()).getFirst().parent())
        .contains(adSet);
    api.send(change(campaign, new ObjectChange.SetStatus(ConfiguredStatus.ARCHIVED)));
    assertThat(api.labelled(account.id(), Level.CAMPAIGN, "mx-tree", List.of())).hasSize(1);
    assertThat(api.campaigns(account))
        .anyMatch(c -> c.id().equals(campaign) && c.status() == ConfiguredStatus.ARCHIVED);
  }

  @Test
  void changesAndDeletesACampaign() {
    var budget = new Budget.Daily(specs.money("20.00"));
    var campaign =
        (CampaignId)
            made(
                new Write.CreateCampaign(
                    account.id(),
                    specs.campaignSpec("To change", Optional.of(budget)),
                    "mx-change"));

    api.send(
        change(
            campaign,
            new ObjectChange.Rename("Changed"),
            new ObjectChange.SetStatus(ConfiguredStatus.ACTIVE),
            new ObjectChange.SetBudget(new Budget.Daily(specs.money("25.50")))));

    assertThat(api.fields(campaign, List.of("name", "status", "daily_budget", "bid_strategy")))
        .containsExactlyEntriesOf(
            new java.util.TreeMap<>(
                Map.of(
                    "name", "Changed",
                    "status", "ACTIVE",
                    "daily_budget", "2550",
                    "bid_strategy", "LOWEST_COST_WITHOUT_CAP")));
    api.send(change(campaign, new ObjectChange.SetStatus(ConfiguredStatus.DELETED)));
    assertThat(api.campaigns(account)).noneMatch(c -> c.id().equals(campaign));
  }

  @Test
  void letsMetaCheckWithoutMaking() {
    int before = api.campaigns(account).size();

    api.validate(
        new Write.CreateCampaign(
            account.id(), specs.campaignSpec("Only checked", Optional.empty()), "mx-check"));

    assertThat(api.campaigns(account)).hasSize(before);
    var tooLow =
        new Write.CreateCampaign(
            account.id(),
            specs.campaignSpec("Too low", Optional.of(new Budget.Daily(specs.money("0.01")))),
            "mx-check");
    assertThatThrownBy(() -> api.validate(tooLow))
        .isInstanceOfSatisfying(
            GraphFailure.class,
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.INVALID);
              assertThat(f.error().subcode()).isEqualTo(1_885_272);
              assertThat(f.error().trace()).isPresent();
            });
  }

  @Test
  void takesAdvantageAudienceWithAWishForAges() {
    var campaign =
        (CampaignId)
            made(
                new Write.CreateCampaign(
                    account.id(), specs.campaignSpec("Advantage", Optional.empty()), "mx-adv"));
    Targeting wide =
        new Targeting(
            List.of(Place.country("US", "United States")),
            List.of(),
            api.interests("cooking", 2),
            30,
            55,
            Gender.FEMALE,
            true,
            Refinement.none(),
            Placements.automatic());

    var adSet =
        made(
            new Write.CreateAdSet(account.id(), campaign, specs.adSetSpec("Wide", wide), "mx-adv"));

    assertThat(api.fields(adSet, List.of("targeting")).get("targeting"))
        .contains("\"advantage_audience\":1", "\"age_range\":[30,55]");
  }

  @Test
  void findsPlacesOfAllKindsAndEstimatesTheirPeople() {
    assertThat(api.places("berlin", Set.of(PlaceType.CITY), 5))
        .anyMatch(p -> p.type() == PlaceType.CITY);
    assertThat(api.places("germ", Set.of(PlaceType.COUNTRY), 5))
        .contains(Place.country("DE", "Germany"));
    assertThat(api.interests("cook", 5)).isNotEmpty().allMatch(i -> !i.id().isEmpty());
    Place city = api.places("berlin", Set.of(PlaceType.CITY), 1).getFirst();
    var around =
        new Place(
            city.type(),
            city.key(),
            city.name(),
            city.detail(),
            city.countryCode(),
            Optional.of(Radius.kilometres(25)));

    var size =
        api.audienceSize(account, specs.targeting(List.of(around)), OptimizationGoal.LINK_CLICKS);

    assertThat(size.ready()).isTrue();
    assertThat(size.lower()).isPresent();
  }

  @Test
  void readsInsightsByObjectDayAndSegment() {
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), account.timeZone());
    var month = new DateRange(today.minusDays(30), today.minusDays(1));
    var byCampaign = api.insights(query(Level.CAMPAIGN, month, false, List.of()));
    var byDay = api.insights(query(Level.ACCOUNT, month, true, List.of()));
    var byAge = api.insights(query(Level.ACCOUNT, month, false, List.of("age", "gender")));
    var byAd = api.insights(query(Level.AD, month, false, List.of("publisher_platform")));

    assertThat(byCampaign.rows()).isNotEmpty().allMatch(r -> r.objectName().isPresent());
    assertThat(byDay.rows()).hasSize(30);
    assertThat(byAge.rows()).allMatch(r -> r.segment().keySet().equals(Set.of("age", "gender")));
    assertThat(byAd.rows()).isNotEmpty();
    var totals = byCampaign.totals().orElseThrow();
    assertThat(totals.spend()).isPositive();
    long sum = byCampaign.rows().stream().mapToLong(r -> r.metrics().reach().orElse(0)).sum();
    assertThat(totals.reach().orElseThrow()).isPositive().isLessThan(sum);
    assertThat(byCampaign.rows()).anyMatch(r -> r.metrics().results().isPresent());
  }

  @Test
  void readsTheUsageHeaders() {
    api.campaigns(account);

    assertThat(api.usage().calls()).isPositive();
    assertThat(api.usage().buckets()).isNotEmpty();
  }

  private static MetaMarketingApi open(String token) {
    return MetaMarketingApi.open(
        AccessToken.parse(token).get(),
        new GraphUrl(simulator.graphUrl()),
        ApiVersion.V26_0,
        InstantSource.system());
  }

  private static ObjectId made(Write write) {
    return ((WriteAnswer.Made) api.send(write)).id();
  }

  private static Write change(ObjectId object, ObjectChange... changes) {
    return new Write.Change(account.id(), object, List.of(changes));
  }

  private static InsightsQuery query(
      Level level, DateRange range, boolean daily, List<String> breakdowns) {
    return new InsightsQuery(account.id(), Optional.empty(), level, range, daily, breakdowns);
  }
}
