/// What was done, by whom and when.
@NullMarked
package metrix.server.api.activity;

import org.jspecify.annotations.NullMarked;
