/// Pixels: their fields, what they counted, what is wrong with them.
@NullMarked
package metrix.simulator.edge.pixel;

import org.jspecify.annotations.NullMarked;
