package metrix.simulator.edge.rule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;

/// What rules know of an object beside its numbers.
///
/// Source: Meta, "Evaluation spec" page. The units of `active_time` (hours) and `current_time`
/// (minutes after midnight in the account's zone) are unverified.
final class Metadata {
  private static final Set<Kind> ALL = Set.of(Kind.CAMPAIGN, Kind.ADSET, Kind.AD);
  private static final Set<Kind> BUDGETED = Set.of(Kind.CAMPAIGN, Kind.ADSET);
  private static final Set<Kind> BIDDING = Set.of(Kind.ADSET, Kind.AD);

  private static final Map<String, Set<Kind>> FIELDS =
      Map.ofEntries(
          Map.entry("id", ALL),
          Map.entry("name", ALL),
          Map.entry("adlabel_ids", ALL),
          Map.entry("created_time", ALL),
          Map.entry("updated_time", ALL),
          Map.entry("start_time", BUDGETED),
          Map.entry("stop_time", BUDGETED),
          Map.entry("objective", Set.of(Kind.CAMPAIGN)),
          Map.entry("buying_type", Set.of(Kind.CAMPAIGN)),
          Map.entry("spend_cap", Set.of(Kind.CAMPAIGN)),
          Map.entry("billing_event", Set.of(Kind.ADSET)),
          Map.entry("optimization_goal", Set.of(Kind.ADSET)),
          Map.entry("is_autobid", Set.of(Kind.ADSET)),
          Map.entry("bid_amount", BIDDING),
          Map.entry("daily_budget", BUDGETED),
          Map.entry("lifetime_budget", BUDGETED),
          Map.entry("effective_status", ALL),
          Map.entry("placement.page_types", Set.of(Kind.ADSET)),
          Map.entry("budget_reset_period", BUDGETED),
          Map.entry("hours_since_creation", ALL),
          Map.entry("active_time", ALL),
          Map.entry("current_time", ALL));
  private static final Set<String> SCHEDULE_ONLY =
      Set.of(
          "effective_status",
          "placement.page_types",
          "budget_reset_period",
          "hours_since_creation",
          "active_time",
          "current_time");

  private Metadata() {}

  static boolean known(String field) {
    return FIELDS.containsKey(field);
  }

  /// Whether objects of a kind have the field, so that `ad.daily_budget` can be refused.
  static boolean has(Kind kind, String field) {
    return FIELDS.getOrDefault(field, Set.of()).contains(kind);
  }

  static boolean onSchedulesOnly(String field) {
    return SCHEDULE_ONLY.contains(field);
  }

  /// The values of a field at a moment; none when it is not set.
  static List<String> values(World world, Node node, String field, Instant now) {
    Account account = world.accountOf(node);
    JsonNode body = node.json();
    return switch (field) {
      case "id" -> List.of(node.path());
      case "name" -> List.of(node.name());
      case "adlabel_ids" -> labels(body);
      case "created_time" -> List.of(Long.toString(node.created().getEpochSecond()));
      case "updated_time" -> List.of(Long.toString(node.updated().getEpochSecond()));
      case "stop_time" -> text(body, node.kind() == Kind.CAMPAIGN ? "stop_time" : "end_time");
      case "is_autobid" -> List.of(Boolean.toString(!body.has("bid_amount")));
      case "effective_status" -> List.of(StatusModel.effective(world, node, now));
      case "placement.page_types" -> platforms(body);
      case "budget_reset_period" ->
          body.has("daily_budget")
              ? List.of("DAY")
              : body.has("lifetime_budget") ? List.of("LIFETIME") : List.of();
      case "hours_since_creation" ->
          List.of(Long.toString((now.getEpochSecond() - node.created().getEpochSecond()) / 3600));
      case "active_time" -> List.of(Long.toString(secondsOn(node.timeline(), now) / 3600));
      case "current_time" -> {
        ZonedDateTime local = now.atZone(account.zone());
        yield List.of(Integer.toString(local.getHour() * 60 + local.getMinute()));
      }
      default -> text(body, field);
    };
  }

  private static List<String> text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    return value.isMissingNode() || value.isNull() ? List.of() : List.of(Json.plain(value));
  }

  private static List<String> labels(JsonNode body) {
    List<String> ids = new ArrayList<>();
    body.path("adlabels").forEach(label -> ids.add(label.path("id").asString("")));
    return ids;
  }

  private static List<String> platforms(JsonNode body) {
    List<String> platforms = new ArrayList<>();
    body.path("targeting").path("publisher_platforms").forEach(p -> platforms.add(Json.plain(p)));
    return platforms;
  }

  private static long secondsOn(Timeline timeline, Instant now) {
    long on = 0;
    List<Long> switches = timeline.switches();
    for (int i = 0; i < switches.size(); i += 2) {
      long end = i + 1 < switches.size() ? switches.get(i + 1) : now.getEpochSecond();
      on += Math.max(0, end - switches.get(i));
    }
    return on;
  }
}
