package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import metrix.marketing.Workload;
import metrix.marketing.resilience.LaunchSimulation.Job;
import metrix.marketing.resilience.LaunchSimulation.Result;
import metrix.marketing.resilience.MetaLimits.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How fast launches are under Meta's full limits, and how many calls Meta refuses: gates on a
/// simulated clock, so the numbers are the same on every machine.
class PacingTest {
  private static final int CALLERS = 32;
  private static final double SIX_PERCENT_FULL = 0.06 * 30 / 3;
  private static final double SIX_PERCENT_LIMITED = 0.06 * 0.2 / 3;

  @Test
  void launchesTenThousandAdsInAQuarterOfAnHourOnTheFullTier() {
    Result result = governed(tenThousandAds(Reading.FADING));

    assertThat(result.sent()).isEqualTo(11_300);
    assertThat(result.refused()).isZero();
    assertThat(result.time()).isLessThanOrEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void launchesAHundredAdsInTwentyFiveMinutesOnTheLimitedTier() {
    Result result = governed(aHundredAds(Reading.FADING));

    assertThat(result.sent()).isEqualTo(113);
    assertThat(result.refused()).isZero();
    assertThat(result.time()).isLessThanOrEqualTo(Duration.ofMinutes(25));
  }

  @Test
  void isRefusedNothingWhenPointsLastAndDoNotFade() {
    Result full = governed(tenThousandAds(Reading.LASTING));
    Result limited = governed(aHundredAds(Reading.LASTING));

    assertThat(full.refused()).isZero();
    assertThat(full.time()).isLessThanOrEqualTo(Duration.ofMinutes(16));
    assertThat(limited.refused()).isZero();
    assertThat(limited.time()).isLessThanOrEqualTo(Duration.ofMinutes(32));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isRefusedAtMostOneCallInAHundredBesideOtherPrograms(long seed) {
    Result limited = governed(aHundredAds(Reading.FADING).withOthers(SIX_PERCENT_LIMITED, seed));

    assertThat(limited.refusedShare()).isLessThanOrEqualTo(0.01);
    for (Reading reading : Reading.values()) {
      Result full = governed(tenThousandAds(reading).withOthers(SIX_PERCENT_FULL, seed));
      assertThat(full.refusedShare()).as(reading.name()).isLessThanOrEqualTo(0.01);
    }
  }

  /// Where 60 points last for 300 seconds, two writes of others are a tenth of them and come
  /// unseen.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isRefusedFewCallsBesideOtherProgramsWhenTheFewPointsOfTheLimitedTierLast(long seed) {
    Result limited = governed(aHundredAds(Reading.LASTING).withOthers(SIX_PERCENT_LIMITED, seed));

    assertThat(limited.refusedShare()).isLessThanOrEqualTo(0.04);
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void isAsFastAsSendingAtOnceAndWithoutItsRefusals(Reading reading) {
    var simulation = tenThousandAds(new MetaLimits(false, reading).patient());
    Result blast = simulation.run(new Clients.Blast(simulation), CALLERS);
    Result ours = governed(tenThousandAds(reading));

    assertThat(blast.refused()).isPositive();
    assertThat(ours.refused()).isZero();
    assertThat(ours.time()).isLessThanOrEqualTo(blast.time());
  }

  @Test
  void isAsFastAsPausingAMinuteAtNinetyFivePercent() {
    var simulation = tenThousandAds(new MetaLimits(false, Reading.FADING).patient());
    Result pausing = simulation.run(new Clients.PauseAt95(simulation), CALLERS);

    assertThat(governed(tenThousandAds(Reading.FADING)).time()).isLessThanOrEqualTo(pausing.time());
  }

  @Test
  void foretellsWhatItThenTakes() {
    var simulation = tenThousandAds(Reading.FADING);
    var client = new Clients.Governed(simulation);
    tellTier(client, "standard_access");
    Duration told =
        client
            .mirror()
            .forecast(Clients.ACCOUNT, new Workload(0, 11_300, 11_000, 2), LaunchSimulation.START);

    Result result = simulation.run(client, CALLERS);

    assertThat(told).isCloseTo(result.time(), result.time().dividedBy(50));
  }

  @Test
  void foretellsHowLongSeparateCreativesWouldTakeOnTheLimitedTier() {
    var simulation = aHundredAds(Reading.FADING);
    var client = new Clients.Governed(simulation);
    tellTier(client, "development_access");

    assertThat(minutes(client, new Workload(0, 113, 111, 2))).isEqualTo(23);
    assertThat(minutes(client, new Workload(0, 311, 111, 3))).isEqualTo(73);
  }

  private static long minutes(Clients.Governed client, Workload work) {
    return client.mirror().forecast(Clients.ACCOUNT, work, LaunchSimulation.START).toMinutes();
  }

  private static void tellTier(Clients.Governed client, String tier) {
    String text = "{\"acc_id_util_pct\":0,\"ads_api_access_tier\":\"" + tier + "\"}";
    Headers headers = name -> Optional.of(text).filter(t -> name.equals("x-ad-account-usage"));
    client
        .mirror()
        .observe(
            UsageHeaders.of(headers, Clients.ACCOUNT), Clients.ACCOUNT, LaunchSimulation.START);
  }

  /// 1.13 writes an ad: 1,000 ad sets with ten ads each, and their images.
  private static LaunchSimulation tenThousandAds(Reading reading) {
    return tenThousandAds(new MetaLimits(false, reading));
  }

  private static LaunchSimulation tenThousandAds(MetaLimits limits) {
    return new LaunchSimulation(limits).with(30, new Job(10, false)).with(1000, new Job(11, true));
  }

  private static LaunchSimulation aHundredAds(Reading reading) {
    return new LaunchSimulation(new MetaLimits(true, reading))
        .with(2, new Job(1, false))
        .with(111, new Job(1, true));
  }

  private static Result governed(LaunchSimulation simulation) {
    return simulation.run(new Clients.Governed(simulation), CALLERS);
  }
}
