/// Ad creatives and images.
@NullMarked
package metrix.simulator.edge.creative;

import org.jspecify.annotations.NullMarked;
