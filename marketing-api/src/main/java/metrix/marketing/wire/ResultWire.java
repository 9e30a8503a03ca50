package metrix.marketing.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How often the thing happened that an ad set aims at. Meta's own `results` come first; without
/// them one action type is chosen by goal or objective, in the order omni, aggregate, specific.
final class ResultWire {
  static final List<String> PURCHASES =
      List.of(
          "omni_purchase",
          "purchase",
          "onsite_web_purchase",
          "offsite_conversion.fb_pixel_purchase");

  private static final List<String> LEADS =
      List.of("lead", "onsite_conversion.lead_grouped", "offsite_conversion.fb_pixel_lead");
  private static final List<String> LINK_CLICKS = List.of("link_click");
  private static final List<String> CONVERSATIONS =
      List.of("onsite_conversion.messaging_conversation_started_7d");

  private static final Map<String, List<String>> BY_GOAL =
      Map.of(
          "LINK_CLICKS",
          LINK_CLICKS,
          "LANDING_PAGE_VIEWS",
          List.of("omni_landing_page_view", "landing_page_view"),
          "POST_ENGAGEMENT",
          List.of("post_engagement"),
          "PAGE_LIKES",
          List.of("like"),
          "LEAD_GENERATION",
          LEADS,
          "CONVERSATIONS",
          CONVERSATIONS,
          "APP_INSTALLS",
          List.of("omni_app_install", "mobile_app_install"),
          "VALUE",
          PURCHASES);

  private static final Map<String, List<String>> BY_OBJECTIVE =
      Map.of(
          "OUTCOME_TRAFFIC", LINK_CLICKS,
          "OUTCOME_SALES", PURCHASES,
          "OUTCOME_LEADS", LEADS,
          "OUTCOME_ENGAGEMENT", List.of("post_engagement"),
          "OUTCOME_APP_PROMOTION", List.of("omni_app_install", "mobile_app_install"));

  private ResultWire() {}

  /// A number and what it counts, Meta's name such as `actions:link_click`.
  record Result(String type, BigDecimal number) {}

  static Optional<Result> result(Node row, ActionStats actions) {
    List<Node> told = row.list("results");
    return told.isEmpty() ? derived(row, actions) : told(told);
  }

  /// Meta's own results. Several of them are of several kinds, which do not add up. Source: no
  /// recorded answer; shape as public clients read it.
  private static Optional<Result> told(List<Node> results) {
    if (results.size() != 1) {
      return Optional.empty();
    }
    Node result = results.getFirst();
    Optional<String> indicator = result.text("indicator");
    Optional<BigDecimal> value =
        result.list("values").stream().flatMap(v -> v.decimal("value").stream()).findFirst();
    return indicator.flatMap(i -> value.map(v -> new Result(i, v)));
  }

  private static Optional<Result> derived(Node row, ActionStats actions) {
    Optional<String> goal = row.text("optimization_goal");
    if (goal.filter("REACH"::equals).isPresent()) {
      return row.decimal("reach").map(n -> new Result("reach", n));
    }
    if (goal.filter("IMPRESSIONS"::equals).isPresent()) {
      return row.decimal("impressions").map(n -> new Result("impressions", n));
    }
    List<String> types =
        goal.flatMap(g -> Optional.ofNullable(BY_GOAL.get(g)))
            .or(() -> row.text("objective").flatMap(o -> Optional.ofNullable(BY_OBJECTIVE.get(o))))
            .orElse(List.of());
    return actions
        .first(types)
        .flatMap(type -> actions.value(type).map(n -> new Result("actions:" + type, n)));
  }
}
