/// Plans of changes, and plans on the shelf until they run.
@NullMarked
package metrix.server.edits;

import org.jspecify.annotations.NullMarked;
