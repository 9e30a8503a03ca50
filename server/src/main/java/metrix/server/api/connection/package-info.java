/// Connecting with an ad account.
@NullMarked
package metrix.server.api.connection;

import org.jspecify.annotations.NullMarked;
