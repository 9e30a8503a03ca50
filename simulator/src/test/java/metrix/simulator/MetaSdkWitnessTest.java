package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.AdAccount;
import com.facebook.ads.sdk.Campaign;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta's own Java SDK, which knows nothing of us, works against the simulator.
class MetaSdkWitnessTest {
  private static final String PASSWORD = "simulator";
  @TempDir private static Path folder;
  private static SSLSocketFactory before;
  private static Simulator simulator;
  private static AdAccount account;

  @BeforeAll
  static void start() throws Exception {
    // The crash reporter would call Meta.
    APIContext.disableCrashReport();
    Path store = keyStore(folder.resolve("simulator.p12"));
    simulator = Simulator.start(SimulatorConfig.defaults().withAds(40).withTls(store, PASSWORD));
    before = HttpsURLConnection.getDefaultSSLSocketFactory();
    HttpsURLConnection.setDefaultSSLSocketFactory(trusting(store));
    String address = simulator.graphUrl().toString();
    APIContext context =
        new APIContext(
            address, address, APIContext.DEFAULT_API_VERSION, "EAAwitness", null, null, false);
    account = new AdAccount("1029384756", context);
  }

  @AfterAll
  static void stop() {
    HttpsURLConnection.setDefaultSSLSocketFactory(before);
    simulator.close();
  }

  private static Path keyStore(Path file) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "simulator",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("keytool").isZero();
    return file;
  }

  private static SSLSocketFactory trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    // The trust store holds the certificate alone.
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("simulator", keys.getCertificate("simulator"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  @Test
  void readsTheAccount() throws APIException {
    AdAccount read =
        account
            .get()
            .requestNameField()
            .requestCurrencyField()
            .requestTimezoneNameField()
            .execute();

    assertThat(read.getFieldName()).isEqualTo("Northwind Outdoor");
    assertThat(read.getFieldCurrency()).isEqualTo("USD");
    assertThat(read.getFieldTimezoneName()).isEqualTo("America/Los_Angeles");
  }

  @Test
  void readsAllCampaignsPageByPage() throws APIException {
    APINodeList<Campaign> page =
        account
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
  void createsACampaign() throws APIException {
    Campaign made =
        account
            .createCampaign()
            .setName("Made by Meta's SDK")
            .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
            .setStatus(Campaign.EnumStatus.VALUE_PAUSED)
            .setSpecialAdCategories(List.of())
            .setIsAdsetBudgetSharingEnabled(false)
            .execute();

    Campaign read = made.get().requestNameField().requestStatusField().execute();

    assertThat(read.getFieldName()).isEqualTo("Made by Meta's SDK");
    assertThat(read.getFieldStatus()).isEqualTo(Campaign.EnumStatus.VALUE_PAUSED);
  }

  @Test
  void isToldWhatIsWrongWithACampaign() {
    assertThatThrownBy(() ->
            account
                .createCampaign()
                .setName("No categories")
                .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
                .execute())
        .isInstanceOf(APIException.class)
        .hasMessageContaining("special_ad_categories");
  }
}
