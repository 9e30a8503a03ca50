/// Opening a page session with a launch code.
@NullMarked
package metrix.server.session;

import org.jspecify.annotations.NullMarked;
