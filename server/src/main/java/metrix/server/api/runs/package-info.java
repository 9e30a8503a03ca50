/// Runs of plans and what became of each step.
@NullMarked
package metrix.server.api.runs;

import org.jspecify.annotations.NullMarked;
