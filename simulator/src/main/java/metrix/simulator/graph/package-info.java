/// The engine of the graph: finds the object and the edge of a call, checks it, shows fields.
@NullMarked
package metrix.simulator.graph;

import org.jspecify.annotations.NullMarked;
