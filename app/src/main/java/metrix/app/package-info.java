/// The program: `main`, the one place where everything is wired, and what surrounds it (log, exit
/// codes, hardening of the process).
@NullMarked
package metrix.app;

import org.jspecify.annotations.NullMarked;
