package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK copies campaigns, ad sets and ads.
class SdkDayCopiesTest {
  @TempDir private static Path folder;
  private static SdkBench bench;

  @BeforeAll
  static void open() {
    bench = SdkBench.open(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void copiesACampaign() throws APIException {
    Campaign source = bench.campaign("Source").execute();

    JsonObject answer =
        source
            .createCopy()
            .setStatusOption(Campaign.EnumStatusOption.VALUE_PAUSED)
            .execute()
            .getRawResponseAsJsonObject();

    String copy = answer.get("copied_campaign_id").getAsString();
    assertThat(new Campaign(copy, bench.context()).get().requestNameField().execute())
        .extracting(Campaign::getFieldName)
        .isEqualTo("Source - Copy");
  }

  @Test
  void copiesAnAdSetIntoAnotherCampaign() throws APIException {
    AdSet source = bench.adSet("Hikers", bench.campaign("From").execute().getId()).execute();
    String target = bench.campaign("To").execute().getId();

    JsonObject answer =
        source.createCopy().setCampaignId(target).execute().getRawResponseAsJsonObject();

    String copy = answer.get("copied_adset_id").getAsString();
    assertThat(new AdSet(copy, bench.context()).get().requestCampaignIdField().execute())
        .extracting(AdSet::getFieldCampaignId)
        .isEqualTo(target);
  }

  @Test
  void copiesAnAd() throws APIException {
    String adSet = bench.adSet("Hikers", bench.campaign("Ads").execute().getId()).execute().getId();
    Ad source = bench.ad("Ad", adSet, bench.creative("Ad").execute().getId()).execute();

    JsonObject answer = source.createCopy().execute().getRawResponseAsJsonObject();

    String copy = answer.get("copied_ad_id").getAsString();
    assertThat(new Ad(copy, bench.context()).get().requestAdsetIdField().execute())
        .extracting(Ad::getFieldAdsetId)
        .isEqualTo(adSet);
  }

  @Test
  void mayNotCopyThreeObjectsAtOnce() throws APIException {
    Campaign source = bench.campaign("Too large").execute();
    bench.adSet("One", source.getId()).execute();
    bench.adSet("Two", source.getId()).execute();

    JsonObject error = SdkBench.refusal(() -> source.createCopy().setDeepCopy(true).execute());

    assertThat(error.get("error_subcode").getAsInt()).isEqualTo(1885194);
  }
}
