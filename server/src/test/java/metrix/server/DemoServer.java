package metrix.server;

import static metrix.server.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.testkit.DemoSimulator;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server over the real client and the simulator, connected to the demo account before each test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoServer {
  final ManualClock clock = ManualClock.at(DemoSimulator.START);
  DemoSimulator meta;
  TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    meta = DemoSimulator.start(clock);
    server =
        new TestServer(
                folder,
                clock,
                (token, graph) -> MetaMarketingApi.open(token, graph, ApiVersion.V26_0, clock),
                meta.graph(),
                0)
            .open();
  }

  @AfterAll
  void stop() {
    server.close();
    meta.close();
  }

  @BeforeEach
  void connect() {
    assertThat(json(server.post("/api/connect/demo", "")).get("mode").asString()).isEqualTo("demo");
  }
}
