/// What Meta accepts, as data and as pure functions that give problems.
@NullMarked
package metrix.rules;

import org.jspecify.annotations.NullMarked;
