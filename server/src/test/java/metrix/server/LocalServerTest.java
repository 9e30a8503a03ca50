package metrix.server;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metrix.marketing.GraphUrl;
import metrix.server.Wire.Reply;
import metrix.server.api.Endpoint;
import metrix.server.control.ControlClient;
import metrix.server.security.SecurityHeaders;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalServerTest {
  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    var meta = new FakeMarketingApi(clock).with(anAdAccount().build()).with(aPage());
    server = new TestServer(folder, clock, meta);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void everyEndpointNeedsCookieAndKey(Endpoint endpoint) {
    if (endpoint == Endpoint.OPEN_SESSION) {
      return;
    }
    server.open();
    String path = Pattern.compile("\\{\\w+}").matcher(endpoint.path()).replaceAll("1");
    List<List<String>> stolen =
        List.of(
            List.of(),
            List.of("Cookie: " + server.cookie()),
            List.of("X-Metrix-Key: " + server.key()),
            List.of("Cookie: " + server.cookie(), "X-Metrix-Key: " + server.key() + "x"),
            List.of("Cookie: mx_1=" + server.cookie(), "X-Metrix-Key: " + server.key()));
    for (List<String> proofs : stolen) {
      Reply reply = server.send(endpoint.method().name(), path, proofs, "", "");
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.body()).contains("\"code\":\"session_required\"");
      assertThatAllHeadersAreThere(reply);
    }
  }

  @Test
  void aLaunchCodeOpensOneSession() {
    String code = TestServer.code(server.server().newLaunch().address());
    Reply first = server.trade(code);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Set-Cookie").orElseThrow())
        .startsWith("mx_" + server.port() + "=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Expires", "Max-Age");
    Reply second = server.trade(code);
    assertThat(second.status()).isEqualTo(403);
    assertThat(second.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aLaunchPageIsTheUsersOwnAndGoneOnceUsedOrOver() throws IOException {
    Path used = server.server().newLaunchPage();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(used)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.runDir)))
        .isEqualTo("rwx------");
    var address = Pattern.compile("url=([^\"]+)").matcher(Files.readString(used));
    assertThat(address.find()).isTrue();
    assertThat(server.trade(TestServer.code(URI.create(address.group(1)))).status()).isEqualTo(200);
    assertThat(used).doesNotExist();
    Path over = server.server().newLaunchPage();
    clock.advance(ofSeconds(61));
    server.server().newLaunch();
    assertThat(over).doesNotExist();
  }

  @Test
  void locksAfterIdling() {
    server.open();
    assertThat(server.get("/api/drafts").status()).isEqualTo(200);
    clock.advance(ofMinutes(31));
    assertThat(server.get("/api/drafts").status()).isEqualTo(401);
  }

  @Test
  void saysNothingAboutItself() {
    server.open();
    Reply reply = server.get("/api/nowhere");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers()).noneMatch(h -> h.startsWith("Server") || h.startsWith("X-Powered"));
    assertThat(reply.headers()).noneMatch(h -> h.startsWith("Access-Control"));
    assertThatAllHeadersAreThere(reply);
    assertThat(server.delete("/api/state").status()).isEqualTo(405);
  }

  @Test
  void aTakenPortIsSaid() {
    assertThatThrownBy(
            () -> {
              new TestServer(
                      folder.resolve("other"),
                      clock,
                      (_, _) -> new FakeMarketingApi(clock),
                      GraphUrl.META,
                      server.port())
                  .close();
            })
        .isInstanceOf(BindException.class);
  }

  @Test
  void aSecondStartAsksTheFirstForAPage() throws IOException {
    ControlClient.openPage(server.server().address(), server.runDir);
    assertThat(server.pagesOpened).hasValue(1);
    URI launch = ControlClient.newLaunch(server.server().address(), server.runDir);
    assertThat(server.trade(TestServer.code(launch)).status()).isEqualTo(200);
    Files.writeString(server.runDir.resolve("control"), "guessed");
    assertThatThrownBy(() -> ControlClient.openPage(server.server().address(), server.runDir))
        .isInstanceOf(IOException.class);
    assertThat(server.pagesOpened).hasValue(1);
  }

  @Test
  void answersBeforeItEnds() throws InterruptedException {
    server.open();
    assertThat(server.post("/api/quit", "").status()).isEqualTo(202);
    assertThat(server.ended.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void erasesOnlyAfterTheWordWasTyped() {
    server.open();
    assertThat(server.post("/api/erase", "{\"confirm\":\"yes\"}").status()).isEqualTo(422);
    assertThat(server.ended.getCount()).isEqualTo(1);
    assertThat(server.post("/api/erase", "{\"confirm\":\"erase\"}").status()).isEqualTo(202);
  }

  @Test
  void leavesNoSecretBehind() throws IOException {
    Path page = server.server().newLaunchPage();
    server.close();
    assertThat(page).doesNotExist();
    try (Stream<Path> left = Files.list(server.runDir)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.startsWith("launch") || name.startsWith("control"));
    }
  }

  private static void assertThatAllHeadersAreThere(Reply reply) {
    SecurityHeaders.all()
        .forEach((name, value) -> assertThat(reply.header(name)).as(name).contains(value));
  }
}
