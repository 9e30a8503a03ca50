/// Opening a page session.
@NullMarked
package metrix.server.api.session;

import org.jspecify.annotations.NullMarked;
