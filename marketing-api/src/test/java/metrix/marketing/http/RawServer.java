package metrix.marketing.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import metrix.marketing.GraphUrl;

/// A server below HTTP: it reads a request to its last byte, which counts as a commit, and then
/// misbehaves as told.
final class RawServer implements AutoCloseable {
  private final ServerSocket server;
  private final Misdeed misdeed;
  private final List<String> commits = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /// What happens after a request was read.
  @FunctionalInterface
  interface Misdeed {
    void commit(Socket socket, CountDownLatch closing) throws IOException, InterruptedException;
  }

  RawServer(Misdeed misdeed) {
    this.misdeed = misdeed;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /// Sends these bytes and closes.
  static Misdeed saying(String bytes) {
    return (socket, _) -> socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
  }

  /// Sends these bytes and then nothing, the connection left open.
  static Misdeed hangingAfter(String bytes) {
    return (socket, closing) -> {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      closing.await();
    };
  }

  /// Breaks the connection with a reset.
  static Misdeed resetting() {
    return (socket, _) -> socket.setSoLinger(true, 0);
  }

  GraphUrl url() {
    return new GraphUrl(URI.create("http://127.0.0.1:" + server.getLocalPort()));
  }

  /// The first lines of the requests that were read whole.
  List<String> commits() {
    return List.copyOf(commits);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.startVirtualThread(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      commits.add(readRequest(socket.getInputStream()));
      misdeed.commit(socket, closing);
    } catch (IOException e) {
      // The client went away first.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String readRequest(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.append((char) b);
    }
    int length =
        head.toString()
            .lines()
            .filter(l -> l.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .mapToInt(l -> Integer.parseInt(l.substring(15).strip()))
            .findFirst()
            .orElse(0);
    if (in.readNBytes(length).length < length) {
      throw new IOException("half a request");
    }
    return head.substring(0, head.indexOf("\r\n"));
  }
}
