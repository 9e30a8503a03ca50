package metrix.storage;

import static org.assertj.core.api.Assertions.assertThat;

import metrix.core.plan.Plan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TextsTest {
  @Test
  void readsAPlanOfAVersionThatDidNotKnowUndoing() {
    var json = (ObjectNode) JsonMapper.builder().build().readTree(Texts.write(Sample.plan()));
    json.remove("undoes");
    json.remove("notes");

    Plan plan = Texts.read(json.toString(), Plan.class);

    assertThat(plan.undoes()).isEmpty();
    assertThat(plan.notes()).isEmpty();
    assertThat(plan.steps()).isEqualTo(Sample.plan().steps());
  }
}
