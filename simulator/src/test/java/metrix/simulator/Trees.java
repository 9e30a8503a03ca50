package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Campaigns, ad sets and ads with a few values changed, for tests of what is refused.
///
/// @param browser asks the simulator
record Trees(Browser browser) {
  static final String GRAPH = "/v26.0/";
  static final String ME = GRAPH + ACCOUNT;
  static final String PAGE = "104938275610482";

  /// Adds `name=value` pairs, separated by blanks, to a form; a minus takes one away.
  static Map<String, String> form(Map<String, String> base, String changes) {
    Map<String, String> changed = new HashMap<>(base);
    for (String change : changes.split(" ", -1)) {
      int equals = change.indexOf('=');
      if (change.startsWith("-")) {
        changed.remove(change.substring(1));
      } else if (equals > 0) {
        changed.put(change.substring(0, equals), change.substring(equals + 1));
      }
    }
    return changed;
  }

  String aCampaign(String changes) {
    return browser.created(ME + "/campaigns", form(WritingTest.aCampaign(), changes));
  }

  String anAdSet(String campaignChanges, String changes) {
    return browser.created(
        ME + "/adsets", form(WritingTest.anAdSet(aCampaign(campaignChanges)), changes));
  }

  static Map<String, String> anAd(String adSet, String creative) {
    return Map.of("name", "Ridge", "adset_id", adSet, "status", "PAUSED", "creative", creative);
  }

  static String link(String more) {
    return "{\"object_story_spec\":{\"page_id\":\""
        + PAGE
        + "\",\"link_data\":{\"link\":\"https://a.example/\""
        + more
        + "}}}";
  }

  static void assertRefused(JsonNode answer, int code, int subcode, String blamed) {
    JsonNode error = answer.path("error");
    assertThat(error.path("code").asInt()).as(answer.toString()).isEqualTo(code);
    assertThat(error.path("error_subcode").asInt()).as(answer.toString()).isEqualTo(subcode);
    assertThat(error.path("error_data").asString("")).as(answer.toString()).contains(blamed);
  }
}
