package metrix.server.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import metrix.server.api.Endpoint;
import metrix.server.api.common.ErrorCode;
import metrix.server.security.AddressWall;
import metrix.server.security.Asked;
import metrix.server.security.PageSessions;
import metrix.server.security.Refusal;
import metrix.server.security.SecurityHeaders;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The first thing that a request meets: the headers of every answer are set, the address is
/// checked, and whatever is not a file of the page needs a session. What is not known is refused.
final class Wall extends Handler.Wrapper {
  /// The address by which a second start of the program speaks to this one; its own secret guards
  /// it.
  static final String CONTROL = "/api/control/launch";

  private final AddressWall addresses;
  private final PageSessions sessions;
  private final WebFiles files;

  Wall(PageSessions sessions, WebFiles files) {
    this.addresses = new AddressWall(files::isPage, files::isFile);
    this.sessions = sessions;
    this.files = files;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.all().forEach(response.getHeaders()::put);
    Optional<Refusal> refusal = judge(request);
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    Refusal said = refusal.get();
    byte[] body =
        Json.bytes(ApiError.of(said.status(), said.code(), said.what(), said.fix()).json());
    response.setStatus(said.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    // A body that we did not read is not worth reading.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private Optional<Refusal> judge(Request request) {
    HttpFields headers = request.getHeaders();
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    int port =
        ((InetSocketAddress) request.getConnectionMetaData().getLocalSocketAddress()).getPort();
    var asked =
        new Asked(
            request.getMethod(),
            path,
            headers.getValuesList(HttpHeader.HOST),
            headers.getValuesList(HttpHeader.ORIGIN),
            headers.getValuesList("Sec-Fetch-Site"),
            headers.getValuesList("Sec-Fetch-Mode"),
            headers.getValuesList("Sec-Fetch-Dest"));
    return addresses.judge(asked, port).or(() -> session(request, path, port));
  }

  private Optional<Refusal> session(Request request, String path, int port) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if ((files.isPage(path) || files.isFile(path)) && reads) {
      return Optional.empty();
    }
    boolean opens = path.equals(Endpoint.OPEN_SESSION.path()) || path.equals(CONTROL);
    if (opens && request.getMethod().equals("POST")) {
      return Optional.empty();
    }
    String key = Optional.ofNullable(request.getHeaders().get("X-Metrix-Key")).orElse("");
    // Listening to events is no use of the page: else an open tab would never lock.
    boolean uses = !path.equals(Endpoint.EVENTS.path());
    return sessions.admits(cookies(request, port), key, uses)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                401,
                ErrorCode.SESSION_REQUIRED,
                "This call needs the session of an open page.",
                "Start Metrix again (it opens a new page), or use the page that is open."));
  }

  private static List<String> cookies(Request request, int port) {
    String name = cookieName(port);
    return Request.getCookies(request).stream()
        .filter(c -> c.getName().equals(name))
        .map(HttpCookie::getValue)
        .toList();
  }

  static String cookieName(int port) {
    return "mx_" + port;
  }
}
