package metrix.simulator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaSpecTest {
  private static final MetaSpec SPEC = MetaSpec.load();

  @Test
  void knowsWhichParametersMetaRequires() {
    var params = SPEC.params("AdAccount", "POST", "adsets").orElseThrow();

    assertThat(params.get("name")).extracting(Param::required).isEqualTo(true);
    assertThat(params.get("targeting")).extracting(Param::required).isEqualTo(false);
  }

  @Test
  void knowsTheTypeBehindAFieldAndAnEdge() {
    assertThat(SPEC.member("Ad", "creative").orElseThrow().type()).contains("AdCreative");
    assertThat(SPEC.member("Campaign", "adsets").orElseThrow().type()).contains("AdSet");
    assertThat(SPEC.member("Campaign", "name").orElseThrow().type()).isEmpty();
    assertThat(SPEC.member("Campaign", "nope")).isEmpty();
  }

  @Test
  void knowsTheTypeOfAnObjectThatTheSpecsCallObject() {
    Param promoted =
        SPEC.params("AdAccount", "POST", "adsets").orElseThrow().get("promoted_object");

    assertThat(promoted).extracting(Param::type).isEqualTo(Optional.of("AdPromotedObject"));
    assertThat(SPEC.member("AdPromotedObject", "custom_event_type").orElseThrow().values())
        .contains("PURCHASE");
  }

  @Test
  void hasTheAdditionsOfTheNewestVersion() {
    assertThat(SPEC.params("AdAccount", "POST", "adsets").orElseThrow().get("optimization_goal"))
        .extracting(Param::values)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.ITERABLE)
        .contains("MESSAGING_DEEP_CONVERSATION_AND_FOLLOW");
    assertThat(SPEC.fields("AdSet")).contains("meta_moment_maker_spec");
    assertThat(SPEC.fields("AdAccountDeliveryEstimate")).doesNotContain("estimate_dau");
  }
}
