package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.AdAccount;
import com.facebook.ads.sdk.AdCreative;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK hears each refusal as an exception with Meta's code.
class SdkDayRefusalsTest {
  private static final String NONE = "";
  @TempDir private static Path folder;
  private static SdkBench bench;
  private static String campaign;

  @BeforeAll
  static void open() throws Exception {
    bench = SdkBench.open(folder);
    campaign = bench.campaign("Refusals").execute().getId();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @TestFactory
  Stream<DynamicTest> ofCampaigns() {
    AdAccount account = bench.account();
    return Stream.of(
        refusal(
            "without categories",
            100,
            NONE,
            () ->
                account
                    .createCampaign()
                    .setName("No categories")
                    .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
                    .execute()),
        refusal(
            "without saying whether ad sets share budget",
            100,
            "4834011",
            () ->
                account
                    .createCampaign()
                    .setName("No sharing")
                    .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
                    .setSpecialAdCategories(List.of())
                    .execute()),
        refusal(
            "of an unknown objective",
            100,
            NONE,
            () -> bench.campaign("Odd").setObjective("OUTCOME_FAME").execute()),
        refusal(
            "that was deleted",
            100,
            "1815001",
            () -> {
              Campaign gone = bench.campaign("Gone").execute();
              gone.delete().execute();
              gone.update().setSpendCap(50_000L).execute();
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofAdSets() {
    return Stream.of(
        refusal(
            "without a place",
            100,
            "1885364",
            () ->
                bench
                    .adSet("x", campaign)
                    .setTargeting("{\"targeting_automation\":{\"advantage_audience\":0}}")
                    .execute()),
        refusal(
            "without a word on Advantage+ audience",
            100,
            "1870227",
            () ->
                bench
                    .adSet("x", campaign)
                    .setTargeting("{\"geo_locations\":{\"countries\":[\"US\"]}}")
                    .execute()),
        refusal(
            "with a budget below the least",
            100,
            "1885272",
            () -> bench.adSet("x", campaign).setDailyBudget(10L).execute()),
        refusal(
            "with a cap that names no amount",
            100,
            "1815857",
            () ->
                bench
                    .adSet("x", campaign)
                    .setBidStrategy(AdSet.EnumBidStrategy.VALUE_COST_CAP)
                    .execute()),
        refusal(
            "in Europe without a beneficiary",
            100,
            "3858081",
            () ->
                bench
                    .adSet("x", campaign)
                    .setTargeting(
                        "{\"geo_locations\":{\"countries\":[\"DE\"]},\"targeting_automation\":{\"advantage_audience\":0}}")
                    .execute()),
        refusal(
            "with a fifth budget within an hour",
            613,
            "1487632",
            () -> {
              AdSet set = bench.adSet("Often", campaign).execute();
              for (long budget = 1501; budget < 1506; budget++) {
                set.update().setDailyBudget(budget).execute();
              }
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofCreatives() {
    return Stream.of(
        refusal(
            "of a Page that is not there",
            100,
            "1443121",
            () ->
                bench
                    .creative("x")
                    .setObjectStorySpec(
                        "{\"page_id\":\"1\",\"link_data\":{\"link\":\"https://a.example\"}}")
                    .execute()),
        refusal(
            "with a picture of nobody",
            100,
            "2446386",
            () ->
                bench
                    .creative("x")
                    .setObjectStorySpec(
                        "{\"page_id\":\"%s\",\"link_data\":{\"link\":\"https://a.example\",\"image_hash\":\"0\"}}"
                            .formatted(SdkBench.PAGE))
                    .execute()),
        refusal(
            "whose content is changed",
            100,
            "1815573",
            () -> {
              AdCreative creative = bench.creative("Fixed").execute();
              creative.update().setParam("object_story_spec", "{}").execute();
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofReads() {
    return Stream.of(
        refusal(
            "of an unknown field",
            100,
            NONE,
            () -> bench.account().get().requestField("nope").execute()),
        refusal(
            "of an object that is not there",
            100,
            "33",
            () -> new Campaign("1", bench.context()).get().execute()),
        refusal(
            "of insights of long ago",
            3018,
            NONE,
            () ->
                bench
                    .account()
                    .getInsights()
                    .setTimeRange("{\"since\":\"2015-01-01\",\"until\":\"2015-01-02\"}")
                    .execute()),
        refusal(
            "with a word that Meta does not take any more",
            100,
            NONE,
            () -> bench.account().getCampaigns().setParam("date_format", "U").execute()));
  }

  @TestFactory
  Stream<DynamicTest> ofTokens() {
    return Stream.of(
        refusal("that has expired", 190, "463", () -> account("EAAEXPIRED").get().execute()),
        refusal("that is damaged", 190, NONE, () -> account("EAA damaged").get().execute()),
        refusal(
            "that may not write",
            200,
            NONE,
            () -> account("EAANOADS").createAdLabel().setName("x").execute()));
  }

  private static AdAccount account(String token) {
    APIContext context = bench.context(token);
    return new AdAccount("1029384756", context);
  }

  private static DynamicTest refusal(String name, int code, String subcode, ThrowingCallable call) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          JsonObject error = SdkBench.refusal(call);
          assertThat(error.get("code").getAsInt()).as(error.toString()).isEqualTo(code);
          assertThat(error.has("error_subcode") ? error.get("error_subcode").getAsString() : NONE)
              .as(error.toString())
              .isEqualTo(subcode);
          assertThat(error.get("fbtrace_id").getAsString()).startsWith("A");
        });
  }
}
