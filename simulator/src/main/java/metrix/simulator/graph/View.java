package metrix.simulator.graph;

import java.util.List;
import metrix.simulator.state.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How the fields of one kind of object are read.
public interface View {
  /// The value of a field that Meta's tables know; null leaves the key out of the answer.
  @Nullable JsonNode value(Request request, Entity entity, String field);

  /// What a read without `fields` gives beside the id.
  default List<String> defaults() {
    return List.of("id");
  }

  /// Fields that Meta answers though its spec files do not name them.
  default List<String> extraFields() {
    return List.of();
  }
}
