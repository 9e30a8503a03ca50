package metrix.simulator.edge.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which destination and optimization goal fit an objective, and what must be promoted.
///
/// Source: Meta, "ODAX" mapping page, with additions that public clients report; refusals beyond it
/// are unverified.
public final class Goals {
  /// What `promoted_object` must name.
  enum Needs {
    NOTHING,
    PAGE,
    PIXEL,
    APP
  }

  private record Row(String objective, String destination, Set<String> goals, Needs needs) {}

  private static final List<Row> ROWS = new ArrayList<>();
  private static final Set<String> CONVERSION = Set.of("OFFSITE_CONVERSIONS", "VALUE");
  private static final Map<String, Set<String>> BILLING = new HashMap<>();

  static {
    row("AWARENESS", "", "REACH IMPRESSIONS AD_RECALL_LIFT THRUPLAY", Needs.NOTHING);
    row("TRAFFIC", "WEBSITE", "LINK_CLICKS LANDING_PAGE_VIEWS REACH IMPRESSIONS", Needs.NOTHING);
    row("TRAFFIC", "APP", "LINK_CLICKS REACH", Needs.APP);
    row(
        "TRAFFIC",
        "INSTAGRAM_PROFILE",
        "VISIT_INSTAGRAM_PROFILE PROFILE_VISIT LINK_CLICKS",
        Needs.NOTHING);
    row("TRAFFIC", "MESSENGER WHATSAPP", "LINK_CLICKS REACH IMPRESSIONS", Needs.PAGE);
    row("TRAFFIC", "INSTAGRAM_DIRECT", "LINK_CLICKS", Needs.PAGE);
    // Source: Meta, "Ad set" reference: IMPRESSIONS was dropped here in v20.
    row("ENGAGEMENT", "ON_POST", "POST_ENGAGEMENT REACH", Needs.NOTHING);
    row("ENGAGEMENT", "ON_PAGE", "PAGE_LIKES", Needs.PAGE);
    row(
        "ENGAGEMENT",
        "ON_EVENT",
        "EVENT_RESPONSES POST_ENGAGEMENT REACH IMPRESSIONS",
        Needs.NOTHING);
    row("ENGAGEMENT", "ON_VIDEO", "THRUPLAY TWO_SECOND_CONTINUOUS_VIDEO_VIEWS", Needs.NOTHING);
    row(
        "ENGAGEMENT",
        "WEBSITE",
        "OFFSITE_CONVERSIONS LANDING_PAGE_VIEWS LINK_CLICKS IMPRESSIONS REACH",
        Needs.PIXEL);
    row(
        "ENGAGEMENT",
        "WHATSAPP INSTAGRAM_DIRECT MESSAGING_INSTAGRAM_DIRECT_MESSENGER MESSAGING_MESSENGER_WHATSAPP"
            + " MESSAGING_INSTAGRAM_DIRECT_WHATSAPP MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP",
        "CONVERSATIONS LINK_CLICKS",
        Needs.PAGE);
    row("ENGAGEMENT", "MESSENGER", "CONVERSATIONS LINK_CLICKS LEAD_GENERATION", Needs.PAGE);
    row("LEADS", "ON_AD", "LEAD_GENERATION QUALITY_LEAD", Needs.PAGE);
    row(
        "LEADS",
        "WEBSITE",
        "OFFSITE_CONVERSIONS LANDING_PAGE_VIEWS LINK_CLICKS REACH IMPRESSIONS",
        Needs.PIXEL);
    row(
        "LEADS",
        "MESSENGER INSTAGRAM_DIRECT WHATSAPP",
        "CONVERSATIONS LEAD_GENERATION",
        Needs.PAGE);
    row(
        "SALES",
        "WEBSITE",
        "OFFSITE_CONVERSIONS VALUE LANDING_PAGE_VIEWS LINK_CLICKS REACH IMPRESSIONS",
        Needs.PIXEL);
    row(
        "SALES",
        "MESSENGER WHATSAPP INSTAGRAM_DIRECT",
        "CONVERSATIONS MESSAGING_PURCHASE_CONVERSION",
        Needs.PAGE);
    row(
        "APP_PROMOTION",
        "APP",
        "APP_INSTALLS APP_INSTALLS_AND_OFFSITE_CONVERSIONS OFFSITE_CONVERSIONS LINK_CLICKS VALUE",
        Needs.APP);
    BILLING.put("LINK_CLICKS", Set.of("IMPRESSIONS", "LINK_CLICKS"));
    BILLING.put("THRUPLAY", Set.of("IMPRESSIONS", "THRUPLAY"));
  }

  private Goals() {}

  private static void row(String objective, String destinations, String goals, Needs needs) {
    for (String destination : destinations.split(" ", -1)) {
      ROWS.add(new Row("OUTCOME_" + objective, destination, Set.of(goals.split(" ", -1)), needs));
    }
  }

  /// Whether the objective has this destination at all; an absent one counts as a website.
  static boolean hasDestination(String objective, String destination) {
    return ROWS.stream()
        .anyMatch(row -> row.objective().equals(objective) && fits(row, destination));
  }

  static boolean hasGoal(String objective, String destination, String goal) {
    return find(objective, destination, goal).isPresent();
  }

  static Needs needs(String objective, String destination, String goal) {
    Needs needs = find(objective, destination, goal).map(Row::needs).orElse(Needs.NOTHING);
    // A website ad set needs its Pixel only when it counts conversions.
    return needs == Needs.PIXEL && !CONVERSION.contains(goal) ? Needs.NOTHING : needs;
  }

  static Set<String> billing(String goal) {
    return BILLING.getOrDefault(goal, Set.of("IMPRESSIONS"));
  }

  private static Optional<Row> find(String objective, String destination, String goal) {
    return ROWS.stream()
        .filter(row ->
            row.objective().equals(objective)
                && fits(row, destination)
                && row.goals().contains(goal))
        .findFirst();
  }

  private static boolean fits(Row row, String destination) {
    boolean plain = destination.isEmpty() || destination.equals("UNDEFINED");
    return row.destination().equals(destination)
        || (plain && Set.of("", "WEBSITE", "APP").contains(row.destination()))
        || (row.destination().isEmpty() && destination.equals("WEBSITE"));
  }
}
