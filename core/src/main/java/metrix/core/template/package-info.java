/// Texts with fields in braces, `{date} {country} {n:02}`, from which names and URL parameters are
/// made.
@NullMarked
package metrix.core.template;

import org.jspecify.annotations.NullMarked;
