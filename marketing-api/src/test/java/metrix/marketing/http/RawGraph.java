package metrix.marketing.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import metrix.marketing.wire.Json;
import metrix.model.AccountId;
import metrix.model.AdSetId;
import metrix.model.Page;
import tools.jackson.databind.JsonNode;

/// Asks and tells a simulator without our client: what a test needs around what it is about.
final class RawGraph implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final AccountId account;

  RawGraph(URI base, AccountId account) {
    this.base = base;
    this.account = account;
  }

  @Override
  public void close() {
    client.close();
  }

  /// An ad set that leads people to a website.
  AdSetId adSetForWebsite() {
    return adSet(
        "OUTCOME_TRAFFIC",
        Map.of("destination_type", "WEBSITE", "optimization_goal", "LINK_CLICKS"));
  }

  /// An ad set for one flexible ad.
  AdSetId adSetForFlexible() {
    return adSet(
        "OUTCOME_TRAFFIC",
        Map.of(
            "destination_type", "WEBSITE",
            "optimization_goal", "LINK_CLICKS",
            "is_dynamic_creative", "true"));
  }

  /// An ad set for lead forms of a Page.
  AdSetId adSetForLeadForms(Page page) {
    return adSet(
        "OUTCOME_LEADS",
        Map.of(
            "destination_type", "ON_AD",
            "optimization_goal", "LEAD_GENERATION",
            "promoted_object", "{\"page_id\":\"%s\"}".formatted(page.id())));
  }

  /// An ad set for installs of an app.
  AdSetId adSetForApp(String application, String store) {
    return adSet(
        "OUTCOME_APP_PROMOTION",
        Map.of(
            "optimization_goal",
            "LINK_CLICKS",
            "promoted_object",
            "{\"application_id\":\"%s\",\"object_store_url\":\"%s\"}"
                .formatted(application, store)));
  }

  private AdSetId adSet(String objective, Map<String, String> more) {
    String campaign =
        post(
                account.path() + "/campaigns",
                Map.of(
                    "name", "For creatives",
                    "objective", objective,
                    "status", "PAUSED",
                    "special_ad_categories", "[]",
                    "is_adset_budget_sharing_enabled", "false"))
            .path("id")
            .asString();
    var params = new java.util.HashMap<>(more);
    params.putAll(
        Map.of(
            "name", "For creatives",
            "campaign_id", campaign,
            "status", "PAUSED",
            "daily_budget", "2000",
            "billing_event", "IMPRESSIONS",
            "bid_strategy", "LOWEST_COST_WITHOUT_CAP",
            "targeting",
                "{\"geo_locations\":{\"countries\":[\"US\"]},"
                    + "\"targeting_automation\":{\"advantage_audience\":0}}"));
    return new AdSetId(post(account.path() + "/adsets", params).path("id").asString());
  }

  /// An object with the fields that are named.
  JsonNode get(String path, String fields) {
    return send(
        HttpRequest.newBuilder(
                URI.create("%s/v25.0/%s?fields=%s".formatted(base, path, encoded(fields))))
            .header("Authorization", "Bearer EAAtokenOfTheDemo0123456789"));
  }

  JsonNode post(String path, Map<String, String> params) {
    String form =
        params.entrySet().stream()
            .map(p -> p.getKey() + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create("%s/v25.0/%s".formatted(base, path)))
            .header("Authorization", "Bearer EAAtokenOfTheDemo0123456789")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.body());
      }
      return Json.read(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("the simulator does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
