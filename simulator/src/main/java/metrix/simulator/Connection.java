package metrix.simulator;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/// The socket below a request, for mishaps that no HTTP answer can show.
final class Connection {
  private Connection() {}

  /// Ends the connection without an answer.
  static void drop(Context ctx) {
    endPoint(ctx).close();
  }

  /// Resets the connection, as a router or a crash does.
  static void reset(Context ctx) {
    EndPoint endPoint = endPoint(ctx);
    EndPoint bottom = endPoint instanceof EndPoint.Wrapper wrapper ? wrapper.unwrap() : endPoint;
    if (bottom.getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      } catch (IOException e) {
        // Already gone: that is what was wanted.
      }
    }
    endPoint.close();
  }

  private static EndPoint endPoint(Context ctx) {
    return ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }
}
