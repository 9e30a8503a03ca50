/// The outer shape of the Graph API: calls, tokens, field expressions, pages, batches and the error
/// envelope.
@NullMarked
package metrix.simulator.protocol;

import org.jspecify.annotations.NullMarked;
