package metrix.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sends requests exactly as written, which no HTTP client would do, and reads the answer.
public final class Wire {
  private static final int PATIENCE_MILLIS = 15_000;

  private Wire() {}

  /// An answer.
  ///
  /// @param status 0 when the server closed without a word
  public record Reply(int status, List<String> headers, String body) {
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
          .map(h -> h.substring(start.length()).strip())
          .findFirst();
    }
  }

  /// Sends the head's lines and a body, and reads until the server closes.
  public static Reply send(int port, List<String> lines, byte[] body) {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var request = new ByteArrayOutputStream();
      request.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      request.write(body);
      try {
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
      } catch (IOException _) {
        // A server may refuse and close before it has read all.
      }
      return parse(read(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Reply send(int port, String... lines) {
    return send(port, Arrays.asList(lines), new byte[0]);
  }

  private static byte[] read(Socket socket) throws IOException {
    var all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(part);
          n >= 0;
          n = socket.getInputStream().read(part)) {
        all.write(part, 0, n);
      }
    } catch (IOException e) {
      if (all.size() == 0 && e instanceof java.net.SocketTimeoutException) {
        throw e;
      }
    }
    return all.toByteArray();
  }

  private static Reply parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Reply(0, List.of(), "");
    }
    List<String> head = text.substring(0, end).lines().toList();
    String body = text.substring(end + 4);
    var reply =
        new Reply(
            Integer.parseInt(head.getFirst().substring(9, 12)), head.subList(1, head.size()), body);
    boolean chunked = reply.header("Transfer-Encoding").filter("chunked"::equals).isPresent();
    return chunked ? new Reply(reply.status(), reply.headers(), joined(body)) : reply;
  }

  private static String joined(String chunks) {
    var text = new StringBuilder();
    int at = 0;
    while (at < chunks.length()) {
      int line = chunks.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      text.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
      at = line + 2 + size + 2;
    }
    return text.toString();
  }
}
