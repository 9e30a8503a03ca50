/// Reads Excel workbooks (.xlsx) from bytes that nobody vouches for: row by row, within limits, and
/// without a formula, an entity or an address being followed. Knows nothing of ads.
@NullMarked
package metrix.core.xlsx;

import org.jspecify.annotations.NullMarked;
