package metrix.simulator.graph;

import tools.jackson.databind.JsonNode;

/// What one method of one edge (or of a node itself) answers.
@FunctionalInterface
public interface Edge {
  JsonNode answer(Request request);
}
