/// Campaigns, ad sets and ads, with the rules that Meta has for them.
@NullMarked
package metrix.simulator.edge.tree;

import org.jspecify.annotations.NullMarked;
