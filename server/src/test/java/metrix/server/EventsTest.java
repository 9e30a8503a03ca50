package metrix.server;

import static java.time.Duration.ofMinutes;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    var meta = new FakeMarketingApi(clock).with(anAdAccount().build()).with(aPage());
    server = new TestServer(folder, clock, meta).open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyTabLearnsOfANewConnectionAndCanGoOnWhereItWas() throws IOException {
    try (var tab = new Tab("/api/events")) {
      assertThat(tab.next()).isEqualTo(": hello");
      server.post("/api/connect/demo", "");
      assertThat(tab.data()).startsWith("{\"n\":1,\"type\":\"state\",").contains("\"demo\"");
    }
    server.post("/api/disconnect", "");
    try (var again = new Tab("/api/events?since=1")) {
      assertThat(again.data()).startsWith("{\"n\":2,\"type\":\"state\",").contains("\"none\"");
    }
  }

  @Test
  void aTabThatMissedEventsIsToldToFetchEverything() throws IOException {
    try (var tab = new Tab("/api/events?since=4711")) {
      assertThat(tab.data()).contains("\"type\":\"reset\"");
    }
  }

  @Test
  void aTabThatIdlesIsLocked() throws IOException {
    try (var tab = new Tab("/api/events")) {
      assertThat(tab.next()).isEqualTo(": hello");
      clock.advance(ofMinutes(31));
      assertThat(tab.data()).contains("\"type\":\"session\"", "\"locked\":true");
      assertThat(tab.ended()).isTrue();
    }
  }

  @Test
  void theEndOfTheServerEndsTheStreams() throws IOException {
    try (var tab = new Tab("/api/events")) {
      assertThat(tab.next()).isEqualTo(": hello");
      server.close();
      assertThat(tab.ended()).isTrue();
    }
  }

  /// A tab that listens.
  private final class Tab implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    private Tab(String path) throws IOException {
      socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
      socket.setSoTimeout(15_000);
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + server.host()
              + "\r\n"
              + String.join("\r\n", server.proofs())
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = in.readLine();
      assertThat(line).isEqualTo("HTTP/1.1 200 OK");
      while (!line.isEmpty()) {
        line = in.readLine();
      }
    }

    /// The next line of the stream that says something.
    private String next() throws IOException {
      String line = in.readLine();
      // Sizes of chunks stand between the lines.
      while (line != null && (line.isEmpty() || line.matches("[0-9a-fA-F]+"))) {
        line = in.readLine();
      }
      return line;
    }

    private String data() throws IOException {
      String line = next();
      while (line != null && !line.startsWith("data: ")) {
        line = next();
      }
      return line == null ? "" : line.substring("data: ".length());
    }

    private boolean ended() throws IOException {
      return next() == null;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
