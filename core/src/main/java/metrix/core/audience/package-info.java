/// Finding whom to reach: places and interests by name, and how many people that may be.
@NullMarked
package metrix.core.audience;

import org.jspecify.annotations.NullMarked;
