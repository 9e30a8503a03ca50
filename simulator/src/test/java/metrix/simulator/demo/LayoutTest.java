package metrix.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12, 59, 60, 61, 300, 5_000, 5_001, 77_777, 100_000})
  void givesEachParentARunOfChildrenAndEachChildItsParent(int ads) {
    Layout layout = Layout.of(ads, 12);

    int lastSet = -1;
    for (int ad = 0; ad < ads; ad++) {
      int set = layout.setOf(ad);
      assertThat(ad).isBetween(layout.firstAd(set), layout.firstAd(set + 1) - 1);
      assertThat(set).isBetween(lastSet, lastSet + 1);
      lastSet = set;
    }
    assertThat(lastSet).isEqualTo(layout.sets() - 1);
    int lastCampaign = -1;
    for (int set = 0; set < layout.sets(); set++) {
      int campaign = layout.campaignOf(set);
      assertThat(set).isBetween(layout.firstSet(campaign), layout.firstSet(campaign + 1) - 1);
      assertThat(campaign).isBetween(lastCampaign, lastCampaign + 1);
      lastCampaign = campaign;
    }
    assertThat(lastCampaign).isEqualTo(layout.campaigns() - 1);
  }
}
