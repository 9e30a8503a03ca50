/// From a draft or an edit to a plan: pure, final, with absolute values, before and after, and what
/// it costs. Nothing here talks to anybody.
@NullMarked
package metrix.core.plan;

import org.jspecify.annotations.NullMarked;
