/// What a user is preparing: the content of the form, and which images belong to it.
@NullMarked
package metrix.core.draft;

import org.jspecify.annotations.NullMarked;
