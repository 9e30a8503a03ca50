package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metrix.e2e.Program.Started;
import metrix.testkit.PngImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people give by mistake: each is refused at its place, and nothing reaches Meta.
@Tag("e2e")
class BadInputTest {
  private static final String TOKEN = "EAAtokenOfATest0123456789";
  private static final String DOLLARS = "act_1029384756";
  private static final String YEN = "act_3175920648";

  @TempDir private static Path home;
  private static Program metrix;
  private static Path ledger;
  private static String graph;

  @BeforeAll
  static void open() throws IOException {
    metrix = new Program(home);
    ledger = home.resolve("ledger.jsonl");
    graph = metrix.simulator(ledger);
    Sheets.launch(home, 1);
    Files.writeString(home.resolve("text.png"), "not a picture");
    Files.write(home.resolve("moving.gif"), "GIF89a0123456789".getBytes(StandardCharsets.US_ASCII));
    Files.write(home.resolve("dot.png"), PngImages.black(1, 1));
    try (var big = new RandomAccessFile(home.resolve("big.png").toFile(), "rw")) {
      big.write(PngImages.black(1080, 1080));
      big.setLength(40 << 20);
    }
  }

  @AfterAll
  static void close() {
    metrix.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tent.png      | moving.gif                 | row 2, image: “moving.gif”: GIF pictures
          tent.png      | text.png                   | row 2, image: “text.png”: The file is named as a picture
          tent.png      | dot.png                    | row 2, image: “dot.png”: The picture has only 1 × 1 pixels
          tent.png      | big.png                    | row 2, image: “big.png” has 40 MB; at most 30 MB
          tent.png      | absent.png                 | row 2, image: There is no image “absent.png”
          20.00         | 0.10                       | row 2, ad_set_daily_budget: 0.10 USD is below the least
          20.00         | -5                         | row 2, ad_set_daily_budget: The amount -5 is negative
          20.00         | "20,00"                    | row 2, ad_set_daily_budget: “20,00” is not a plain amount
          country:US    | Atlantis                   | row 2, locations: Meta knows no place of exactly the name
          country:US    | city:99999999              | row 2, locations: Meta knows no place “city:99999999”
          country:US    | country:XX                 | row 2, locations: There is no country “XX”
          country:US    | Potsdam                    | row 2, beneficiary: For ads shown in Potsdam
          Ad 1          | ''                         | row 2, ad: The ad has no name
          https://n.example/1 | n.example/1          | row 2, website_url: The address does not say https://
          https://n.example/1 | javascript:alert(1)  | row 2, website_url: An ad cannot open a “javascript:”
          headline      | colour                     | row 1, colour: There is no column “colour”
          """)
  void refusesASheetAtTheCell(String sound, String wrong, String said) throws IOException {
    refused(DOLLARS, Files.readString(home.resolve("sheet.csv")).replace(sound, wrong), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          interests | Caaamping                           | row 2, interests: Meta knows no interest of exactly
          interests | 123456789                           | row 2, interests: Meta knows no interest with the id
          start,end | 2031-12-10 10:00,2031-12-01 10:00   | row 2, end: The end is not after the start
          """)
  void refusesAMoreCompleteSheetAtTheCell(String names, String cells, String said)
      throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("sheet.csv"));
    refused(DOLLARS, lines.get(0) + "," + names + "\n" + lines.get(1) + "," + cells + "\n", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | sheet: The sheet has no rows
          campaign,ad\\nA,B       | row 1: Required columns are missing:
          campaign\\0ad           | sheet:
          """)
  void refusesWhatIsNoLaunchSheet(String sheet, String said) throws IOException {
    refused(DOLLARS, sheet.replace("\\n", "\n").replace("\\0", "\0"), said);
  }

  @ParameterizedTest
  @CsvSource({"2000.50, JPY has no decimals", "'\"2,000\"', is not a plain amount"})
  void refusesYenWithDecimals(String amount, String said) throws IOException {
    refused(YEN, Files.readString(home.resolve("sheet.csv")).replace("20.00", amount), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EAAEXPIRED0123456789012345   | act_1029384756 | 5 | Session has expired
          EAANOADS01234567890123456    | act_1029384756 | 5 | token: The token lacks ads_management
          EAAwithA space0123456789     | act_1029384756 | 2 | token: The token has a space or a line break
          EAAwithA\\nbreak0123456789   | act_1029384756 | 2 | token: The token has a space or a line break
          short                        | act_1029384756 | 2 | token: This is not an access token
          ''                           | act_1029384756 | 2 | token: No access token is given
          EAAtokenOfATest0123456789    | act_999        | 2 | --account: This token knows no ad account act_999
          """)
  void refusesAWrongConnection(String token, String account, int exit, String said) {
    Started launch =
        metrix.run(token.replace("\\n", "\n"), launch(account, home.resolve("sheet.csv")));
    assertThat(launch.said()).contains(said).doesNotContain("\tat ");
    assertThat(launch.exit()).isEqualTo(exit);
    assertThat(ledger).isEmptyFile();
  }

  private static void refused(String account, String text, String said) throws IOException {
    Path sheet = Files.writeString(home.resolve("wrong.csv"), text);
    Started launch = metrix.run(TOKEN, launch(account, sheet));
    assertThat(launch.said()).contains(said).doesNotContain("\tat ");
    assertThat(launch.exit()).isEqualTo(2);
    assertThat(ledger).isEmptyFile();
  }

  private static String[] launch(String account, Path sheet) {
    var args = new ArrayList<>(List.of("launch", sheet.toString(), "--yes", "--token-stdin"));
    args.addAll(List.of("--account", account, "--page", "104938275610482", "--graph-url", graph));
    return args.toArray(String[]::new);
  }
}
