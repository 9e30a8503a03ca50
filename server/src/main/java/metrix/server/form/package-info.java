/// The lists of the create form.
@NullMarked
package metrix.server.form;

import org.jspecify.annotations.NullMarked;
