/// How a second start of the program asks the first one for a new page.
@NullMarked
package metrix.server.control;

import org.jspecify.annotations.NullMarked;
