/// The limits of spending as JSON.
@NullMarked
package metrix.server.api.guards;

import org.jspecify.annotations.NullMarked;
