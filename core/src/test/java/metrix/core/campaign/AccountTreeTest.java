package metrix.core.campaign;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import metrix.core.session.Connection;
import metrix.core.session.Mode;
import metrix.marketing.GraphFailure;
import metrix.model.AdAccount;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class AccountTreeTest {
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final AdAccount account = anAdAccount().build();
  private final FakeMarketingApi meta =
      new FakeMarketingApi(clock).with(account).with(aCampaign().build());
  private final AccountTree tree = new AccountTree(clock);
  private final Connection connection = connection(meta);

  @Test
  void keepsWhatItReadWhileItIsFresh() {
    Snapshot first = tree.snapshot(connection, false);
    clock.advance(Duration.ofMinutes(14));
    assertThat(tree.snapshot(connection, false)).isSameAs(first);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tree.snapshot(connection, false).asOf()).isEqualTo(clock.instant());
  }

  @Test
  void readsAnewWhenAskedOrAfterAChange() {
    Snapshot first = tree.snapshot(connection, false);
    Snapshot asked = tree.snapshot(connection, true);
    assertThat(asked).isNotSameAs(first);
    tree.changed(ACCOUNT);
    assertThat(tree.snapshot(connection, false)).isNotSameAs(asked);
  }

  @Test
  void aChangeFromBeforeTheReadingChangesNothing() {
    var before = clock.instant();
    clock.advance(Duration.ofSeconds(1));
    Snapshot read = tree.snapshot(connection, false);
    tree.changed(ACCOUNT, before);
    assertThat(tree.snapshot(connection, false)).isSameAs(read);
    tree.changed(ACCOUNT, clock.instant());
    assertThat(tree.snapshot(connection, false)).isNotSameAs(read);
  }

  @Test
  void showsNothingOfAnotherConnection() {
    Snapshot read = tree.snapshot(connection, false);
    assertThat(read.campaigns()).hasSize(1);
    var other = new FakeMarketingApi(clock).with(account);
    assertThat(tree.snapshot(connection(other), false).campaigns()).isEmpty();
  }

  @Test
  void failsAsMetaFailsAndKeepsWhatItHad() {
    Snapshot read = tree.snapshot(connection, false);
    meta.failingReads(GraphFailure.Kind.THROTTLED, 4);
    assertThatThrownBy(() -> tree.snapshot(connection, true))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.kind()).isEqualTo(GraphFailure.Kind.THROTTLED));
    assertThat(tree.snapshot(connection, false)).isSameAs(read);
  }

  private Connection connection(FakeMarketingApi api) {
    return new Connection(
        Mode.DEMO,
        api,
        api.graph(),
        meta.token(),
        List.of(account),
        Optional.of(new Connection.Chosen(account, Optional.empty(), Optional.empty())));
  }
}
