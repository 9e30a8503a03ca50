package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.FakeMeta.Reply;
import metrix.marketing.http.RawServer.Misdeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a write and a read say when the answer does not come whole.
class BrokenAnswersTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private final Opened opened = new Opened();

  @ParameterizedTest
  @ValueSource(strings = {"close", "reset", "half", "html", "text", "empty", "garbage", "redirect"})
  void sendsAWriteOnceAndSaysThatItsOutcomeIsUnknown(String what) {
    try (var server = new RawServer(misdeed(what));
        var api = opened.to(server.url())) {
      GraphFailure failure = failureOfAWrite(api);

      assertThat(failure.kind()).isEqualTo(Kind.AMBIGUOUS);
      assertThat(server.commits()).hasSize(1);
      assertThat(failure.toString()).doesNotContain(Opened.SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "reset", "half", "html", "text", "empty", "garbage", "redirect"})
  void repeatsAReadFiveTimesAndThenSaysThatItFailed(String what) {
    try (var server = new RawServer(misdeed(what));
        var api = opened.to(server.url())) {
      GraphFailure failure = failureOfARead(api);

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      // The JDK itself asks once more when a connection ends without an answer; for GET only.
      assertThat(server.commits()).hasSizeBetween(5, 10);
      assertThat(opened.slept).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEAD + "Content-Length: 50\r\n\r\n{\"id\":"})
  void endsAHangingExchangeByTheDeadline(String said) {
    var limits =
        new Limits(
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            1 << 20);
    try (var server = new RawServer(RawServer.hangingAfter(said));
        var api = opened.to(server.url(), limits)) {
      for (int i = 0; i < 3; i++) {
        assertThat(failureOfAWrite(api).kind()).isEqualTo(Kind.AMBIGUOUS);
      }
      assertThat(server.commits()).hasSize(3);
    }
  }

  @Test
  void saysThatThereIsNoConnectionWhenNothingWasSent() throws IOException {
    // Never accepted on: closing a socket that a thread waits on may let one more connection in.
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var nobody = new GraphUrl(URI.create("http://127.0.0.1:" + port));
    try (var api = opened.to(nobody)) {
      assertThat(failureOfAWrite(api).kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(opened.slept).isEmpty();
      assertThat(failureOfARead(api).kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(opened.slept).hasSize(1);
    }
  }

  @Test
  void followsNoRedirect() {
    try (var other = new FakeMeta();
        var meta = new FakeMeta()) {
      meta.on(
          "GET act_361744628296290/adspixels",
          Reply.status(302, "").with("Location", other.url().base() + "/v26.0/me"));
      try (var api = opened.to(meta.url())) {
        assertThat(failureOfARead(api).kind()).isEqualTo(Kind.TRANSIENT);
      }
      assertThat(other.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"error\":{\"code\":31,\"error_subcode\":3858385,\"message\":\"m\"}}', RESTRICTED",
    "500, '{\"error\":{\"code\":1,\"message\":\"An unknown error occurred\"}}', AMBIGUOUS",
    "503, '{\"error\":{\"code\":2,\"message\":\"m\",\"is_transient\":true}}', AMBIGUOUS",
    "400, '{\"error\":{\"code\":100,\"message\":\"m\",\"is_transient\":true}}', INVALID",
    "400, '{\"error\":{\"code\":80004,\"error_subcode\":2446079,\"message\":\"m\"}}', THROTTLED",
    "400, '{\"error\":{\"code\":190,\"error_subcode\":463,\"message\":\"m\"}}', TOKEN",
    "403, '{\"error\":{\"code\":200,\"message\":\"m\"}}', PERMISSION",
    "200, '{\"success\":false}', INVALID",
    "200, '{\"done\":true}', AMBIGUOUS",
    "200, '{\"id\":\"not digits\"}', AMBIGUOUS"
  })
  void judgesTheAnswerToAWrite(int status, String body, Kind kind) {
    try (var meta = new FakeMeta()) {
      meta.on("POST act_361744628296290/campaigns", Reply.status(status, body));
      try (var api = opened.to(meta.url())) {
        assertThat(failureOfAWrite(api).kind()).isEqualTo(kind);
      }
      assertThat(meta.asked()).hasSize(1);
    }
  }

  @Test
  void refusesABodyThatGrowsTooLargeWhenDecompressed() {
    try (var meta = new FakeMeta()) {
      meta.on(
          "GET act_361744628296290/adspixels",
          Reply.ok("{\"data\":\"" + "0".repeat(5 << 20) + "\"}").with("Content-Encoding", "gzip"));
      try (var api = opened.to(meta.url())) {
        assertThat(failureOfARead(api).error().message()).contains("decompressed");
      }
    }
  }

  @Test
  void readsACompressedBody() {
    try (var meta = new FakeMeta()) {
      meta.on(
          "GET act_361744628296290/adspixels",
          Reply.ok("{\"data\":[{\"id\":\"917\",\"name\":\"Shop\"}]}")
              .with("Content-Encoding", "gzip"));
      try (var api = opened.to(meta.url())) {
        assertThat(api.pixels(Written.ACCOUNT)).hasSize(1);
      }
      assertThat(meta.last().headers().get("Accept-encoding")).containsExactly("gzip");
    }
  }

  @Test
  void forgetsTheTokenWhenClosed() {
    var api = opened.to(new GraphUrl(URI.create("http://127.0.0.1:9")));
    api.close();

    assertThat(catchThrowableOfType(RuntimeException.class, () -> api.pixels(Written.ACCOUNT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the token was forgotten");
  }

  private static GraphFailure failureOfAWrite(MetaMarketingApi api) {
    return catchThrowableOfType(
        GraphFailure.class, () -> api.send(Written.campaign(Optional.empty())));
  }

  private static GraphFailure failureOfARead(MetaMarketingApi api) {
    return catchThrowableOfType(GraphFailure.class, () -> api.pixels(Written.ACCOUNT));
  }

  private static Misdeed misdeed(String what) {
    return switch (what) {
      case "close" -> RawServer.saying("");
      case "reset" -> RawServer.resetting();
      case "half" -> RawServer.saying(HEAD + "Content-Length: 50\r\n\r\n{\"id\":");
      case "html" ->
          RawServer.saying(
              "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>");
      case "text" ->
          RawServer.saying(HEAD + "Content-Length: 7\r\nConnection: close\r\n\r\nService");
      case "empty" -> RawServer.saying(HEAD + "Content-Length: 0\r\nConnection: close\r\n\r\n");
      case "garbage" -> RawServer.saying("\u0000\u0001\u0002 not HTTP\r\n\r\n");
      case "redirect" ->
          RawServer.saying(
              "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
      default -> throw new IllegalArgumentException(what);
    };
  }
}
