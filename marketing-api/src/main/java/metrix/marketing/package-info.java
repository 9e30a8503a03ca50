/// The only door to Meta: the port [metrix.marketing.MarketingApi], what it takes and gives, and
/// how it fails.
@NullMarked
package metrix.marketing;

import org.jspecify.annotations.NullMarked;
