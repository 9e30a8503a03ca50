package metrix.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @Test
  void readsAnAccountWithAndWithoutItsPrefix() {
    assertThat(AccountId.parse("act_123").orElseThrow().path()).isEqualTo("act_123");
    assertThat(AccountId.parse(" 123 ")).contains(new AccountId("123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "act_", "act_12x", "12-3", "act_123456789012345678901", "../123", "١٢٣"})
  void refusesWhatIsNoAccount(String text) {
    assertThat(AccountId.parse(text)).isEmpty();
  }

  @Test
  void keepsIdsThatADoubleCannotHold() {
    assertThat(new CampaignId("120245452617390604")).hasToString("120245452617390604");
  }

  @Test
  void knowsTheLevelOfAnId() {
    assertThat(ObjectId.of(Level.AD_SET, "5").level()).isEqualTo(Level.AD_SET);
    assertThatThrownBy(() -> new AdId("5/copies")).isInstanceOf(IllegalArgumentException.class);
  }
}
