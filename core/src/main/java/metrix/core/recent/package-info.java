/// A small memory for answers that are asked for again.
@NullMarked
package metrix.core.recent;

import org.jspecify.annotations.NullMarked;
