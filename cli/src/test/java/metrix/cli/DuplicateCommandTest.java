package metrix.cli;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import metrix.model.AdSet;
import metrix.model.Campaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateCommandTest {
  private static final String CAMPAIGN = aCampaign().build().id().value();
  private static final String AD = anAd().build().id().value();

  @TempDir private Path folder;
  private final CommandRun metrix = new CommandRun();

  @BeforeEach
  void shop() {
    metrix.meta.with(anAdAccount().build());
    metrix.folders = new OnDisk();
    metrix.meta.with(aCampaign().build());
    metrix.meta.with(anAdSet().withDailyBudget(usd("10.00")).build());
    metrix.meta.with(anAd().build());
  }

  @Test
  void showsThePlanAndMakesNothingUnlessSomebodyAgrees() {
    assertThat(run(CAMPAIGN)).isEqualTo(2);

    assertThat(metrix.terminal.said()).contains("1 campaign, 1 ad set, 1 ad", "--yes");
    assertThat(metrix.meta.sent()).isEmpty();
  }

  @Test
  void makesACampaignOnceMore() {
    assertThat(run(CAMPAIGN, "--name", "{name} again", "--budget", "12.50", "--yes")).isZero();

    assertThat(metrix.meta.campaigns(anAdAccount().build()))
        .extracting(Campaign::name)
        .contains(aCampaign().build().name() + " again");
    assertThat(metrix.meta.adSets(anAdAccount().build()))
        .extracting(AdSet::dailyBudget)
        .anyMatch(b -> b.filter(usd("12.50")::equals).isPresent());
  }

  @Test
  void makesSeveralCopiesOfAnAdInItsAdSet() {
    assertThat(run(AD, "--copies", "3", "--yes")).isZero();

    assertThat(metrix.meta.ads(anAdAccount().build())).hasSize(4);
  }

  @Test
  void refusesWhatIsNoIdAndWhatIsNotThere() {
    assertThat(run("summer", "--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("digits only");
    assertThat(run("999", "--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("no campaign, ad set or ad 999");
    assertThat(run(AD, "--into", CAMPAIGN, "--yes")).isEqualTo(2);
    assertThat(metrix.terminal.said()).contains("Say the id of an ad set");
    assertThat(metrix.meta.sent()).isEmpty();
  }

  private int run(String... args) {
    metrix.terminal = FakeTerminal.piped(CommandRun.TOKEN);
    return metrix.run(
        Stream.of(
                Stream.of("duplicate"),
                Stream.of(args),
                Stream.of("--token-stdin", "--data-dir", folder.resolve("data").toString()))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }
}
