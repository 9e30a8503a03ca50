package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.APIRequest;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.AdAccountDeliveryEstimate;
import com.facebook.ads.sdk.AdAccountTargetingUnified;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK looks for people to reach.
class SdkDayTargetingTest {
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
  void searchesForACity() throws APIException {
    APIResponse found =
        new APIRequest<>(bench.context(), "search", "/", "GET")
            .setParam("type", "adgeolocation")
            .setParam("location_types", "[\"city\"]")
            .setParam("q", "gren")
            .execute();

    assertThat(found.getRawResponse()).contains("\"type\":\"city\"");
  }

  @Test
  void searchesAllKindsOfTargetingAtOnce() throws APIException {
    APINodeList<AdAccountTargetingUnified> found =
        bench.account().getTargetingSearch().setQ("hik").execute();

    assertThat(found).isNotEmpty();
    assertThat(found).extracting(AdAccountTargetingUnified::getFieldName).doesNotContainNull();
  }

  @Test
  void estimatesAnAudience() throws APIException {
    APINodeList<AdAccountDeliveryEstimate> estimate =
        bench
            .account()
            .getDeliveryEstimate()
            .setOptimizationGoal(AdAccountDeliveryEstimate.EnumOptimizationGoal.VALUE_LINK_CLICKS)
            .setTargetingSpec("{\"geo_locations\":{\"countries\":[\"US\"]}}")
            .execute();

    assertThat(estimate.getFirst().getFieldEstimateReady()).isTrue();
    assertThat(estimate.getFirst().getFieldEstimateMauLowerBound()).isGreaterThan(1000L);
  }
}
