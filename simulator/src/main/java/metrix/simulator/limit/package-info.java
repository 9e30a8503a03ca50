/// How much Meta lets a client do, and the headers that tell.
@NullMarked
package metrix.simulator.limit;

import org.jspecify.annotations.NullMarked;
