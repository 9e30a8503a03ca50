/// What the tests of all modules share: a clock to turn by hand, a Meta in memory, sample objects,
/// seeded properties and a probe for leaked secrets.
@NullMarked
package metrix.testkit;

import org.jspecify.annotations.NullMarked;
