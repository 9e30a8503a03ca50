/// The launch sheet: a table of ads to make, read from CSV or XLSX and turned into rows of a
/// launch.
@NullMarked
package metrix.core.sheet;

import org.jspecify.annotations.NullMarked;
