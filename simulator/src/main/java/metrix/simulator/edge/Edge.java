package metrix.simulator.edge;

import tools.jackson.databind.JsonNode;

/// What one method of one edge (or of a node itself) answers.
@FunctionalInterface
interface Edge {
  JsonNode answer(Request request);
}
