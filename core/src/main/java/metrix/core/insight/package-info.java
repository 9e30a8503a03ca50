/// Questions about delivery and results: ranges of days, breakdowns that go together, and answers
/// with their age.
@NullMarked
package metrix.core.insight;

import org.jspecify.annotations.NullMarked;
