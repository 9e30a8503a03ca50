package metrix.simulator;

import static metrix.simulator.DamagedWords.pick;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Requests that break the rules of HTTP itself, over a bare socket.
final class DamagedConnection {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final List<String> METHODS =
      List.of("GET", "POST", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "BREW", "get", "");
  private static final List<String> VERSIONS =
      List.of(
          "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "");
  private static final List<String> HEADERS =
      List.of(
          "Content-Length: 5000",
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 3\r\nContent-Length: 4",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked\r\nContent-Length: 3",
          "Content-Type: multipart/form-data; boundary=",
          "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 20",
          "Content-Type: application/json\r\nContent-Length: 2",
          "Authorization: Bearer " + "A".repeat(9_000),
          "Authorization: Bearer EAAx\r\nAuthorization: Basic eA==",
          "Expect: 200-maybe",
          ": no name",
          "no colon",
          "X: \u0001\u0002",
          "Accept-Encoding: gzip;q=x",
          "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 40",
          "If-None-Match: \"",
          "Authorization: Bearer EAAx");

  private DamagedConnection() {}

  /// Sends a damaged request and gives all that comes back, also when that is nothing.
  static String answer(int port, SplittableRandom random) throws IOException {
    String request =
        random.nextInt(9) == 0
            ? noise(random)
            : pick(METHODS, random)
                + " "
                + pick(DamagedWords.PATHS, random)
                + " "
                + pick(VERSIONS, random)
                + "\r\n"
                + (random.nextInt(9) == 0 ? "" : "Host: 127.0.0.1\r\n")
                + pick(HEADERS, random)
                + "\r\nConnection: close\r\n\r\n"
                + pick(List.of("", "a=1", "zz\r\nbatch=[", "5\r\nabc"), random);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      // The lie about the length comes out here: there is no more.
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String noise(SplittableRandom random) {
    byte[] bytes = new byte[1 + random.nextInt(300)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n\r\n";
  }
}
