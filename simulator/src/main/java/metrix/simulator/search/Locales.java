package metrix.simulator.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// The languages that ads can be aimed at.
public final class Locales {
  private final Map<Integer, String> names = new LinkedHashMap<>();

  Locales() {
    Lines.of("locales.txt").forEach(words -> names.put(Integer.parseInt(words[0]), words[1]));
  }

  public boolean has(int key) {
    return names.containsKey(key);
  }

  public String name(int key) {
    return names.getOrDefault(key, "");
  }

  /// Rows whose key is a number. Source: Meta, "Targeting search" page.
  public List<ObjectNode> search(String text) {
    String wanted = Words.folded(text);
    return names.entrySet().stream()
        .filter(entry -> Words.match(Words.folded(entry.getValue()), wanted))
        .map(entry -> Json.object().put("key", entry.getKey()).put("name", entry.getValue()))
        .toList();
  }
}
