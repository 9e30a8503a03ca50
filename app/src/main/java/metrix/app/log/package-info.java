/// The log: files of a week, redacted before a byte is written.
@NullMarked
package metrix.app.log;

import org.jspecify.annotations.NullMarked;
