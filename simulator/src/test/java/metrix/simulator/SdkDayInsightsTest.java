package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.AdReportRun;
import com.facebook.ads.sdk.AdsInsights;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK reads how ads do, at once and in the background.
class SdkDayInsightsTest {
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
  void breaksSpendDownByAgeAndGender() throws APIException {
    APINodeList<AdsInsights> rows =
        bench
            .account()
            .getInsights()
            .setDatePreset(AdsInsights.EnumDatePreset.VALUE_LAST_30D)
            .setBreakdowns(
                List.of(
                    AdsInsights.EnumBreakdowns.VALUE_AGE, AdsInsights.EnumBreakdowns.VALUE_GENDER))
            .requestField("spend")
            .requestField("actions")
            .execute();

    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.getRawResponseAsJsonObject().has("age")).isTrue());
    assertThat(rows)
        .extracting(row -> new BigDecimal(row.getFieldSpend()))
        .allMatch(spend -> spend.signum() >= 0);
    assertThat(rows.getFirst().getFieldActions())
        .extracting(action -> action.getFieldActionType())
        .contains("link_click");
  }

  @Test
  void walksTheRowsOfAllAdsPageByPage() throws APIException {
    APINodeList<AdsInsights> page =
        bench
            .account()
            .getInsights()
            .setLevel(AdsInsights.EnumLevel.VALUE_AD)
            .setDatePreset(AdsInsights.EnumDatePreset.VALUE_LAST_90D)
            .setLimit(3L)
            .requestField("ad_id")
            .execute();
    List<String> ads = new ArrayList<>();
    page.withAutoPaginationIterator(true)
        .iterator()
        .forEachRemaining(row -> ads.add(row.getFieldAdId()));

    assertThat(ads).hasSizeGreaterThan(5).doesNotHaveDuplicates();
  }

  @Test
  void getsTheSameRowsInTheBackground() throws APIException {
    AdReportRun report =
        bench
            .account()
            .getInsightsAsync()
            .setLevel(AdsInsights.EnumLevel.VALUE_CAMPAIGN)
            .setDatePreset(AdsInsights.EnumDatePreset.VALUE_LAST_7D)
            .requestField("campaign_id")
            .requestField("spend")
            .execute();
    AdReportRun polled = report.fetch();
    for (int polls = 0; !isDone(polled) && polls < 50; polls++) {
      bench.advance(Duration.ofSeconds(30));
      polled = report.fetch();
    }

    assertThat(isDone(polled)).as(polled.toString()).isTrue();
    APINodeList<AdsInsights> now =
        bench
            .account()
            .getInsights()
            .setLevel(AdsInsights.EnumLevel.VALUE_CAMPAIGN)
            .setDatePreset(AdsInsights.EnumDatePreset.VALUE_LAST_7D)
            .requestField("campaign_id")
            .requestField("spend")
            .execute();
    assertThat(spendByCampaign(polled.getInsights().execute().getRawResponse()))
        .isNotEmpty()
        .isEqualTo(spendByCampaign(now.getRawResponse()));
  }

  private static boolean isDone(AdReportRun report) {
    return "Job Completed".equals(report.getFieldAsyncStatus())
        && report.getFieldAsyncPercentCompletion() == 100;
  }

  private static List<String> spendByCampaign(String raw) {
    List<String> rows = new ArrayList<>();
    com.google.gson.JsonParser.parseString(raw)
        .getAsJsonObject()
        .getAsJsonArray("data")
        .forEach(row ->
            rows.add(
                row.getAsJsonObject().get("campaign_id")
                    + " "
                    + row.getAsJsonObject().get("spend")));
    return rows.stream().sorted().toList();
  }
}
