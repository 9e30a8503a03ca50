/// The ports of the core on disk: one folder, one SQLite file as the record, images for a moment.
@NullMarked
package metrix.storage;

import org.jspecify.annotations.NullMarked;
