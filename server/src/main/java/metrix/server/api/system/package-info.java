/// The state of the program, its limits and its end.
@NullMarked
package metrix.server.api.system;

import org.jspecify.annotations.NullMarked;
