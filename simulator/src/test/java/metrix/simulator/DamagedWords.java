package metrix.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// Methods, addresses, names and values that no sane client sends, among some that every client
/// does.
final class DamagedWords {
  static final List<String> METHODS =
      List.of("GET", "GET", "POST", "POST", "DELETE", "PUT", "PATCH");
  static final List<String> PATHS =
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
  static final List<String> NAMES =
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
  static final List<String> VALUES =
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
  static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/json",
          "application/json",
          "multipart/form-data",
          "multipart/form-data; boundary=b",
          "text/plain",
          "");

  private DamagedWords() {}

  static <T> T pick(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  /// Query or form text of one to four of these names and values.
  static String pairs(SplittableRandom random) {
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
}
