/// Launch drafts with their images and sheets, and plans of them.
@NullMarked
package metrix.server.drafts;

import org.jspecify.annotations.NullMarked;
