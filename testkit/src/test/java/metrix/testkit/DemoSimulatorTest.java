package metrix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import org.junit.jupiter.api.Test;

class DemoSimulatorTest {
  @Test
  void servesTheDemoAccountAtATimeThatStandsStill() {
    var clock = ManualClock.at(DemoSimulator.START);
    try (var demo = DemoSimulator.start(clock);
        var api = MetaMarketingApi.open(demo.token(), demo.graph(), ApiVersion.V26_0, clock)) {
      var account = api.adAccounts().getFirst();

      assertThat(api.campaigns(account)).isNotEmpty();
    }
  }
}
