package metrix.server.http;

import java.nio.ByteBuffer;
import metrix.server.security.SecurityHeaders;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// The answers that Jetty gives by itself, such as to a request that is no HTTP: our headers, our
/// shape of errors, nothing about the inside.
final class ErrorPages extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.all().forEach(headers::put);
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    response.setStatus(status);
    byte[] body = Json.bytes(Failures.ofStatus(status).json());
    headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
