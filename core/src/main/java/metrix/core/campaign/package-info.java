/// The tree of an ad account as it is read: campaigns, ad sets and ads, with their age and their
/// delivery.
@NullMarked
package metrix.core.campaign;

import org.jspecify.annotations.NullMarked;
