/// The demo account: an outdoor shop with three months of history.
@NullMarked
package metrix.simulator.demo;

import org.jspecify.annotations.NullMarked;
