/// Places, interests and languages that the targeting search finds.
@NullMarked
package metrix.simulator.search;

import org.jspecify.annotations.NullMarked;
