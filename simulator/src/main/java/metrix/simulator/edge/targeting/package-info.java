/// Targeting: its rules, its search, its estimates.
@NullMarked
package metrix.simulator.edge.targeting;

import org.jspecify.annotations.NullMarked;
