/// Door 1: the loopback server of the page. [metrix.server.LocalServer] starts it; each feature has
/// a package, and [metrix.server.api.Endpoint] lists every address.
@NullMarked
package metrix.server;

import org.jspecify.annotations.NullMarked;
