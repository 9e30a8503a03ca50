package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlDoorTest {
  private static Simulator simulator;

  @BeforeAll
  static void start() {
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(1));
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:8090", "[::1]:8090"})
  void answersToThisComputer(String host) throws IOException {
    assertThat(answer("GET", "/_simulator/state", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:8090", "192.168.1.4"})
  void refusesAForeignName(String host) throws IOException {
    assertThat(answer("GET", "/_simulator/state", "Host: " + host))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("\"campaigns\"");
    assertThat(answer("POST", "/_simulator/reset", "Host: " + host)).startsWith("HTTP/1.1 403");
  }

  @Test
  void refusesAChangeThatAPageOfAnotherSiteSends() throws IOException {
    String headers = "Host: 127.0.0.1\r\nOrigin: https://evil.example";
    assertThat(answer("POST", "/_simulator/reset", headers)).startsWith("HTTP/1.1 403");
  }

  @Test
  void stillServesTheGraphUnderAnyName() throws IOException {
    assertThat(answer("GET", "/v26.0/me?access_token=EAAx", "Host: graph.facebook.test"))
        .startsWith("HTTP/1.1 200");
  }

  private static String answer(String method, String path, String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      socket.setSoTimeout(20_000);
      String request =
          method + " " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
