package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String LIBRARY = "/v26.0/" + ACCOUNT + "/adrules_library";
  private static Simulator simulator;
  private static Browser browser;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(30));
    browser = new Browser(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void givesAnEmptyLibraryToAnAccountWithoutRules() {
    assertThat(browser.get(LIBRARY + "?fields=name,status").path("data").isArray()).isTrue();
  }
}
