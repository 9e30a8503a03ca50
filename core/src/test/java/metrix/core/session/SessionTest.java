package metrix.core.session;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.aPixel;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.Page;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.TokenReport;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final AccountId OTHER = new AccountId("1000000000000002");
  private static final AccountId DISABLED = new AccountId("1000000000000003");
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final Deque<FakeMarketingApi> doors = new ArrayDeque<>();
  private final Kept kept = new Kept();
  private final Session session =
      new Session((_, _) -> doors.remove(), new Demo(), GraphUrl.META, kept);

  @Test
  void theDemoIsReadyAtOnceAndNotRemembered() {
    Connection demo = connectDemo(shop());
    assertThat(demo.mode()).isEqualTo(Mode.DEMO);
    assertThat(demo.chosen().orElseThrow().account().id()).isEqualTo(ACCOUNT);
    assertThat(demo.chosen().orElseThrow().page()).contains(aPage());
    assertThat(demo.chosen().orElseThrow().pixel()).contains(aPixel());
    session.choose(ChosenAssets.only(ACCOUNT));
    assertThat(kept.load()).isEmpty();
  }

  @Test
  void ofSeveralAccountsThePersonChooses() {
    Connection live = connect(shop().with(anAdAccount().withId(OTHER).build()));
    assertThat(live.chosen()).isEmpty();
    var wanted = new ChosenAssets(OTHER, Optional.of(aPage().id()), Optional.of(aPixel().id()));
    assertThat(session.choose(wanted).get().chosen().orElseThrow().account().id()).isEqualTo(OTHER);
    assertThat(kept.load()).contains(wanted);
    session.disconnect();
    Connection again = connect(shop().with(anAdAccount().withId(OTHER).build()));
    assertThat(again.chosen().orElseThrow().account().id()).isEqualTo(OTHER);
    assertThat(again.chosen().orElseThrow().pixel()).contains(aPixel());
  }

  @Test
  void refusesWhatTheTokenMayNotUse() {
    Page foreign = new Page(new PageId("2000000000000009"), "Elsewhere", "Shop", false);
    connect(shop().with(anAdAccount().withId(DISABLED).withStatus(2).build()).with(foreign));
    check(ChosenAssets.only(OTHER), "accountId", "knows no ad account");
    check(ChosenAssets.only(DISABLED), "accountId", "Disabled");
    check(
        new ChosenAssets(ACCOUNT, Optional.of(foreign.id()), Optional.empty()),
        "pageId",
        "may not advertise");
    check(
        new ChosenAssets(ACCOUNT, Optional.of(new PageId("1")), Optional.empty()),
        "pageId",
        "may use a Page 1");
    check(
        new ChosenAssets(ACCOUNT, Optional.empty(), Optional.of(new PixelId("1"))),
        "pixelId",
        "no pixel 1");
    assertThat(session.assets(OTHER).value()).isEmpty();
    assertThat(session.current().orElseThrow().chosen().orElseThrow().account().id())
        .isEqualTo(ACCOUNT);
  }

  @Test
  void aFailedConnectionLeavesTheOneBeforeAndClosesItself() {
    FakeMarketingApi good = shop();
    connect(good);
    FakeMarketingApi bad = shop().failingReads(GraphFailure.Kind.TOKEN, 1);
    assertThatThrownBy(() -> connect(bad)).isInstanceOf(GraphFailure.class);
    assertThat(bad.closed()).isTrue();
    assertThat(good.closed()).isFalse();
    assertThat(session.current().orElseThrow().api()).isSameAs(good);
  }

  @Test
  void refusesATokenThatMetaCallsInvalid() {
    FakeMarketingApi dead = shop().with(report(false, Set.of(), Optional.empty()));
    assertThatThrownBy(() -> connect(dead))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.kind()).isEqualTo(GraphFailure.Kind.TOKEN));
    assertThat(session.current()).isEmpty();
  }

  @Test
  void closesTheConnectionThatItLeaves() {
    FakeMarketingApi first = shop();
    FakeMarketingApi second = shop();
    connect(first);
    connectDemo(second);
    assertThat(first.closed()).isTrue();
    session.close();
    assertThat(second.closed()).isTrue();
    assertThat(session.current()).isEmpty();
  }

  @Test
  void saysWhatATokenLacksAndWhenItEnds() {
    Instant now = clock.instant();
    TokenCheck check =
        TokenCheck.of(
            report(true, Set.of("ads_management"), Optional.of(now.plusSeconds(3 * 3600))), now);
    assertThat(check.missing()).containsExactly("pages_show_list", "pages_read_engagement");
    assertThat(check.warnings()).anyMatch(w -> w.contains("expires in 3 hours"));
    assertThat(TokenCheck.of(report(true, Set.of("ads_read"), Optional.empty()), now).missing())
        .contains("ads_management");
  }

  private void check(ChosenAssets wanted, String at, String what) {
    Checked<Connection> chosen = session.choose(wanted);
    assertThat(chosen.value()).isEmpty();
    assertThat(chosen.problems())
        .anySatisfy(p -> {
          assertThat(p.at()).isEqualTo(at);
          assertThat(p.what()).contains(what);
          assertThat(p.fix()).isNotEmpty();
        });
  }

  private Connection connect(FakeMarketingApi door) {
    doors.add(door);
    return session.connect(AccessToken.parse("EAAtestToken0123456789abc").get());
  }

  private Connection connectDemo(FakeMarketingApi door) {
    doors.add(door);
    return session.connectDemo();
  }

  private FakeMarketingApi shop() {
    return new FakeMarketingApi(clock).with(anAdAccount().build()).with(aPage()).with(aPixel());
  }

  private static TokenReport report(boolean valid, Set<String> granted, Optional<Instant> expires) {
    return new TokenReport(
        "1", "Sam", valid, Optional.of("USER"), expires, true, Optional.empty(), granted);
  }

  private static final class Kept implements ChosenAssetsStore {
    private Optional<ChosenAssets> last = Optional.empty();

    @Override
    public Optional<ChosenAssets> load() {
      return last;
    }

    @Override
    public void save(ChosenAssets chosen) {
      last = Optional.of(chosen);
    }
  }

  private static final class Demo implements DemoAccount {
    @Override
    public GraphUrl graph() {
      return GraphUrl.parse("http://127.0.0.1:9").get();
    }

    @Override
    public AccessToken token() {
      return AccessToken.parse("demo-token-0123456789").get();
    }
  }
}
