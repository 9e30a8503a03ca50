package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.AudienceField;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.DayPart;
import metrix.model.Gender;
import metrix.model.LiveTargeting;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.PixelId;
import metrix.model.Place;
import metrix.model.SpendBounds;
import metrix.model.Targeting;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every field that can be edited, set and taken away again over real HTTP.
class ChangesAgainstSimulatorTest {
  private static Simulator simulator;
  private static MetaMarketingApi api;
  private static AdAccount account;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults());
    api =
        MetaMarketingApi.open(
            AccessToken.parse("EAAtokenOfTheDemo0123456789").get(),
            GraphUrl.parse(simulator.graphUrl().toString()).get(),
            ApiVersion.V26_0,
            InstantSource.system());
    account = api.adAccounts().getFirst();
  }

  @AfterAll
  static void stop() {
    api.close();
    simulator.close();
  }

  @Test
  void setsASpendCapAndTakesItAway() {
    CampaignId campaign =
        api.campaigns(account).stream()
            .filter(c -> c.status() != ConfiguredStatus.ARCHIVED)
            .findFirst()
            .orElseThrow()
            .id();

    change(campaign, new ObjectChange.SetSpendCap(Optional.of(money(90_000_000))));
    assertThat(campaign(campaign).spendCap()).contains(money(90_000_000));
    change(campaign, new ObjectChange.SetSpendCap(Optional.empty()));
    assertThat(campaign(campaign).spendCap()).isEmpty();
  }

  @Test
  void setsAnEndInAnyOffsetAndTakesItAway() {
    AdSetId set = live().id();
    OffsetDateTime end = OffsetDateTime.parse("2031-05-01T12:00:00+09:00");

    change(set, new ObjectChange.SetEnd(Optional.of(end)));
    assertThat(adSet(set).end().orElseThrow().toInstant()).isEqualTo(end.toInstant());
    change(set, new ObjectChange.SetEnd(Optional.empty()));
    assertThat(adSet(set).end()).isEmpty();
  }

  @Test
  void bidsByACapAndByItselfAgain() {
    AdSetId set = live().id();

    change(
        set,
        new ObjectChange.SetBidStrategy(BidStrategy.LOWEST_COST_WITH_BID_CAP),
        new ObjectChange.SetBidAmount(money(150)));
    assertThat(adSet(set).bidStrategy()).contains("LOWEST_COST_WITH_BID_CAP");
    assertThat(adSet(set).bidAmount()).contains(money(150));
  }

  @Test
  void exchangesPartsOfAnAudienceAndKeepsWhatItDoesNotKnow() {
    AdSetId set = live().id();
    LiveTargeting before = adSet(set).details().targeting().orElseThrow();
    Targeting wanted =
        before
            .known()
            .withPlaces(
                List.of(Place.country("CA", "Canada"), Place.country("MX", "Mexico")), List.of())
            .withAges(30, 50)
            .withGender(Gender.FEMALE)
            .withAdvantageAudience(false);
    List<AudienceField> fields =
        List.of(
            AudienceField.LOCATIONS,
            AudienceField.AGES,
            AudienceField.GENDERS,
            AudienceField.ADVANTAGE_AUDIENCE);

    change(
        set,
        fields.stream()
            .map(f -> new ObjectChange.SetAudience(f, wanted, before))
            .toArray(ObjectChange[]::new));

    LiveTargeting after = adSet(set).details().targeting().orElseThrow();
    for (AudienceField field : AudienceField.values()) {
      Targeting from = fields.contains(field) ? wanted : before.known();
      assertThat(field.text(after.known())).as(field.label()).isEqualTo(field.text(from));
    }
    assertThat(after.json()).contains("brand_safety_content_filter_levels", "location_types");
    SortedMap<String, String> read =
        api.fields(set, List.of("targeting", "targeting.ages", "targeting.genders"));
    assertThat(read)
        .containsEntry("targeting", after.json())
        .containsEntry("targeting.ages", "30-50")
        .containsEntry("targeting.genders", "female");
  }

  @Test
  void changesWhatCountsAndSpreadsALifetimeBudgetOverHours() {
    AdSetId set = live().id();
    OffsetDateTime end = OffsetDateTime.parse("2031-05-01T12:00:00+00:00");
    var hours = List.of(new DayPart(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 480, 1200));

    change(set, new ObjectChange.SetEnd(Optional.of(end)));
    api.send(
        new Write.Change(
            account.id(),
            set,
            List.of(new ObjectChange.SetBudget(new Budget.Lifetime(money(90_000_000))))));
    change(set, new ObjectChange.SetHours(hours));
    assertThat(adSet(set).details().options().hours()).hasSize(1);
    assertThat(api.fields(set, List.of("adset_schedule.hours", "pacing_type")))
        .containsEntry("adset_schedule.hours", "mon,sun 08:00-20:00")
        .containsEntry("pacing_type", "[\"day_parting\"]");
    change(set, new ObjectChange.SetHours(List.of()));
    assertThat(adSet(set).details().options().hours()).isEmpty();
  }

  @Test
  void boundsTheShareOfACampaignBudget() {
    AdSet sharing =
        api.adSets(account).stream()
            .filter(s -> s.status() != ConfiguredStatus.ARCHIVED)
            .filter(s -> standsWithBudget(campaign(s.campaign())))
            .findFirst()
            .orElseThrow();
    AdSetId set = sharing.id();

    change(
        set,
        new ObjectChange.SetMinSpend(new Budget.Daily(money(100))),
        new ObjectChange.SetMaxSpend(true, Optional.of(money(900))));
    assertThat(adSet(set).details().options().spend())
        .isEqualTo(
            new SpendBounds(
                Optional.of(new Budget.Daily(money(100))),
                Optional.of(new Budget.Daily(money(900)))));
    change(set, new ObjectChange.SetMaxSpend(true, Optional.empty()));
    assertThat(adSet(set).details().options().spend().most()).isEmpty();
  }

  @Test
  void countsTheEventsOfAnotherPixelBesideAllElseThatCounts() {
    Ad counted =
        api.ads(account).stream()
            .filter(a -> a.effectiveStatus().equals("ACTIVE"))
            .filter(a -> a.details().pixel().isPresent())
            .findFirst()
            .orElseThrow();
    String held =
        counted.details().tracking().replaceFirst("\\[", "[{\"action.type\":[\"link_click\"]},");

    change(counted.id(), new ObjectChange.SetPixel(new PixelId("736218905447120"), held));

    assertThat(api.fields(counted.id(), List.of("tracking_specs", "tracking_specs.pixel")))
        .containsEntry("tracking_specs.pixel", "736218905447120")
        .hasEntrySatisfying(
            "tracking_specs",
            specs ->
                assertThat(specs)
                    .contains("link_click")
                    .doesNotContain(counted.details().pixel().orElseThrow()));
  }

  private static boolean standsWithBudget(Campaign campaign) {
    return campaign.status() != ConfiguredStatus.ARCHIVED
        && campaign.dailyBudget().filter(m -> m.minor() > 0).isPresent();
  }

  private static void change(ObjectId object, ObjectChange... changes) {
    api.send(new Write.Change(account.id(), object, List.of(changes)));
  }

  private static Campaign campaign(CampaignId id) {
    return api.campaigns(account).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static AdSet adSet(AdSetId id) {
    return api.adSets(account).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /// An ad set with a daily budget of its own that has not ended.
  private static AdSet live() {
    return api.adSets(account).stream()
        .filter(s -> s.dailyBudget().filter(m -> m.minor() > 0).isPresent())
        .filter(s -> s.status() != ConfiguredStatus.ARCHIVED)
        .findFirst()
        .orElseThrow();
  }

  private static Money money(long minor) {
    return new Money(minor, account.currency().orElseThrow());
  }
}
