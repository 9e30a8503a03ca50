/// The one stream of events that all tabs of the page share.
@NullMarked
package metrix.server.events;

import org.jspecify.annotations.NullMarked;
