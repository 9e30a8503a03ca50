/// Opening a page session, and the state of the program.
@NullMarked
package metrix.server.api.session;

import org.jspecify.annotations.NullMarked;
