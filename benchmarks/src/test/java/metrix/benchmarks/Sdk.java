package metrix.benchmarks;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.Ad;
import com.facebook.ads.sdk.AdAccount;
import com.facebook.ads.sdk.AdCreative;
import com.facebook.ads.sdk.AdSet;
import com.facebook.ads.sdk.Campaign;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The requests of a launch as Meta's Java SDK writes them, shared by all ways of sending them.
record Sdk(APIContext context) {
  private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]{32})\"");
  private static final String TARGETING =
      "{\"geo_locations\":{\"countries\":[\"US\"]},\"targeting_automation\":{\"advantage_audience\":0}}";

  static {
    // The crash reporter would call Meta.
    APIContext.disableCrashReport();
  }

  static Sdk at(Meta meta) {
    String address = meta.address().toString();
    return new Sdk(
        new APIContext(
            address, address, APIContext.DEFAULT_API_VERSION, Meta.TOKEN, null, null, false));
  }

  AdAccount account() {
    return new AdAccount(Meta.ACCOUNT, context);
  }

  AdAccount.APIRequestCreateAdImage image(Path file) {
    return account().createAdImage().addUploadFile(file.getFileName().toString(), file.toFile());
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

  AdAccount.APIRequestCreateAdSet adSet(int number, String campaign) {
    return account()
        .createAdSet()
        .setName("Set " + number)
        .setCampaignId(campaign)
        .setStatus(AdSet.EnumStatus.VALUE_PAUSED)
        .setDailyBudget(2000L)
        .setBidStrategy(AdSet.EnumBidStrategy.VALUE_LOWEST_COST_WITHOUT_CAP)
        .setBillingEvent(AdSet.EnumBillingEvent.VALUE_IMPRESSIONS)
        .setOptimizationGoal(AdSet.EnumOptimizationGoal.VALUE_LINK_CLICKS)
        .setTargeting(TARGETING);
  }

  AdAccount.APIRequestCreateAdCreative creative(int number, String imageHash) {
    return account()
        .createAdCreative()
        .setName("Creative " + number)
        .setObjectStorySpec(
            "{\"page_id\":\"%s\",\"link_data\":{\"link\":\"https://n.example/\",\"message\":\"Warm\",\"name\":\"Boots\",\"image_hash\":\"%s\"}}"
                .formatted(Meta.PAGE, imageHash));
  }

  AdAccount.APIRequestCreateAd ad(int number, String adSet, String creative) {
    return account()
        .createAd()
        .setName("Ad " + number)
        .setAdsetId(adSet)
        .setStatus(Ad.EnumStatus.VALUE_PAUSED)
        .setCreative(new AdCreative().setFieldId(creative));
  }

  /// The hash of an image that was uploaded.
  static String hash(APIResponse uploaded) throws APIException {
    Matcher hash = HASH.matcher(answer(uploaded));
    if (!hash.find()) {
      throw new IllegalStateException("no hash in " + uploaded.getRawResponse());
    }
    return hash.group(1);
  }

  /// The id of what was made.
  static String id(APIResponse made) throws APIException {
    return JsonParser.parseString(answer(made)).getAsJsonObject().get("id").getAsString();
  }

  /// What was answered; a part of a batch that was refused is thrown here.
  static String answer(APIResponse response) throws APIException {
    if (response instanceof APIException refused) {
      throw refused;
    }
    return response.getRawResponse();
  }
}
