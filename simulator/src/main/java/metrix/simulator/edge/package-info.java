/// The list of topics; each has a package of its own below.
@NullMarked
package metrix.simulator.edge;

import org.jspecify.annotations.NullMarked;
