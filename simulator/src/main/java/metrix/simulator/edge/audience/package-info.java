/// Custom audiences, saved audiences and custom conversions.
@NullMarked
package metrix.simulator.edge.audience;

import org.jspecify.annotations.NullMarked;
