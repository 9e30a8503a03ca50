/// A stateful look-alike of Meta's Marketing API on loopback; it shares no code with the client
/// that it tests.
@NullMarked
package metrix.simulator;

import org.jspecify.annotations.NullMarked;
