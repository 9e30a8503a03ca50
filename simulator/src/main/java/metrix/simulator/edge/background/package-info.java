/// Work that goes on after its call was answered: ads made in the background, batches, sessions.
@NullMarked
package metrix.simulator.edge.background;

import org.jspecify.annotations.NullMarked;
