/// The log of what was done.
@NullMarked
package metrix.server.activity;

import org.jspecify.annotations.NullMarked;
