/// Who may talk to the server: the address walls, the launch code, page sessions and the headers of
/// every answer. Pure, but for [metrix.server.security.LaunchPage] and the control secret, which
/// are files.
@NullMarked
package metrix.server.security;

import org.jspecify.annotations.NullMarked;
