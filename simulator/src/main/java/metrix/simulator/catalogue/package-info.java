/// Every error that Meta is known to answer, as data.
@NullMarked
package metrix.simulator.catalogue;

import org.jspecify.annotations.NullMarked;
