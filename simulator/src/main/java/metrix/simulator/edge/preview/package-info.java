/// Previews of ads and creatives: the answers of the API, and the pages that they lead to.
@NullMarked
package metrix.simulator.edge.preview;

import org.jspecify.annotations.NullMarked;
