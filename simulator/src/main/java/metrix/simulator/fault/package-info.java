/// Planned mishaps: dropped connections, delays, wrong answers, throttling.
@NullMarked
package metrix.simulator.fault;

import org.jspecify.annotations.NullMarked;
