/// The log of everything that was changed through this program.
@NullMarked
package metrix.core.activity;

import org.jspecify.annotations.NullMarked;
