package metrix.server.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.server.security.ControlSecret;

/// How a second start of the program speaks to the first. A socket and one request are enough, and
/// keep HTTP clients where only Meta is called.
public final class ControlClient {
  static final String PATH = "/api/control/launch";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 64 << 10;
  private static final Pattern ADDRESS = Pattern.compile("\"address\"\\s*:\\s*\"([^\"\\\\]+)\"");

  private ControlClient() {}

  /// Lets the running program open a new launch page.
  public static void openPage(URI running, Path runFolder) throws IOException {
    ask(running, runFolder, "{\"open\":true}");
  }

  /// Gets a new launch address from the running program.
  public static URI newLaunch(URI running, Path runFolder) throws IOException {
    Matcher found = ADDRESS.matcher(ask(running, runFolder, "{\"open\":false}"));
    if (!found.find()) {
      throw new IOException("the running Metrix gave no launch address");
    }
    return URI.create(found.group(1));
  }

  private static String ask(URI running, Path runFolder, String json) throws IOException {
    Optional<String> secret = ControlSecret.read(runFolder);
    if (secret.isEmpty()) {
      throw new IOException("there is no secret of a running Metrix in " + runFolder);
    }
    String request =
        """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        %s: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        Connection: close\r
        \r
        %s\
        """
            .formatted(
                PATH, running.getPort(), ControlDoor.HEADER, secret.get(), json.length(), json);
    String answer = answer(running.getPort(), request.getBytes(StandardCharsets.UTF_8));
    if (!answer.startsWith("HTTP/1.1 200")) {
      throw new IOException("the running Metrix refused: " + answer.lines().findFirst().orElse(""));
    }
    return answer;
  }

  private static String answer(int port, byte[] request) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    try (SocketChannel channel = SocketChannel.open()) {
      // A closed channel wakes whoever waits in it: the way out when the other side hangs.
      Thread patience = Thread.ofVirtual().start(() -> closeLater(channel));
      channel.connect(address);
      for (ByteBuffer left = ByteBuffer.wrap(request); left.hasRemaining(); ) {
        channel.write(left);
      }
      ByteBuffer answer = ByteBuffer.allocate(MOST);
      while (answer.hasRemaining() && channel.read(answer) >= 0) {}
      patience.interrupt();
      return StandardCharsets.UTF_8.decode(answer.flip()).toString();
    }
  }

  private static void closeLater(SocketChannel channel) {
    try {
      Thread.sleep(PATIENCE);
      channel.close();
    } catch (InterruptedException | IOException _) {
      // The answer came, or the channel is closed already.
    }
  }
}
