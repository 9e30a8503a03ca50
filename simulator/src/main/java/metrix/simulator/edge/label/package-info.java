/// Ad labels.
@NullMarked
package metrix.simulator.edge.label;

import org.jspecify.annotations.NullMarked;
