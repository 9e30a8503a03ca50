/// Delivery and results as columns for the page.
@NullMarked
package metrix.server.insights;

import org.jspecify.annotations.NullMarked;
