package metrix.simulator;

import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.Supplier;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Reply;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// The answer to requests that the web server itself refuses, such as a damaged address: Meta's
/// envelope, not a page.
final class EnvelopeErrors extends ErrorHandler {
  private final Supplier<Reply> reply;

  EnvelopeErrors(Function<Failure, Reply> envelope) {
    this.reply = () -> envelope.apply(Failure.invalid("Malformed request"));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    response.setStatus(status >= 400 && status < 500 ? status : 400);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(Json.bytes(reply.get().body())), callback);
    return true;
  }
}
