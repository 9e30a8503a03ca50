/// Ad rules: what an account's owner wants done when its numbers say so, and the clock that does
/// it.
@NullMarked
package metrix.simulator.edge.rule;

import org.jspecify.annotations.NullMarked;
