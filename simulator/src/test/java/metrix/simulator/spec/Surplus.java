package metrix.simulator.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import metrix.simulator.spec.MetaFacts.NodeFact;
import tools.jackson.databind.JsonNode;

/// Finds what an answer holds though Meta's tables do not have it: keys, and values of
/// enumerations.
public final class Surplus {
  private final MetaFacts facts;

  public Surplus(MetaFacts facts) {
    this.facts = facts;
  }

  /// The paths of all keys, and of all values with their text, that Meta does not have.
  ///
  /// @param type node or object type of the answer; one without a table holds anything
  public List<String> of(String type, JsonNode answer) {
    List<String> found = new ArrayList<>();
    object(type, type, answer, found);
    return found.stream().distinct().toList();
  }

  private void object(String type, String path, JsonNode value, List<String> found) {
    if (value.isArray()) {
      value.forEach(item -> object(type, path, item, found));
      return;
    }
    Optional<NodeFact> node = facts.node(type);
    if (node.isEmpty() || !value.isObject()) {
      return;
    }
    for (var member : value.properties()) {
      String here = path + "." + member.getKey();
      FactType field = node.get().fields().get(member.getKey());
      if (field != null) {
        field(field, here, member.getValue(), found);
        continue;
      }
      Optional<String> edge =
          node.get().calls().stream()
              .filter(call -> call.method().equals("GET") && call.edge().equals(member.getKey()))
              .map(MetaFacts.CallFact::returns)
              .findFirst();
      if (edge.isPresent()) {
        object(edge.get(), here, member.getValue().path("data"), found);
      } else {
        found.add(here);
      }
    }
  }

  private void field(FactType type, String path, JsonNode value, List<String> found) {
    if (value.isArray()) {
      value.forEach(item -> field(type, path, item, found));
    } else if (type.isObjectType()) {
      object(type.name(), path, value, found);
    } else if (!type.values().isEmpty() && !type.values().contains(Json.plain(value))) {
      found.add(path + "=" + Json.plain(value));
    }
  }
}
