package metrix.server;

import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import metrix.model.InsightsTable;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time-outs bind clients, not Meta: they need real time, so these tests take a dozen seconds.
class SlownessTest {
  private static final Duration LONGER_THAN_ANY_TIME_OUT = Duration.ofSeconds(13);

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");

  @Test
  void waitsForMetaLongerThanForAnIdleClient() throws IOException {
    var never = new CountDownLatch(1);
    var meta =
        new FakeMarketingApi(clock)
            .with(anAdAccount().build())
            .with(aPage())
            .answering(query -> {
              pause(never);
              return new InsightsTable(query, List.of(), Optional.empty());
            });
    try (var server = new TestServer(folder, clock, meta).open()) {
      server.post("/api/connect/demo", "");
      assertThat(
              server.get("/api/insights?level=account&since=2026-11-01&until=2026-11-02").status())
          .isEqualTo(200);
    }
  }

  @Test
  void closesAConnectionThatDripsItsHeader() throws IOException {
    try (var server = new TestServer(folder, clock, new FakeMarketingApi(clock));
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      var never = new CountDownLatch(1);
      long start = System.nanoTime();
      boolean closed = false;
      socket.setSoTimeout(500);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.UTF_8));
      while (!closed && System.nanoTime() - start < LONGER_THAN_ANY_TIME_OUT.toNanos()) {
        try {
          socket.getOutputStream().write('a');
          closed = socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException _) {
          assertThat(never.getCount()).isEqualTo(1);
        } catch (SocketException _) {
          closed = true;
        }
      }
      assertThat(closed).isTrue();
    }
  }

  private static void pause(CountDownLatch never) {
    try {
      assertThat(never.await(LONGER_THAN_ANY_TIME_OUT.toSeconds(), TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
