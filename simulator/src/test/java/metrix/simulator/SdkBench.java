package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.AdAccount;
import com.facebook.ads.sdk.AdCreative;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Meta's own Java SDK, which knows nothing of us, with a simulator behind TLS.
final class SdkBench implements AutoCloseable {
  static final String PAGE = "104938275610482";
  private static final String PASSWORD = "simulator";
  private static final String TARGETING =
      "{\"geo_locations\":{\"countries\":[\"US\"]},\"targeting_automation\":{\"advantage_audience\":0}}";

  private final Path folder;
  private final Simulator simulator;
  private final SSLSocketFactory before;

  private SdkBench(Path folder, Simulator simulator, SSLSocketFactory before) {
    this.folder = folder;
    this.simulator = simulator;
    this.before = before;
  }

  static SdkBench open(Path folder) {
    // The crash reporter would call Meta.
    APIContext.disableCrashReport();
    try {
      Path store = keyStore(folder.resolve("simulator.p12"));
      SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();
      HttpsURLConnection.setDefaultSSLSocketFactory(trusting(store));
      SimulatorConfig config = SimulatorConfig.defaults().withAds(40).withTls(store, PASSWORD);
      return new SdkBench(folder, Simulator.start(config), before);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    HttpsURLConnection.setDefaultSSLSocketFactory(before);
    simulator.close();
  }

  APIContext context(String token) {
    String address = simulator.graphUrl().toString();
    return new APIContext(
        address, address, APIContext.DEFAULT_API_VERSION, token, null, null, false);
  }

  APIContext context() {
    return context("EAAwitness");
  }

  AdAccount account() {
    return new AdAccount("1029384756", context());
  }

  /// Lets time pass for the simulator.
  void advance(Duration time) {
    simulator.advance(time);
  }

  Campaign.APIRequestGet read(Campaign campaign) {
    return campaign.get();
  }

  AdAccount.APIRequestCreateCampaign campaign(String name) {
    return account()
        .createCampaign()
        .setName(name)
        .setObjective(Campaign.EnumObjective.VALUE_OUTCOME_TRAFFIC)
        .setStatus(Campaign.EnumStatus.VALUE_PAUSED)
        .setSpecialAdCategories(List.of())
        .setIsAdsetBudgetSharingEnabled(false);
  }

  AdAccount.APIRequestCreateAdSet adSet(String name, String campaign) {
    return account()
        .createAdSet()
        .setName(name)
        .setCampaignId(campaign)
        .setStatus(AdSet.EnumStatus.VALUE_PAUSED)
        .setDailyBudget(1500L)
        .setBidStrategy(AdSet.EnumBidStrategy.VALUE_LOWEST_COST_WITHOUT_CAP)
        .setBillingEvent(AdSet.EnumBillingEvent.VALUE_IMPRESSIONS)
        .setOptimizationGoal(AdSet.EnumOptimizationGoal.VALUE_LINK_CLICKS)
        .setTargeting(TARGETING);
  }

  AdAccount.APIRequestCreateAdCreative creative(String name) {
    return account()
        .createAdCreative()
        .setName(name)
        .setObjectStorySpec(
            "{\"page_id\":\""
                + PAGE
                + "\",\"link_data\":{\"link\":\"https://a.example/\",\"message\":\"Up\"}}");
  }

  AdAccount.APIRequestCreateAd ad(String name, String adSet, String creative) {
    return account()
        .createAd()
        .setName(name)
        .setAdsetId(adSet)
        .setStatus(com.facebook.ads.sdk.Ad.EnumStatus.VALUE_PAUSED)
        .setCreative(new AdCreative().setFieldId(creative));
  }

  /// A small picture on disk.
  File picture(String name) {
    try {
      return Files.write(folder.resolve(name), Placeholder.png(name, 16)).toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The error that a call ends with, as Meta's SDK gives it.
  static JsonObject refusal(ThrowingCallable call) {
    APIException thrown = catchThrowableOfType(APIException.class, call);
    assertThat(thrown).as("a refusal").isNotNull();
    return error(thrown);
  }

  static JsonObject error(APIResponse failed) {
    String raw = failed.getRawResponse();
    assertThat(raw).as("an envelope in " + failed).startsWith("{");
    return JsonParser.parseString(raw).getAsJsonObject().getAsJsonObject("error");
  }

  private static Path keyStore(Path file) throws IOException {
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
            .redirectOutput(file.resolveSibling("keytool.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(process.exitValue()).as("keytool").isZero();
    return file;
  }

  private static SSLSocketFactory trusting(Path store)
      throws IOException, GeneralSecurityException {
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
}
