/// Places, interests and estimates.
@NullMarked
package metrix.server.api.audience;

import org.jspecify.annotations.NullMarked;
