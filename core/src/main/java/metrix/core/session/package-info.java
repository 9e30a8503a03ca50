/// The one connection of this process to an ad account: the demo account, or Meta with a person's
/// token.
@NullMarked
package metrix.core.session;

import org.jspecify.annotations.NullMarked;
