package metrix.marketing.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.resilience.Governor.Cost;
import org.junit.jupiter.api.Test;

class GovernorTest {
  private static final Cost READ = read("1569");
  private static final Cost WRITE = new Cost("1569", UseCase.ADS_MANAGEMENT, 0, 1, 1, true);
  private static final Headers FULL_TIER =
      headers(
          Map.of(
              "x-ad-account-usage",
              "{\"acc_id_util_pct\":0,\"ads_api_access_tier\":\"standard_access\"}"));
  private static final Headers NONE = name -> Optional.empty();
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private Duration slept = Duration.ZERO;
  private final Governor governor = new Governor(() -> now, this::sleep, Pacing.STANDARD);

  @Test
  void showsWhatTheHeadersSay() {
    governor.observe(
        headers(
            Map.of(
                "x-app-usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}",
                "x-ad-account-usage",
                    "{\"acc_id_util_pct\":9.67,\"reset_time_duration\":100,\"ads_api_access_tier\":\"standard_access\"}",
                "x-business-use-case-usage",
                    "{\"1569\":[{\"type\":\"ads_management\",\"call_count\":2,\"total_cputime\":0,\"total_time\":5,\"estimated_time_to_regain_access\":0,\"ads_api_access_tier\":\"standard_access\"}]}",
                "x-ad-api-version-warning", "The call has been auto-upgraded to v25.0.")),
        "1569");

    Usage usage = governor.usage();
    assertThat(usage.buckets())
        .extracting(Usage.Bucket::name, Usage.Bucket::percent)
        .containsExactlyInAnyOrder(
            tuple("app", 28.0), tuple("ad account 1569", 9.67), tuple("ads_management 1569", 5.0));
    assertThat(usage.tier()).contains("standard_access");
    assertThat(usage.versionWarning()).contains("The call has been auto-upgraded to v25.0.");
  }

  @Test
  void ignoresStrangeHeaders() {
    governor.observe(headers(Map.of("x-app-usage", "{]", "x-ad-account-usage", "12")), "1569");

    assertThat(governor.usage().buckets()).isEmpty();
  }

  @Test
  void refusesWhileMetaSaysThatCallsAreRefused() throws InterruptedException {
    governor.observe(
        headers(
            Map.of(
                "x-business-use-case-usage",
                "{\"1569\":[{\"type\":\"ads_management\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}")),
        "1569");

    assertThatThrownBy(() -> admit(READ))
        .isInstanceOfSatisfying(
            GraphFailure.class,
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.THROTTLED);
              assertThat(f.retryAfter()).isEqualTo(Duration.ofMinutes(7));
            });
    assertThat(governor.usage().calls()).isZero();
    admit(read("another account"));
    now = now.plus(Duration.ofMinutes(7));
    admit(READ);
    assertThat(slept).isZero();
  }

  @Test
  void waitsOutAShortBlock() throws InterruptedException {
    governor.observe(FULL_TIER, "1569");
    assertThat(governor.refused(error(17, 2446079), NONE, "1569")).isEqualTo(Duration.ofMinutes(1));

    admit(READ);

    assertThat(slept).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void doublesTheBlockWhenRefusedAgainAndAgain() {
    governor.observe(FULL_TIER, "1569");
    assertThat(governor.refused(error(613, 0), NONE, "1569")).isEqualTo(Duration.ofMinutes(1));
    assertThat(governor.refused(error(613, 0), NONE, "1569")).isEqualTo(Duration.ofMinutes(2));
    governor.passed("1569");
    assertThat(governor.refused(error(613, 0), NONE, "1569")).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void blocksAllAccountsWhenTheAppIsRefused() {
    governor.refused(
        error(4, 0), headers(Map.of("x-ad-account-usage", "{\"reset_time_duration\":90}")), "1569");

    assertThatThrownBy(() -> admit(read("another account"))).isInstanceOf(GraphFailure.class);
  }

  @Test
  void doesNotBlockTheAccountForABudgetThatWasChangedTooOften() throws InterruptedException {
    assertThat(governor.refused(error(613, 1487632), NONE, "1569")).isEqualTo(Duration.ofHours(1));

    admit(WRITE);

    assertThat(slept).isZero();
  }

  @Test
  void waitsASecondWhenASecondWasFullAndSendsALittleLessInTheNext() throws InterruptedException {
    governor.observe(FULL_TIER, "1569");

    assertThat(governor.refused(error(613, 5044001), NONE, "1569"))
        .isEqualTo(Duration.ofSeconds(1));
    admit(WRITE);
    assertThat(slept).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_100));

    slept = Duration.ZERO;
    for (int i = 1; i < 96; i++) {
      admit(WRITE);
    }
    assertThat(slept).isZero();
    admit(WRITE);
    assertThat(slept).isPositive();
  }

  /// What was refused is too many in one second: the quotas of minutes and hours are as free as
  /// before.
  @Test
  void keepsItsShareOfTheQuotasWhenOnlyASecondWasFull() {
    governor.observe(FULL_TIER, "1569");
    Workload reads = new Workload(12_000, 0, 0, 0);
    Duration before = governor.forecast("1569", reads);

    for (int i = 0; i < 5; i++) {
      governor.refused(error(613, 5044001), NONE, "1569");
    }

    assertThat(governor.forecast("1569", reads)).isEqualTo(before);
  }

  @Test
  void pacesTheWritesOfALimitedAppBelowItsSixtyPoints() throws InterruptedException {
    governor.observe(
        headers(
            Map.of(
                "x-ad-account-usage",
                "{\"acc_id_util_pct\":0,\"ads_api_access_tier\":\"development_access\"}")),
        "1569");

    for (int i = 0; i < 18; i++) {
      admit(WRITE);
    }
    assertThat(slept).isZero();
    for (int i = 0; i < 20; i++) {
      admit(WRITE);
    }

    // 38 writes of 3 points, 93 % of 60 free at once, one point back every five seconds.
    assertThat(slept.toMillis() / 1000.0).isCloseTo((38 * 3 - 0.93 * 60) * 5, within(1.0));
  }

  @Test
  void keepsTheScoreThatMetaShowsWhenItIsHigher() throws InterruptedException {
    governor.observe(
        headers(
            Map.of(
                "x-ad-account-usage",
                "{\"acc_id_util_pct\":93,\"ads_api_access_tier\":\"development_access\"}")),
        "1569");

    admit(WRITE);

    assertThat(slept).isEqualTo(Duration.ofSeconds(15));
  }

  private void admit(Cost cost) throws InterruptedException {
    governor.admit(cost, Urgency.USER, () -> {}).close();
  }

  private static Cost read(String account) {
    return new Cost(account, UseCase.ADS_MANAGEMENT, 1, 0, 0, true);
  }

  private void sleep(Duration time) {
    slept = slept.plus(time);
    now = now.plus(time);
  }

  private static Headers headers(Map<String, String> all) {
    return name -> Optional.ofNullable(all.get(name));
  }

  private static GraphError error(int code, int subcode) {
    return new GraphError(
        code, subcode, "m", Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }
}
