package metrix.server;

import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.anAdAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metrix.server.Wire.Reply;
import metrix.server.security.SecurityHeaders;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server refuses before any feature sees it.
class RefusalsTest {
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /api/drafts HTTP/1.1 | Host: evil.example           | 421
          GET / HTTP/1.1           | Host: evil.example           | 421
          GET /nowhere HTTP/1.1    | Host: evil.example           | 421
          GET / HTTP/1.1           | X: y                         | 400
          GET / HTTP/1.0           | X: y                         | 400
          GET / HTTP/1.1           | Host:                        | 400
          GET http://evil/ HTTP/1.1| Host: evil                   | 421
          GET / HTTP/3.0           | Host: 127.0.0.1:PORT         | 505
          BREW / HTTP/1.1          | Host: 127.0.0.1:PORT         | 405
          OPTIONS /api/runs HTTP/1.1 | Host: 127.0.0.1:PORT       | 403
          OPTIONS * HTTP/1.1       | Host: 127.0.0.1:PORT         | 403
          """)
  void refusesStrangeRequests(String line, String header, int status) {
    Reply reply =
        Wire.send(
            server.port(),
            line,
            header.replace("PORT", String.valueOf(server.port())),
            "Connection: close");
    assertThat(reply.status()).isEqualTo(status);
    assertThatAllHeadersAreThere(reply);
    assertThat(reply.body()).contains("\"code\":").doesNotContain("Exception", "org.eclipse");
  }

  @Test
  void refusesTwoHostsAndAmbiguousLengths() {
    String host = "Host: " + server.host();
    for (List<String> headers :
        List.of(
            List.of(host, "Host: evil"),
            List.of(host, host),
            List.of(host, "Content-Length: 2", "Content-Length: 3"),
            List.of(host, "Content-Length: 2", "Transfer-Encoding: chunked"),
            List.of(host, "Content-Length: -1"),
            List.of(host, "Transfer-Encoding: gzip"))) {
      var lines =
          Stream.concat(
                  Stream.of("POST /api/session HTTP/1.1", "Connection: close"), headers.stream())
              .toList();
      Reply reply =
          Wire.send(server.port(), lines, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(reply.status()).as(headers.toString()).isIn(400, 501);
      assertThatAllHeadersAreThere(reply);
    }
  }

  @Test
  void refusesEndlessLinesAndHeaders() {
    String host = "Host: " + server.host();
    Reply line = Wire.send(server.port(), "GET /" + "a".repeat(40_000) + " HTTP/1.1", host);
    assertThat(line.status()).isIn(414, 431);
    assertThatAllHeadersAreThere(line);
    Reply header =
        Wire.send(server.port(), "GET / HTTP/1.1", host, "X-Long: " + "a".repeat(40_000));
    assertThat(header.status()).isEqualTo(431);
    assertThatAllHeadersAreThere(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/assets/../../pom.xml",
        "/assets/%2e%2e/%2e%2e/pom.xml",
        "/assets/..;/..;/x",
        "//etc/passwd",
        "/metrix.html/../../x",
        "/web/metrix.html",
        "/metrix/server/openapi.json",
        "/META-INF/MANIFEST.MF",
        "/assets/",
        "/assets",
        "/%00",
        "/metrix.html%00.png",
        "/metrix.html%2f..",
        "/\\..\\..\\x",
        "/file:///etc/passwd"
      })
  void servesNoFileBesideThePage(String path) {
    Reply reply =
        Wire.send(
            server.port(),
            "GET " + path + " HTTP/1.1",
            "Host: " + server.host(),
            "Connection: close");
    assertThat(reply.status()).isIn(400, 401, 404);
    assertThat(reply.body()).doesNotContain("root:", "openapi\"", "Manifest");
    assertThatAllHeadersAreThere(reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/drafts",
        "/api//drafts",
        "/api/./drafts",
        "/%61pi/drafts",
        "/api/drafts/",
        "/API/drafts",
        "/api;x=1/drafts",
        "/api/drafts;a=b",
        "/x/../api/drafts"
      })
  void noSpellingOfAnAddressGoesAroundTheSession(String path) {
    server.open();
    Reply reply =
        Wire.send(
            server.port(),
            "GET " + path + " HTTP/1.1",
            "Host: " + server.host(),
            "Connection: close");
    assertThat(reply.status()).isIn(400, 401, 404);
    assertThat(reply.body()).doesNotContain("\"drafts\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain;application/json",
        "application/json2",
        ""
      })
  void takesNoBodyThatAnotherSiteCanSend(String type) {
    server.open();
    Reply reply = server.send("POST", "/api/drafts", server.proofs(), type, "{}");
    assertThat(reply.status()).isEqualTo(415);
    Reply nothing = server.send("POST", "/api/disconnect", server.proofs(), type, "{}");
    assertThat(nothing.status()).isEqualTo(type.isEmpty() ? 200 : 415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"code":1}                 | invalid_input
          {"code":"x","more":1}      | invalid_input
          {"code":"x","code":"y"}    | invalid_input
          {}                         | invalid_input
          {"code":null}              | invalid_input
          null                       | invalid_input
          []                         | invalid_input
          {"code":"x"                | invalid_input
          {"code":"x"} {}            | invalid_input
          "x"                        | invalid_input
          """)
  void refusesJsonThatIsNotWhatTheCallTakes(String json, String code) {
    Reply reply = server.send("POST", "/api/session", List.of(), "application/json", json);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
    assertThatAllHeadersAreThere(reply);
  }

  @Test
  void refusesDeepAndLargeJson() {
    String deep = "[".repeat(70) + "]".repeat(70);
    assertThat(
            server
                .send(
                    "POST",
                    "/api/session",
                    List.of(),
                    "application/json",
                    "{\"code\":" + deep + "}")
                .status())
        .isEqualTo(400);
    String large = "{\"code\":\"" + "a".repeat(3 << 20) + "\"}";
    assertThat(server.send("POST", "/api/session", List.of(), "application/json", large).status())
        .isEqualTo(413);
  }

  @Test
  void neverRepeatsAToken() {
    server.open();
    for (String json :
        List.of(
            "{\"token\":{\"" + TestServer.TOKEN + "\":1}}",
            "{\"" + TestServer.TOKEN + "\":1}",
            "{\"token\":\"" + TestServer.TOKEN + "\\n\"x}",
            "{\"token\":\"" + TestServer.TOKEN + " with a space\"}",
            "{\"token\":[\"" + TestServer.TOKEN + "\"]}")) {
      Reply reply = server.post("/api/connect", json);
      assertThat(reply.status()).isIn(400, 422);
      assertThat(reply.body()).doesNotContain(TestServer.TOKEN);
    }
  }

  @Test
  void refusesParametersThatTheCallDoesNotKnow() {
    server.open();
    assertThat(server.get("/api/activity?limit=5").status()).isEqualTo(200);
    assertThat(server.get("/api/activity?limt=5").status()).isEqualTo(400);
    assertThat(server.get("/api/activity?limit=5&limit=6").status()).isEqualTo(400);
    assertThat(server.get("/api/activity?limit=-1").status()).isEqualTo(400);
  }

  private static void assertThatAllHeadersAreThere(Reply reply) {
    SecurityHeaders.all()
        .forEach((name, value) -> assertThat(reply.header(name)).as(name).contains(value));
  }
}
