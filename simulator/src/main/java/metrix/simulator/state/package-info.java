/// The simulated world: accounts, campaigns, ad sets, ads, creatives, images, and the rules of
/// their status.
@NullMarked
package metrix.simulator.state;

import org.jspecify.annotations.NullMarked;
