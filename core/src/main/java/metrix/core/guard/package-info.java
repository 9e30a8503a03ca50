/// What guards a user's money against slips: caps that the user sets, and a stop far above what the
/// account is used to.
@NullMarked
package metrix.core.guard;

import org.jspecify.annotations.NullMarked;
