/// Images on their way to Meta: checked, cleaned, kept for a moment and deleted after the upload.
@NullMarked
package metrix.core.media;

import org.jspecify.annotations.NullMarked;
