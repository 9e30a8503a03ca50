package metrix.simulator.edge;

import java.util.List;
import metrix.simulator.state.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How the fields of one kind of object are read.
interface View {
  /// The value of a field that Meta's tables know; null leaves the key out of the answer.
  @Nullable JsonNode value(Request request, Entity entity, String field);

  /// What a read without `fields` gives beside the id.
  default List<String> defaults() {
    return List.of("id");
  }
}
