/// Campaigns, ad sets and ads as columns.
@NullMarked
package metrix.server.api.objects;

import org.jspecify.annotations.NullMarked;
