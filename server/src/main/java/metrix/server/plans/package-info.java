/// Plans as the page sees them, and the shelf where they wait for a yes.
@NullMarked
package metrix.server.plans;

import org.jspecify.annotations.NullMarked;
