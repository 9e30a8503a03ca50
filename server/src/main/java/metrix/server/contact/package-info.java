/// The self-check of the first contact, and the ways to save calls that an ad account uses.
@NullMarked
package metrix.server.contact;

import org.jspecify.annotations.NullMarked;
