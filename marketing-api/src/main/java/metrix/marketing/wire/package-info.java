/// Meta's JSON and the domain, translated in both directions. Nothing outside of this module sees
/// it.
@NullMarked
package metrix.marketing.wire;

import org.jspecify.annotations.NullMarked;
