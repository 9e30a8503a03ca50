/// Calls to Meta over HTTP. The one place that reveals the access token, and only for the
/// `Authorization` header and the body of the token check.
@NullMarked
package metrix.marketing.http;

import org.jspecify.annotations.NullMarked;
