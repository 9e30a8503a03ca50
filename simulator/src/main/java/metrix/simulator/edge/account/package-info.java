/// Ad accounts, users, Pages, Pixels, Instagram accounts, tokens, the change log.
@NullMarked
package metrix.simulator.edge.account;

import org.jspecify.annotations.NullMarked;
