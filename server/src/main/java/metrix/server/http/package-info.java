/// HTTP for the features: how requests are let in, read, answered and refused. The features see a
/// [metrix.server.http.Call] and give records; they know nothing of Javalin or Jetty.
@NullMarked
package metrix.server.http;

import org.jspecify.annotations.NullMarked;
