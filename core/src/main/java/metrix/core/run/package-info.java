/// Runs plans at Meta: journalled first, never sent twice, resumable after any end of the program.
@NullMarked
package metrix.core.run;

import org.jspecify.annotations.NullMarked;
