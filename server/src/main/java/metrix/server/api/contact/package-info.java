/// What an ad account takes: the self-check of the first contact, and ways to save calls.
@NullMarked
package metrix.server.api.contact;

import org.jspecify.annotations.NullMarked;
