package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.AdAccount;
import com.facebook.ads.sdk.AdsPixel;
import com.facebook.ads.sdk.Campaign;
import com.facebook.ads.sdk.Page;
import com.facebook.ads.sdk.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's SDK finds out who it is and what it may use.
class SdkDayAssetsTest {
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
  void asksWhichAppItsTokenIsOf() {
    assertThat(bench.context().getAppID()).matches("\\d{10,}");
  }

  @Test
  void readsItsUser() throws APIException {
    User me = new User("me", bench.context()).get().requestNameField().execute();

    assertThat(me.getFieldName()).isEqualTo("Robin Hale");
    assertThat(me.getId()).matches("\\d+");
  }

  @Test
  void listsItsAdAccounts() throws APIException {
    APINodeList<AdAccount> accounts =
        new User("me", bench.context())
            .getAdAccounts()
            .requestNameField()
            .requestCurrencyField()
            .requestAccountStatusField()
            .execute();

    assertThat(accounts).extracting(AdAccount::getId).contains("1029384756");
    assertThat(accounts).extracting(AdAccount::getFieldCurrency).contains("USD", "EUR", "JPY");
  }

  @Test
  void readsAnAccount() throws APIException {
    AdAccount read =
        bench
            .account()
            .get()
            .requestNameField()
            .requestCurrencyField()
            .requestTimezoneNameField()
            .execute();

    assertThat(read.getFieldName()).isEqualTo("Northwind Outdoor");
    assertThat(read.getFieldTimezoneName()).isEqualTo("America/Los_Angeles");
  }

  @Test
  void listsItsPagesWithTheirTokens() throws APIException {
    APINodeList<Page> pages =
        new User("me", bench.context())
            .getAccounts()
            .requestNameField()
            .requestAccessTokenField()
            .execute();

    assertThat(pages).extracting(Page::getId).contains(SdkBench.PAGE);
    assertThat(pages).extracting(Page::getFieldAccessToken).doesNotContainNull();
  }

  @Test
  void listsThePixelsOfAnAccount() throws APIException {
    APINodeList<AdsPixel> pixels =
        bench.account().getAdsPixels().requestNameField().requestLastFiredTimeField().execute();

    assertThat(pixels).extracting(AdsPixel::getFieldName).contains("Northwind Shop");
  }

  @Test
  void walksAllCampaignsPageByPage() throws APIException {
    APINodeList<Campaign> page =
        bench
            .account()
            .getCampaigns()
            .requestNameField()
            .requestEffectiveStatusField()
            .setParam("limit", "2")
            .execute();
    int count = 0;
    for (Campaign campaign : page.withAutoPaginationIterator(true)) {
      assertThat(campaign.getFieldName()).isNotBlank();
      assertThat(campaign.getFieldEffectiveStatus()).isNotNull();
      count++;
    }

    assertThat(count).isEqualTo(8);
  }

  @Test
  void isToldThatItsVersionHasEnded() throws APIException {
    AdAccount read = bench.account().get().requestNameField().execute();

    assertThat(read.getHeader().toLowerCase(java.util.Locale.ROOT))
        .contains("x-ad-api-version-warning")
        .contains("auto-upgraded to v25.0 as v24.0 has been deprecated")
        .contains("facebook-api-version")
        .contains("x-business-use-case-usage");
  }
}
