package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdActivity;
import com.facebook.ads.sdk.AdCreative;
import com.facebook.ads.sdk.AdImage;
import com.facebook.ads.sdk.AdLabel;
import com.facebook.ads.sdk.AdPreview;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK makes ads, changes them and takes them away.
class SdkDayTreeTest {
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
  void makesAnAdWithAPicture() throws APIException {
    AdImage image =
        bench
            .account()
            .createAdImage()
            .addUploadFile("hut.png", bench.picture("hut.png"))
            .execute();
    String campaign = bench.campaign("Whole tree").execute().getId();
    String adSet = bench.adSet("Hikers", campaign).execute().getId();
    AdCreative creative =
        bench
            .account()
            .createAdCreative()
            .setName("Hut")
            .setObjectStorySpec(
                "{\"page_id\":\"%s\",\"link_data\":{\"link\":\"https://a.example/\",\"image_hash\":\"%s\"}}"
                    .formatted(SdkBench.PAGE, image.getFieldHash()))
            .execute();

    Ad made = bench.ad("Hut ad", adSet, creative.getId()).execute();

    Ad read =
        made.get()
            .requestNameField()
            .requestEffectiveStatusField()
            .requestCampaignIdField()
            .requestField("creative{image_hash,object_story_spec}")
            .execute();
    assertThat(image.getFieldHash()).matches("[0-9a-f]{32}");
    assertThat(read.getFieldName()).isEqualTo("Hut ad");
    assertThat(read.getFieldCampaignId()).isEqualTo(campaign);
    assertThat(read.getFieldEffectiveStatus().toString()).isIn("PENDING_REVIEW", "IN_PROCESS");
    assertThat(read.getFieldCreative().getFieldImageHash()).isEqualTo(image.getFieldHash());
  }

  @Test
  void findsAnAdReviewedAfterAWhile() throws APIException {
    String campaign = bench.campaign("Reviewed").execute().getId();
    String adSet = bench.adSet("Hikers", campaign).execute().getId();
    String creative = bench.creative("Plain").execute().getId();
    Ad ad = bench.ad("Reviewed ad", adSet, creative).execute();

    bench.advance(Duration.ofHours(2));

    assertThat(ad.get().requestEffectiveStatusField().execute().getFieldEffectiveStatus())
        .isEqualTo(Ad.EnumEffectiveStatus.VALUE_PAUSED);
  }

  @Test
  void readsEveryFieldOfACampaign() throws APIException {
    Campaign made = bench.campaign("Every field").execute();

    Campaign read = made.get().requestFields(List.of("name", "objective", "status")).execute();

    assertThat(read.getFieldObjective()).isEqualTo("OUTCOME_TRAFFIC");
    assertThat(read.getFieldStatus()).isEqualTo(Campaign.EnumStatus.VALUE_PAUSED);
  }

  @Test
  void renamesAndSwitchesACampaign() throws APIException {
    Campaign campaign = bench.campaign("Old name").execute();

    campaign.update().setName("New name").setStatus(Campaign.EnumStatus.VALUE_ACTIVE).execute();

    Campaign read = campaign.get().requestNameField().requestStatusField().execute();
    assertThat(read.getFieldName()).isEqualTo("New name");
    assertThat(read.getFieldStatus()).isEqualTo(Campaign.EnumStatus.VALUE_ACTIVE);
  }

  @Test
  void changesABudget() throws APIException {
    AdSet adSet = bench.adSet("Budget", bench.campaign("Budget").execute().getId()).execute();

    adSet.update().setDailyBudget(2500L).execute();

    assertThat(adSet.get().requestDailyBudgetField().execute().getFieldDailyBudget())
        .isEqualTo("2500");
  }

  @Test
  void labelsAnAdSet() throws APIException {
    AdLabel label = bench.account().createAdLabel().setName("spring").execute();
    AdSet adSet = bench.adSet("Labelled", bench.campaign("Labels").execute().getId()).execute();

    adSet.createAdLabel().setAdlabels("[{\"id\":\"" + label.getId() + "\"}]").execute();

    APINodeList<AdSet> found =
        bench
            .account()
            .getAdSetsByLabels()
            .setAdLabelIds(List.of(label.getId()))
            .requestNameField()
            .execute();
    assertThat(found).extracting(AdSet::getFieldName).containsExactly("Labelled");
  }

  @Test
  void previewsACreative() throws APIException {
    AdCreative creative = bench.creative("Previewed").execute();

    APINodeList<AdPreview> previews =
        creative
            .getPreviews()
            .setAdFormat(AdPreview.EnumAdFormat.VALUE_DESKTOP_FEED_STANDARD)
            .execute();

    assertThat(previews.getFirst().getFieldBody()).startsWith("<iframe");
  }

  @Test
  void findsItsChangesInTheLog() throws APIException {
    Campaign campaign = bench.campaign("Logged").execute();
    campaign.update().setName("Logged anew").execute();

    APINodeList<AdActivity> log =
        bench.account().getActivities().requestEventTypeField().requestObjectIdField().execute();

    assertThat(log)
        .filteredOn(line -> line.getFieldObjectId().equals(campaign.getId()))
        .extracting(AdActivity::getFieldEventType)
        .containsExactlyInAnyOrder(
            AdActivity.EnumEventType.VALUE_CREATE_CAMPAIGN_GROUP,
            AdActivity.EnumEventType.VALUE_UPDATE_CAMPAIGN_NAME);
  }

  @Test
  void deletesACampaignThatStaysReadable() throws APIException {
    Campaign campaign = bench.campaign("Short life").execute();

    campaign.delete().execute();

    assertThat(campaign.get().requestStatusField().execute().getFieldStatus())
        .isEqualTo(Campaign.EnumStatus.VALUE_DELETED);
    assertThat(bench.account().getCampaigns().setParam("limit", "500").execute())
        .extracting(Campaign::getId)
        .doesNotContain(campaign.getId());
  }
}
