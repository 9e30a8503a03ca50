package metrix.testkit;

import static metrix.testkit.Samples.ACCOUNT;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aCampaignSpec;
import static metrix.testkit.Samples.anAdAccount;
import static metrix.testkit.Samples.anAdSetSpec;
import static metrix.testkit.Samples.anAdSpec;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import metrix.marketing.GraphFailure;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Level;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeMarketingApiTest {
  private final ManualClock clock = ManualClock.at("2026-11-23T09:00:00Z");
  private final FakeMarketingApi api = new FakeMarketingApi(clock).with(anAdAccount().build());

  @Test
  void makesATreeThatCanBeListedAndFoundByItsLabel(@TempDir Path dir) throws IOException {
    Path image = Files.write(dir.resolve("cup.png"), new byte[] {1, 2, 3});
    var hash =
        ((WriteAnswer.Uploaded) api.send(new Write.UploadImage(ACCOUNT, "cup.png", image))).hash();
    var campaign =
        (CampaignId) made(new Write.CreateCampaign(ACCOUNT, aCampaignSpec("Autumn"), "mx-1"));
    var adSet =
        (AdSetId) made(new Write.CreateAdSet(ACCOUNT, campaign, anAdSetSpec("Adults"), "mx-1"));
    made(new Write.CreateAd(ACCOUNT, adSet, List.of(hash), anAdSpec("Blue cup"), "mx-1"));

    var account = api.adAccount(ACCOUNT);
    assertThat(api.campaigns(account)).singleElement().matches(c -> c.name().equals("Autumn"));
    assertThat(api.adSets(account)).singleElement().matches(a -> a.campaign().equals(campaign));
    assertThat(api.ads(account)).singleElement().matches(a -> a.adSet().equals(adSet));
    assertThat(api.labelled(ACCOUNT, Level.AD_SET, "mx-1", List.of()))
        .singleElement()
        .matches(l -> l.parent().orElseThrow().equals(campaign));
    assertThat(api.labelled(ACCOUNT, Level.AD_SET, "mx-2", List.of())).isEmpty();
  }

  @Test
  void doesNothingWhenItFails() {
    api.failing(_ -> true, FakeMarketingApi.failure(GraphFailure.Kind.THROTTLED), 1);
    var write = new Write.CreateCampaign(ACCOUNT, aCampaignSpec("Autumn"), "mx-1");

    assertThatThrownBy(() -> api.send(write)).isInstanceOf(GraphFailure.class);
    assertThat(api.campaigns(api.adAccount(ACCOUNT))).isEmpty();
    made(write);
    assertThat(api.campaigns(api.adAccount(ACCOUNT))).hasSize(1);
    assertThat(api.sent()).hasSize(2);
  }

  @Test
  void doesTheWriteWhoseAnswerIsLost() {
    api.losingAnswers(w -> w instanceof Write.CreateCampaign, 1).hidingLabels(1);
    var write = new Write.CreateCampaign(ACCOUNT, aCampaignSpec("Autumn"), "mx-1");

    assertThatThrownBy(() -> api.send(write))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.kind()).isEqualTo(GraphFailure.Kind.AMBIGUOUS));
    assertThat(api.labelled(ACCOUNT, Level.CAMPAIGN, "mx-1", List.of())).isEmpty();
    assertThat(api.labelled(ACCOUNT, Level.CAMPAIGN, "mx-1", List.of())).hasSize(1);
  }

  @Test
  void doesABatchInOrderAndResolvesWhatItsPartsMade() {
    List<WriteOutcome> outcomes = api.sendAll(tree());

    assertThat(outcomes).allMatch(WriteOutcome.Done.class::isInstance);
    var account = api.adAccount(ACCOUNT);
    var campaign = api.campaigns(account).getFirst();
    assertThat(api.adSets(account))
        .singleElement()
        .matches(a -> a.campaign().equals(campaign.id()));
    assertThat(api.sent()).hasSize(2);
    assertThat(api.requests()).hasSize(1);
  }

  @Test
  void refusesThePartsThatNeedOneThatFailed() {
    api.failing(_ -> true, FakeMarketingApi.failure(GraphFailure.Kind.THROTTLED), 1);

    List<WriteOutcome> outcomes = api.sendAll(tree());

    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            WriteOutcome.Failed.class,
            f -> assertThat(f.failure().kind()).isEqualTo(GraphFailure.Kind.INVALID));
    assertThat(api.adSets(api.adAccount(ACCOUNT))).isEmpty();
  }

  @Test
  void losesTheAnswerToAWholeBatch() {
    api.failingBatches(b -> true, FakeMarketingApi.failure(GraphFailure.Kind.AMBIGUOUS), true, 1);

    assertThatThrownBy(() -> api.sendAll(tree())).isInstanceOf(GraphFailure.class);
    assertThat(api.adSets(api.adAccount(ACCOUNT))).hasSize(1);
  }

  private static List<Write> tree() {
    return List.of(
        new Write.CreateCampaign(ACCOUNT, aCampaignSpec("Autumn"), "mx-1"),
        new Write.CreateAdSet(
            ACCOUNT,
            new CampaignId(StandIn.id(Level.CAMPAIGN, 0).value()),
            anAdSetSpec("Adults"),
            "mx-1"));
  }

  @Test
  void changesObjects() {
    var campaign = aCampaign().withDailyBudget(usd("10.00")).build();
    api.with(campaign);

    api.send(
        new Write.Change(
            ACCOUNT,
            campaign.id(),
            List.of(
                new ObjectChange.Rename("Winter"),
                new ObjectChange.SetStatus(ConfiguredStatus.ACTIVE),
                new ObjectChange.SetBudget(new Budget.Daily(usd("12.50"))))));

    var now = api.campaigns(api.adAccount(ACCOUNT)).getFirst();
    assertThat(now.name()).isEqualTo("Winter");
    assertThat(now.status()).isEqualTo(ConfiguredStatus.ACTIVE);
    assertThat(now.dailyBudget()).contains(usd("12.50"));
    assertThat(api.fields(campaign.id(), List.of("daily_budget", "lifetime_budget")))
        .containsExactly(Map.entry("daily_budget", "1250"));
  }

  private ObjectId made(Write write) {
    return ((WriteAnswer.Made) api.send(write)).id();
  }
}
