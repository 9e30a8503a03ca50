/// What each node and edge of the Marketing API answers: one class per edge.
@NullMarked
package metrix.simulator.edge;

import org.jspecify.annotations.NullMarked;
