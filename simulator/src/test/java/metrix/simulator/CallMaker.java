package metrix.simulator;

import static metrix.simulator.Browser.ACCOUNT;
import static metrix.simulator.Browser.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes mixed calls from a seed: reads, creations, changes and deletions, some of them wrong.
final class CallMaker {
  /// A call as a part of a batch tells it.
  ///
  /// @param body parameters of a POST; empty for all else
  record Made(String method, String url, String body) {}

  private static final List<String> READS =
      List.of(
          "me?fields=id,name",
          ACCOUNT + "?fields=name,currency,amount_spent",
          ACCOUNT + "/campaigns?fields=name,effective_status,budget_remaining&limit=3",
          ACCOUNT + "/adsets?fields=name,targeting,daily_budget&limit=4",
          ACCOUNT + "/ads?fields=name,creative{object_story_spec}&limit=5",
          ACCOUNT + "/insights?fields=spend,reach,actions&date_preset=last_7d&level=campaign",
          ACCOUNT + "/activities?limit=5",
          ACCOUNT + "/minimum_budgets",
          ACCOUNT + "/nonsense",
          ACCOUNT + "/campaigns?fields=nonsense",
          "search?type=adinterest&q=hik");

  private final SplittableRandom random;
  private final List<String> campaigns;
  private final List<String> adSets;

  CallMaker(long seed, List<String> campaigns, List<String> adSets) {
    this.random = new SplittableRandom(seed);
    this.campaigns = List.copyOf(campaigns);
    this.adSets = List.copyOf(adSets);
  }

  List<Made> calls(int count) {
    List<Made> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(next(i));
    }
    return calls;
  }

  private Made next(int number) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new Made("GET", one(READS), "");
      case 4 ->
          new Made(
              "POST",
              ACCOUNT + "/campaigns",
              "name=Made+"
                  + number
                  + "&objective=OUTCOME_TRAFFIC&status=PAUSED&special_ad_categories="
                  + encode("[]")
                  + (random.nextBoolean() ? "&is_adset_budget_sharing_enabled=false" : ""));
      case 5 -> new Made("POST", one(campaigns), "name=Renamed+" + number);
      case 6 ->
          new Made("POST", one(campaigns), "status=" + one(List.of("PAUSED", "ACTIVE", "WRONG")));
      case 7 -> new Made("POST", one(adSets), "daily_budget=" + (1000 + random.nextInt(3000)));
      case 8 -> new Made("POST", ACCOUNT + "/adlabels", "name=label" + random.nextInt(4));
      default -> new Made("DELETE", random.nextInt(3) == 0 ? one(campaigns) : one(adSets), "");
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
