package metrix.cli;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aPage;
import static metrix.testkit.Samples.aPixel;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import metrix.marketing.GraphFailure;
import metrix.model.AccountId;
import metrix.model.InsightsRow;
import metrix.model.InsightsTable;
import metrix.model.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCommandsTest {
  private final CommandRun metrix = new CommandRun();

  @BeforeEach
  void openTheShop() {
    metrix
        .meta
        .with(anAdAccount().build())
        .with(aPage())
        .with(aPixel())
        .with(aCampaign().build())
        .with(anAdSet().build())
        .with(anAd().build());
  }

  @Test
  void listsTheObjectsOfTheOnlyAccount() {
    assertThat(metrix.run("list", "campaigns", "--token-stdin")).isZero();
    assertThat(metrix.terminal.printed()).startsWith("id").contains("paused", "OUTCOME_TRAFFIC");
    assertThat(metrix.meta.closed()).isTrue();
  }

  @Test
  void listsAdsAsALaunchSheetWithIds() {
    assertThat(metrix.run("list", "ads", "--token-stdin", "--format", "csv")).isZero();
    assertThat(metrix.terminal.printed().lines().findFirst().orElseThrow())
        .startsWith("campaign,objective,special_ad_categories,")
        .endsWith(",campaign_id,ad_set_id,ad_id,creative_id");
    assertThat(metrix.terminal.printed().lines()).hasSize(2);
  }

  @Test
  void filtersByEveryColumn() {
    assertThat(metrix.run("list", "adsets", "--token-stdin", "--filter", "delivery=active"))
        .isZero();
    assertThat(metrix.terminal.said()).contains("0 of 1 adsets");
  }

  @Test
  void showsInsightsWithMetasOwnTotals() {
    Metrics row = metrics("10.00", 700);
    metrix.meta.answering(query ->
        new InsightsTable(
            query,
            List.of(
                new InsightsRow(
                    Optional.of("1"),
                    Optional.of("Summer"),
                    query.range(),
                    new LinkedHashMap<>(Map.of("age", "25-34")),
                    row)),
            Optional.of(metrics("10.00", 600))));
    assertThat(
            metrix.run(
                "insights",
                "--token-stdin",
                "--breakdowns",
                "age",
                "--format",
                "json",
                "--range",
                "last_7d"))
        .isZero();
    assertThat(metrix.terminal.printed())
        .contains("\"since\" : \"2026-11-16\"", "\"until\" : \"2026-11-22\"", "\"age\" : \"25-34\"")
        .containsSubsequence("\"reach\" : 700", "\"totals\"", "\"reach\" : 600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insights --range last_year",
        "insights --since 2026-01-01",
        "insights --since 2026-02-01 --until 2026-01-01",
        "insights --since 2026-02-30 --until 2026-03-01",
        "insights --breakdowns age,country",
        "insights --level shop",
        "insights --fields spend,colour",
        "insights --format parquet",
        "insights --format csv --out /no/such/folder/file",
        "list campaigns --format yaml",
        "list campaigns --filter colour=red",
        "list campaigns --account act_999",
        "list campaigns --account shop",
        "list campaigns --page 999",
        "list campaigns --graph-url http://evil.example",
        "list campaigns --colour red",
        "list boxes",
        "check nothing.csv"
      })
  void refusesBadInputWithExitTwo(String line) {
    String[] args = (line + " --token-stdin").split(" ");
    assertThat(metrix.run(args)).isEqualTo(2);
    assertThat(metrix.terminal.said()).isNotBlank().doesNotContain("Exception");
    assertThat(metrix.terminal.printed()).isEmpty();
  }

  @Test
  void refusesToStartWithoutATokenWhenNobodyCanBeAsked() {
    assertThat(metrix.run("list", "ads")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--token-stdin");
    assertThat(metrix.connections).hasValue(0);
  }

  @Test
  void asksForTheTokenOnATerminal() {
    metrix.terminal = FakeTerminal.typing(CommandRun.TOKEN);
    assertThat(metrix.run("list", "ads")).isZero();
    assertThat(metrix.terminal.said()).doesNotContain(CommandRun.TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "EAAgood0123456789012345\nEAAtail", "EAA 0123456789 0123456"})
  void refusesAMalformedTokenWithoutRepeatingIt(String token) {
    metrix.terminal = FakeTerminal.piped(token);
    assertThat(metrix.run("list", "ads", "--token-stdin")).isEqualTo(2);
    assertThat(metrix.connections).hasValue(0);
    if (!token.isEmpty()) {
      assertThat(metrix.terminal.said()).doesNotContain(token);
    }
  }

  @Test
  void takesTheTokenWithWhiteSpaceAroundIt() {
    metrix.terminal = FakeTerminal.piped("  " + CommandRun.TOKEN + "\r\n\n");
    assertThat(metrix.run("list", "ads", "--token-stdin")).isZero();
  }

  @Test
  void saysThatMetaRefusedTheTokenWithExitFive() {
    metrix.meta.failingReads(GraphFailure.Kind.TOKEN, 1);
    assertThat(metrix.run("list", "ads", "--token-stdin")).isEqualTo(5);
    assertThat(metrix.terminal.said()).contains("code 190", "trace AStagedTrace");
  }

  @Test
  void namesTheAccountsWhenTheTokenHasSeveral() {
    metrix.meta.with(anAdAccount().withId(new AccountId("77")).withName("Second shop").build());
    assertThat(metrix.run("list", "ads", "--token-stdin")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("--account", "act_77 (Second shop");
    assertThat(metrix.run("list", "ads", "--token-stdin", "--account", "act_77")).isZero();
  }

  @Test
  void refusesTheDemoTogetherWithAToken() {
    assertThat(metrix.run("list", "ads", "--demo", "--token-stdin")).isEqualTo(2);
    assertThat(metrix.run("list", "ads", "--demo")).isZero();
  }

  private static Metrics metrics(String spend, long reach) {
    return new Metrics(
        new BigDecimal(spend),
        1000,
        OptionalLong.of(reach),
        Optional.of(new BigDecimal("1.43")),
        20,
        10,
        Optional.of(new BigDecimal(5)),
        Optional.of("actions:link_click"),
        Optional.empty(),
        Optional.empty());
  }
}
