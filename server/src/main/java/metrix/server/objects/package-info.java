/// Campaigns, ad sets and ads as columns for the page.
@NullMarked
package metrix.server.objects;

import org.jspecify.annotations.NullMarked;
