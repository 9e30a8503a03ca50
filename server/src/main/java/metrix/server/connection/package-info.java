/// Connecting with an ad account, and how a connection looks to the page.
@NullMarked
package metrix.server.connection;

import org.jspecify.annotations.NullMarked;
