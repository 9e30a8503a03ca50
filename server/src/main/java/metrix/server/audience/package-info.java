/// Searches for places and interests, and estimates.
@NullMarked
package metrix.server.audience;

import org.jspecify.annotations.NullMarked;
