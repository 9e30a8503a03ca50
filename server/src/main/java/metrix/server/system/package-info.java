/// The program as a whole: its state, its end, its own document.
@NullMarked
package metrix.server.system;

import org.jspecify.annotations.NullMarked;
