/// The limits of spending that the user sets.
@NullMarked
package metrix.server.guards;

import org.jspecify.annotations.NullMarked;
