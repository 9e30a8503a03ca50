package metrix.simulator.state;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The pictures in a creative, by their hashes.
final class Pictures {
  private Pictures() {}

  static Set<String> of(JsonNode creative) {
    Set<String> hashes = new HashSet<>();
    collect(creative, hashes);
    return hashes;
  }

  private static void collect(JsonNode node, Set<String> hashes) {
    for (var member : node.properties()) {
      boolean named = member.getKey().equals("hash") || member.getKey().endsWith("_hash");
      if (named && member.getValue().isString()) {
        hashes.add(member.getValue().asString(""));
      }
    }
    if (node.isContainer()) {
      node.forEach(child -> collect(child, hashes));
    }
  }
}
