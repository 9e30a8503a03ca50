/// What keeps calls to Meta sound: judging failures, waiting between tries, staying below limits,
/// reading lists to their end.
@NullMarked
package metrix.marketing.resilience;

import org.jspecify.annotations.NullMarked;
