/// Copies of campaigns, ad sets and ads.
@NullMarked
package metrix.simulator.edge.copy;

import org.jspecify.annotations.NullMarked;
