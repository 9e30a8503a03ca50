package metrix.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressWallTest {
  private static final int PORT = 4711;
  private final AddressWall wall =
      new AddressWall(p -> p.equals("/") || p.equals("/metrix.html"), "/assets/a.js"::equals);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          127.0.0.1:4711            | 0
          localhost:4711            | 0
          -                         | 400
          ''                        | 400
          evil.example              | 421
          evil.example:4711         | 421
          127.0.0.1                 | 421
          127.0.0.1:4712            | 421
          127.0.0.1.:4711           | 421
          127.0.0.1:04711           | 421
          LOCALHOST:4711            | 421
          localhost.:4711           | 421
          a@127.0.0.1:4711          | 421
          127.0.0.1:4711@evil       | 421
          0.0.0.0:4711              | 421
          2130706433:4711           | 421
          0x7f000001:4711           | 421
          127.1:4711                | 421
          127.0.0.2:4711            | 421
          [::1]:4711                | 421
          [::ffff:127.0.0.1]:4711   | 421
          192.168.1.7:4711          | 421
          127.0.0.1:4711,evil       | 421
          """)
  void answersToItsOwnNamesOnly(String host, int refused) {
    check(asked("GET", "/api/state", host, null, null), refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET    | /api/state   | -                        | -           | 0
          POST   | /api/runs    | -                        | -           | 0
          POST   | /api/runs    | http://127.0.0.1:4711    | same-origin | 0
          GET    | /api/state   | http://localhost:4711    | same-origin | 403
          GET    | /api/state   | null                     | -           | 403
          POST   | /api/runs    | null                     | cross-site  | 403
          POST   | /api/runs    | http://127.0.0.1:4712    | same-site   | 403
          POST   | /api/runs    | https://127.0.0.1:4711   | same-origin | 403
          POST   | /api/runs    | http://127.0.0.1:4711.   | same-origin | 403
          POST   | /api/runs    | http://127.0.0.1:4711/   | same-origin | 403
          POST   | /api/runs    | http://evil.example      | -           | 403
          POST   | /api/runs    | -                        | cross-site  | 403
          POST   | /api/runs    | -                        | same-site   | 403
          POST   | /api/runs    | -                        | none        | 403
          GET    | /api/state   | -                        | none        | 403
          GET    | /api/state   | -                        | SAME-ORIGIN | 403
          PUT    | /            | -                        | none        | 403
          GET    | /            | -                        | none        | 0
          GET    | /metrix.html | -                        | none        | 0
          GET    | /assets/a.js | -                        | none        | 0
          GET    | /assets/a.js | -                        | same-site   | 403
          GET    | /assets/a.js | -                        | cross-site  | 403
          GET    | /            | -                        | cross-site  | 403
          OPTIONS| /api/state   | http://127.0.0.1:4711    | same-origin | 403
          OPTIONS| /            | -                        | -           | 403
          TRACE  | /            | -                        | -           | 405
          PATCH  | /api/drafts  | -                        | -           | 405
          CONNECT| /            | -                        | -           | 405
          """)
  void letsInWhatOurOwnPageSends(
      String method, String path, String origin, String site, int refused) {
    check(asked(method, path, "127.0.0.1:4711", origin, site), refused);
  }

  @ParameterizedTest
  @CsvSource({
    "/, navigate, document, 0",
    "/metrix.html, navigate, document, 0",
    "/, navigate, iframe, 403",
    "/, no-cors, script, 403",
    "/assets/a.js, navigate, document, 403",
    "/api/state, navigate, document, 403"
  })
  void letsAFileOfTheUserOpenThePageInATab(
      String path, String mode, String destination, int refused) {
    check(
        new Asked(
            "GET",
            path,
            List.of("127.0.0.1:4711"),
            List.of(),
            List.of("cross-site"),
            List.of(mode),
            List.of(destination)),
        refused);
  }

  @ParameterizedTest
  @CsvSource({"Host", "Origin", "Site"})
  void refusesHeadersThatAreThereTwice(String twice) {
    List<String> hosts =
        List.of("127.0.0.1:4711", "127.0.0.1:4711").subList(0, twice.equals("Host") ? 2 : 1);
    String origin = "http://127.0.0.1:4711";
    check(
        new Asked(
            "GET",
            "/api/state",
            hosts,
            List.of(origin, origin).subList(0, twice.equals("Origin") ? 2 : 1),
            List.of("same-origin", "same-origin").subList(0, twice.equals("Site") ? 2 : 1),
            List.of(),
            List.of()),
        twice.equals("Host") ? 400 : 403);
  }

  private void check(Asked asked, int refused) {
    assertThat(wall.judge(asked, PORT).map(Refusal::status).orElse(0)).isEqualTo(refused);
  }

  private static Asked asked(String method, String path, String host, String origin, String site) {
    return new Asked(method, path, list(host), list(origin), list(site), List.of(), List.of());
  }

  private static List<String> list(String value) {
    return value == null ? List.of() : List.of(value);
  }
}
