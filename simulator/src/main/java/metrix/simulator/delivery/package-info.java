/// Invented delivery: impressions, reach, clicks, spend and results, computed from a seed, never
/// stored.
@NullMarked
package metrix.simulator.delivery;

import org.jspecify.annotations.NullMarked;
