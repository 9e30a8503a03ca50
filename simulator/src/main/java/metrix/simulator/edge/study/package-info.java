/// Ad studies, to be read.
@NullMarked
package metrix.simulator.edge.study;

import org.jspecify.annotations.NullMarked;
