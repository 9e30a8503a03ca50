package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.AccountId;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import metrix.simulator.limit.Tier;
import org.junit.jupiter.api.Test;

/// Launches under the limits that the simulator keeps by its own code, over real HTTP, on a clock
/// that only the client's waits move. Every write must be taken at the first try.
class PacedBySimulatorTest {
  private final Opened opened = new Opened();
  private final Instant start = opened.now();

  @Test
  void isNeverRefusedOnTheLimitedTier() {
    try (var simulator = simulator(Tier.LIMITED);
        var api = opened.to(url(simulator))) {
      AccountId account = api.adAccounts().getFirst().id();
      for (int i = 0; i < 60; i++) {
        assertThat(api.send(campaign(account, i))).isInstanceOf(WriteAnswer.Made.class);
      }

      // 180 points, 93 % of 60 at once and one every five seconds, and not much slower.
      double ideal = (180 - 0.93 * 60) * 5;
      assertThat(seconds()).isBetween(ideal - 5, ideal * 1.1);
    }
  }

  @Test
  void isNeverRefusedForTooManyChangesInASecond() {
    try (var simulator = simulator(Tier.FULL);
        var api = opened.to(url(simulator))) {
      AccountId account = api.adAccounts().getFirst().id();
      for (int i = 0; i < 350; i++) {
        assertThat(api.send(campaign(account, i))).isInstanceOf(WriteAnswer.Made.class);
      }

      assertThat(seconds()).isBetween(3.0, 3.1);
    }
  }

  private Simulator simulator(Tier tier) {
    return Simulator.start(
        SimulatorConfig.defaults().withAds(20).withTime(opened::now).withTier(tier));
  }

  private static GraphUrl url(Simulator simulator) {
    return new GraphUrl(simulator.graphUrl());
  }

  private static Write campaign(AccountId account, int number) {
    return new Write.CreateCampaign(
        account, Written.campaign(Optional.empty()).spec(), "mx-" + number);
  }

  private double seconds() {
    return Duration.between(start, opened.now()).toMillis() / 1000.0;
  }
}
