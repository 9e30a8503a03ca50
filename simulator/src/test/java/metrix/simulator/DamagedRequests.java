package metrix.simulator;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.SplittableRandom;

/// Requests that no sane client sends, the same ones for the same random source.
final class DamagedRequests {
  record Damaged(String method, String path, String type, String body) {
    HttpRequest on(Browser browser) {
      HttpRequest.Builder builder = browser.request(path);
      return (type.isEmpty() ? builder : builder.header("Content-Type", type))
          .method(
              method,
              body.isEmpty()
                  ? HttpRequest.BodyPublishers.noBody()
                  : HttpRequest.BodyPublishers.ofString(body))
          .build();
    }
  }

  private static final List<String> METHODS =
      List.of("GET", "GET", "POST", "POST", "DELETE", "PUT", "PATCH");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/v26.0/",
          "/v26.0/me",
          "/v26.0/act_1029384756",
          "/v26.0/act_1029384756/campaigns",
          "/v26.0/act_1029384756/adsets",
          "/v26.0/act_1029384756/ads",
          "/v26.0/act_1029384756/adimages",
          "/v26.0/act_1029384756/adcreatives",
          "/v26.0/act_1029384756/insights",
          "/v26.0/search",
          "/v26.0/debug_token",
          "/v26.0/act_/ads",
          "/v99.9/0",
          "/v26.0/999999999999999999999999/ads",
          "/%00/%FF",
          "/v26.0/me/me/me",
          "/v26.0/act_1029384756/campaignsbylabels",
          "/v26.0/act_1029384756/delivery_estimate",
          "/v1.0/act_1:abc");
  private static final List<String> NAMES =
      List.of(
          "fields",
          "limit",
          "after",
          "before",
          "filtering",
          "effective_status",
          "name",
          "objective",
          "targeting",
          "daily_budget",
          "creative",
          "adset_id",
          "campaign_id",
          "batch",
          "ids",
          "time_range",
          "breakdowns",
          "level",
          "sort",
          "type",
          "q",
          "bytes",
          "input_token",
          "adlabels",
          "status",
          "special_ad_categories",
          "summary",
          "time_increment",
          "ad_label_ids",
          "targeting_spec",
          "optimization_goal",
          "method",
          "start_time");
  private static final List<String> VALUES =
      List.of(
          "",
          "x",
          "-1",
          "0",
          "99999999999999999999",
          "1e9",
          "null",
          "[]",
          "{}",
          "[[[[[",
          "{\"a\":",
          "[null]",
          "{\"geo_locations\":5}",
          "{\"geo_locations\":{\"cities\":[{}]}}",
          "a{b{c",
          "a.b(c",
          "a{}",
          "}{",
          "%zz",
          "\u0000",
          "\ud83d\ude00",
          "MAZD",
          "ZD",
          "[{\"field\":1}]",
          "[{\"field\":\"name\",\"operator\":\"LOUD\",\"value\":{}}]",
          "{\"since\":\"2026-13-45\",\"until\":\"x\"}",
          "age,age",
          "ad",
          "adgeolocation",
          "[{\"relative_url\":5}]",
          "[{\"method\":\"GET\",\"relative_url\":\"{result=a:$.b}\"}]",
          "[\"DELETED\"]",
          "name_descending",
          "true",
          "delete",
          "OUTCOME_TRAFFIC",
          "id,adsets.limit(99999){ads{creative{x}}}",
          "{\"object_story_spec\":[]}",
          "{\"creative_id\":{}}",
          "2026-02-30T25:61:61+9999",
          "monthly",
          "🙂".repeat(40),
          "x".repeat(3000));
  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/json",
          "application/json",
          "multipart/form-data",
          "multipart/form-data; boundary=b",
          "text/plain",
          "");

  private DamagedRequests() {}

  static Damaged next(SplittableRandom random) {
    String method = pick(METHODS, random);
    String pairs = pairs(random);
    boolean inQuery = method.equals("GET") || random.nextInt(4) == 0;
    String type = inQuery ? "" : pick(TYPES, random);
    String body = inQuery ? "" : body(type, pairs, random);
    return new Damaged(method, pick(PATHS, random) + (inQuery ? "?" + pairs : ""), type, body);
  }

  private static String body(String type, String pairs, SplittableRandom random) {
    if (type.startsWith("application/json")) {
      return random.nextBoolean()
          ? pick(VALUES, random)
          : "{\"" + pick(NAMES, random) + "\":" + pick(VALUES, random) + "}";
    }
    return type.startsWith("multipart") && random.nextBoolean()
        ? "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\n" + pairs
        : pairs;
  }

  private static String pairs(SplittableRandom random) {
    StringBuilder pairs = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      pairs
          .append(pick(NAMES, random))
          .append('=')
          .append(Browser.encode(pick(VALUES, random)))
          .append('&');
    }
    return pairs.toString();
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
