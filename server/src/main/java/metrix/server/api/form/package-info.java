/// The lists that the create form offers.
@NullMarked
package metrix.server.api.form;

import org.jspecify.annotations.NullMarked;
