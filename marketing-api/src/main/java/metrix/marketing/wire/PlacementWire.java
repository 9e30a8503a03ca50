package metrix.marketing.wire;

import metrix.model.Placements;
import metrix.model.Placements.OnPlatform;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Placements in Meta's form; all are said by leaving them out. Source: Meta, placement targeting
/// page, copy of 2026-09-12.
final class PlacementWire {
  private PlacementWire() {}

  static void write(ObjectNode json, Placements placements) {
    for (OnPlatform on : placements.chosen()) {
      json.withArrayProperty("publisher_platforms").add(on.platform().wire());
      if (!on.positions().isEmpty()) {
        ArrayNode positions = json.putArray(on.platform().wire() + "_positions");
        on.positions().forEach(positions::add);
      }
    }
  }
}
