/// Plans of launches and edits.
@NullMarked
package metrix.server.api.edits;

import org.jspecify.annotations.NullMarked;
