/// Delivery and results as columns.
@NullMarked
package metrix.server.api.insights;

import org.jspecify.annotations.NullMarked;
