/// The local web API as data: every endpoint with what it takes and gives. The records in the
/// packages below are the JSON; a name that ends in `Json` appears without it in the API's
/// document.
@NullMarked
package metrix.server.api;

import org.jspecify.annotations.NullMarked;
