/// What many answers share: money, problems, errors.
@NullMarked
package metrix.server.api.common;

import org.jspecify.annotations.NullMarked;
