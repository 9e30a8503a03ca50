/// Starting, watching and resuming runs.
@NullMarked
package metrix.server.runs;

import org.jspecify.annotations.NullMarked;
