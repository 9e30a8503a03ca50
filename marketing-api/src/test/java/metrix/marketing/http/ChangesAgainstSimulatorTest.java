package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.AdAccount;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.BidStrategy;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
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
