package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.BatchRequest;
import com.facebook.ads.sdk.Campaign;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK sends many calls in one.
class SdkDayBatchTest {
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
  void refersFromOnePartToAnother() throws APIException {
    BatchRequest batch = new BatchRequest(bench.context());
    bench.campaign("Referred").addToBatch(batch, "campaign");
    bench.adSet("Refers", "{result=campaign:$.id}").addToBatch(batch, "adset");

    List<APIResponse> answers = batch.execute();

    String campaign = id(answers.get(0));
    AdSet made = new AdSet(id(answers.get(1)), bench.context());
    assertThat(made.get().requestCampaignIdField().execute().getFieldCampaignId())
        .isEqualTo(campaign);
  }

  @Test
  void attachesAPicture() throws APIException {
    BatchRequest batch = new BatchRequest(bench.context());
    bench
        .account()
        .createAdImage()
        .addUploadFile("batched.png", bench.picture("batched.png"))
        .addToBatch(batch, "image");

    List<APIResponse> answers = batch.execute();

    assertThat(answers.getFirst().getRawResponse()).contains("\"hash\"");
  }

  @Test
  void hearsNothingOfAPartThatItOmits() throws APIException {
    BatchRequest batch = new BatchRequest(bench.context());
    bench.campaign("Quiet").addToBatch(batch, "quiet", true);
    bench.account().get().requestNameField().addToBatch(batch, "account");

    List<APIResponse> answers = batch.execute();

    assertThat(answers.get(0)).isNull();
    assertThat(answers.get(1).getRawResponse()).contains("Northwind");
  }

  @Test
  void mayAskForNoHeaders() throws APIException {
    BatchRequest batch = new BatchRequest(bench.context());
    bench.account().get().requestNameField().addToBatch(batch);

    List<APIResponse> answers = batch.execute(false);

    assertThat(answers.getFirst().getRawResponse()).contains("Northwind");
    assertThat(answers.getFirst().getHeader()).isNullOrEmpty();
  }

  @Test
  void hearsWhichPartFailed() throws APIException {
    BatchRequest batch = new BatchRequest(bench.context());
    bench.account().get().requestNameField().addToBatch(batch);
    new Campaign("1", bench.context()).get().requestNameField().addToBatch(batch);

    List<APIResponse> answers = batch.execute();

    assertThat(answers.get(0)).isNotInstanceOf(APIException.class);
    assertThat(answers.get(1)).isInstanceOf(APIException.class);
    assertThat(answers.get(1).getRawResponse()).contains("error_subcode\\\":33");
  }

  @Test
  void mayNotMakeTwoAdSetsOfOneCampaignInOneBatch() throws APIException {
    String campaign = bench.campaign("Two at once").execute().getId();
    BatchRequest batch = new BatchRequest(bench.context());
    bench.adSet("One", campaign).addToBatch(batch);
    bench.adSet("Two", campaign).addToBatch(batch);

    assertThat(SdkBench.refusal(batch::execute).get("message").getAsString())
        .contains("multiple Adsets under the same Campaign");
    assertThat(new Campaign(campaign, bench.context()).getAdSets().execute()).isEmpty();
  }

  private static String id(APIResponse answer) {
    return answer.getRawResponseAsJsonObject().get("id").getAsString();
  }
}
