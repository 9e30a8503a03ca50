/// Launch drafts: forms, images and sheets.
@NullMarked
package metrix.server.api.drafts;

import org.jspecify.annotations.NullMarked;
