package metrix.rules;

import static metrix.model.Destination.APP;
import static metrix.model.Destination.INSTAGRAM_DIRECT;
import static metrix.model.Destination.INSTAGRAM_PROFILE;
import static metrix.model.Destination.LEAD_FROM_IG_DIRECT;
import static metrix.model.Destination.LEAD_FROM_MESSENGER;
import static metrix.model.Destination.MESSAGING_INSTAGRAM_DIRECT_MESSENGER;
import static metrix.model.Destination.MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP;
import static metrix.model.Destination.MESSAGING_INSTAGRAM_DIRECT_WHATSAPP;
import static metrix.model.Destination.MESSAGING_MESSENGER_WHATSAPP;
import static metrix.model.Destination.MESSENGER;
import static metrix.model.Destination.ON_AD;
import static metrix.model.Destination.ON_EVENT;
import static metrix.model.Destination.ON_PAGE;
import static metrix.model.Destination.ON_POST;
import static metrix.model.Destination.ON_VIDEO;
import static metrix.model.Destination.PHONE_CALL;
import static metrix.model.Destination.WEBSITE;
import static metrix.model.Destination.WHATSAPP;
import static metrix.model.Objective.OUTCOME_APP_PROMOTION;
import static metrix.model.Objective.OUTCOME_AWARENESS;
import static metrix.model.Objective.OUTCOME_ENGAGEMENT;
import static metrix.model.Objective.OUTCOME_LEADS;
import static metrix.model.Objective.OUTCOME_SALES;
import static metrix.model.Objective.OUTCOME_TRAFFIC;
import static metrix.model.OptimizationGoal.*;
import static metrix.rules.Evidence.DOCUMENTED;
import static metrix.rules.Evidence.REPORTED;
import static metrix.rules.Evidence.UNVERIFIED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.model.Destination;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;

/// Meta's table of objectives, destinations, goals and promoted objects, as data. Store visits (a
/// set of places) and catalogs (a set of products) are in Meta's table and not in this one.
final class GoalTable {
  private static final String ODAX = "Meta, ODAX mapping page, copy of 2026-09-12";
  private static final String USED = ODAX + "; WEBSITE as public clients send it";
  private static final String STORES = ODAX + "; it leaves the destination of apps out";
  private static final String CLIENTS = "public clients, which let Meta validate it";
  private static final String NO_SPEC = ODAX + "; missing in the v25.0 specs";
  private static final String ONE_CLIENT = "one public client";

  private static final List<GoalRule> ALL = new ArrayList<>();

  static {
    ofAwareness();
    ofTraffic();
    ofEngagement();
    ofLeads();
    ofSales();
    ofApps();
  }

  private GoalTable() {}

  /// All lines; of each objective and goal the usual destination first.
  static List<GoalRule> all() {
    return List.copyOf(ALL);
  }

  private static void ofAwareness() {
    Lines lines = new Lines(OUTCOME_AWARENESS);
    lines.plain(Promotes.PAGE, DOCUMENTED, ODAX, REACH, IMPRESSIONS, AD_RECALL_LIFT, THRUPLAY);
    lines.plain(Promotes.PAGE, UNVERIFIED, NO_SPEC, TWO_SECOND_CONTINUOUS_VIDEO_VIEWS);
    lines.add(
        WEBSITE,
        Promotes.PAGE,
        UNVERIFIED,
        ODAX + "; it leaves the destination out",
        REACH,
        IMPRESSIONS,
        AD_RECALL_LIFT,
        THRUPLAY);
  }

  private static void ofTraffic() {
    Lines lines = new Lines(OUTCOME_TRAFFIC);
    lines.add(
        WEBSITE,
        Promotes.NONE,
        DOCUMENTED,
        USED,
        LINK_CLICKS,
        LANDING_PAGE_VIEWS,
        REACH,
        IMPRESSIONS);
    lines.unsent(APP, Promotes.APP, STORES, LINK_CLICKS, REACH);
    lines.add(MESSENGER, Promotes.PAGE, DOCUMENTED, ODAX, LINK_CLICKS, REACH, IMPRESSIONS);
    lines.add(WHATSAPP, Promotes.PAGE, DOCUMENTED, ODAX, LINK_CLICKS, REACH, IMPRESSIONS);
    lines.add(INSTAGRAM_DIRECT, Promotes.PAGE, REPORTED, CLIENTS, LINK_CLICKS);
    lines.add(
        INSTAGRAM_PROFILE,
        Promotes.NONE,
        UNVERIFIED,
        CLIENTS + ", with either name of the goal",
        VISIT_INSTAGRAM_PROFILE,
        PROFILE_VISIT,
        LINK_CLICKS);
    lines.add(PHONE_CALL, Promotes.NONE, UNVERIFIED, NO_SPEC, QUALITY_CALL, LINK_CLICKS);
  }

  private static void ofEngagement() {
    Lines lines = new Lines(OUTCOME_ENGAGEMENT);
    lines.add(
        WEBSITE,
        Promotes.PIXEL,
        DOCUMENTED,
        USED,
        OFFSITE_CONVERSIONS,
        LANDING_PAGE_VIEWS,
        LINK_CLICKS,
        REACH,
        IMPRESSIONS);
    lines.unsent(APP, Promotes.APP, STORES, OFFSITE_CONVERSIONS, LINK_CLICKS, REACH);
    // IMPRESSIONS went in v20. Source: Meta, ad set page
    lines.add(ON_POST, Promotes.PAGE, DOCUMENTED, ODAX, POST_ENGAGEMENT, REACH);
    lines.add(ON_PAGE, Promotes.PAGE, DOCUMENTED, ODAX, PAGE_LIKES);
    lines.add(
        ON_EVENT,
        Promotes.NONE,
        DOCUMENTED,
        ODAX,
        EVENT_RESPONSES,
        POST_ENGAGEMENT,
        REACH,
        IMPRESSIONS);
    lines.add(ON_VIDEO, Promotes.NONE, DOCUMENTED, ODAX, THRUPLAY);
    lines.add(ON_VIDEO, Promotes.NONE, UNVERIFIED, NO_SPEC, TWO_SECOND_CONTINUOUS_VIDEO_VIEWS);
    lines.add(
        MESSENGER, Promotes.PAGE, DOCUMENTED, ODAX, CONVERSATIONS, LINK_CLICKS, LEAD_GENERATION);
    for (Destination chat : List.of(WHATSAPP, INSTAGRAM_DIRECT)) {
      lines.add(chat, Promotes.PAGE, REPORTED, CLIENTS, CONVERSATIONS, LINK_CLICKS);
    }
    for (Destination chats :
        List.of(
            MESSAGING_INSTAGRAM_DIRECT_MESSENGER,
            MESSAGING_MESSENGER_WHATSAPP,
            MESSAGING_INSTAGRAM_DIRECT_WHATSAPP,
            MESSAGING_INSTAGRAM_DIRECT_MESSENGER_WHATSAPP)) {
      lines.add(chats, Promotes.PAGE, UNVERIFIED, ONE_CLIENT, CONVERSATIONS, LINK_CLICKS);
    }
  }

  private static void ofLeads() {
    Lines lines = new Lines(OUTCOME_LEADS);
    lines.add(
        WEBSITE,
        Promotes.PIXEL,
        DOCUMENTED,
        USED,
        OFFSITE_CONVERSIONS,
        LANDING_PAGE_VIEWS,
        LINK_CLICKS,
        REACH,
        IMPRESSIONS);
    lines.add(ON_AD, Promotes.PAGE, DOCUMENTED, ODAX, LEAD_GENERATION, QUALITY_LEAD);
    lines.unsent(APP, Promotes.APP, STORES, OFFSITE_CONVERSIONS, LINK_CLICKS, REACH);
    for (Destination chat : List.of(MESSENGER, INSTAGRAM_DIRECT, WHATSAPP)) {
      lines.add(chat, Promotes.PAGE, REPORTED, CLIENTS, CONVERSATIONS, LEAD_GENERATION);
    }
    for (Destination later : List.of(LEAD_FROM_MESSENGER, LEAD_FROM_IG_DIRECT)) {
      lines.add(later, Promotes.PAGE, UNVERIFIED, NO_SPEC, LEAD_GENERATION);
    }
    lines.add(PHONE_CALL, Promotes.PAGE, UNVERIFIED, NO_SPEC, QUALITY_CALL);
  }

  private static void ofSales() {
    Lines lines = new Lines(OUTCOME_SALES);
    lines.add(WEBSITE, Promotes.PIXEL, DOCUMENTED, USED, OFFSITE_CONVERSIONS);
    lines.add(WEBSITE, Promotes.PIXEL, REPORTED, CLIENTS, VALUE);
    lines.add(
        WEBSITE,
        Promotes.NONE,
        REPORTED,
        CLIENTS,
        LANDING_PAGE_VIEWS,
        LINK_CLICKS,
        REACH,
        IMPRESSIONS);
    lines.unsent(APP, Promotes.APP, STORES, OFFSITE_CONVERSIONS);
    lines.add(MESSENGER, Promotes.CHAT, DOCUMENTED, ODAX, CONVERSATIONS);
    for (Destination chat : List.of(WHATSAPP, INSTAGRAM_DIRECT)) {
      lines.add(chat, Promotes.CHAT, REPORTED, CLIENTS, CONVERSATIONS);
    }
    for (Destination chat : List.of(MESSENGER, WHATSAPP, INSTAGRAM_DIRECT)) {
      lines.add(chat, Promotes.CHAT, UNVERIFIED, ONE_CLIENT, MESSAGING_PURCHASE_CONVERSION);
    }
    lines.add(PHONE_CALL, Promotes.PAGE, UNVERIFIED, NO_SPEC, QUALITY_CALL);
  }

  private static void ofApps() {
    Lines lines = new Lines(OUTCOME_APP_PROMOTION);
    lines.add(
        APP,
        Promotes.APP,
        DOCUMENTED,
        ODAX + "; APP as public clients send it",
        APP_INSTALLS,
        LINK_CLICKS,
        OFFSITE_CONVERSIONS);
    lines.add(APP, Promotes.APP, REPORTED, CLIENTS, APP_INSTALLS_AND_OFFSITE_CONVERSIONS, VALUE);
  }

  /// The lines of an objective.
  private record Lines(Objective objective) {
    void add(
        Destination destination,
        Promotes promotes,
        Evidence evidence,
        String source,
        OptimizationGoal... goals) {
      all(Optional.of(destination), true, promotes, evidence, source, goals);
    }

    void unsent(
        Destination destination, Promotes promotes, String source, OptimizationGoal... goals) {
      all(Optional.of(destination), false, promotes, DOCUMENTED, source, goals);
    }

    void plain(Promotes promotes, Evidence evidence, String source, OptimizationGoal... goals) {
      all(Optional.empty(), false, promotes, evidence, source, goals);
    }

    private void all(
        Optional<Destination> destination,
        boolean sent,
        Promotes promotes,
        Evidence evidence,
        String source,
        OptimizationGoal... goals) {
      Arrays.stream(goals)
          .map(goal ->
              new GoalRule(
                  objective,
                  destination,
                  sent,
                  goal,
                  promotes,
                  goal == usual() && ALL.stream().noneMatch(this::isUsual),
                  evidence,
                  source))
          .forEach(ALL::add);
    }

    private boolean isUsual(GoalRule rule) {
      return rule.objective() == objective && rule.goal() == usual();
    }

    /// The goal taken when none is named. Meta would choose one too; we say ours, so that nobody
    /// has to guess.
    private OptimizationGoal usual() {
      return switch (objective) {
        case OUTCOME_AWARENESS -> REACH;
        case OUTCOME_TRAFFIC -> LINK_CLICKS;
        case OUTCOME_ENGAGEMENT, OUTCOME_LEADS, OUTCOME_SALES -> OFFSITE_CONVERSIONS;
        case OUTCOME_APP_PROMOTION -> APP_INSTALLS;
      };
    }
  }
}
