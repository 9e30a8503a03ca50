package metrix.rules;

import static metrix.model.Objective.OUTCOME_APP_PROMOTION;
import static metrix.model.Objective.OUTCOME_AWARENESS;
import static metrix.model.Objective.OUTCOME_ENGAGEMENT;
import static metrix.model.Objective.OUTCOME_LEADS;
import static metrix.model.Objective.OUTCOME_SALES;
import static metrix.model.Objective.OUTCOME_TRAFFIC;
import static metrix.model.OptimizationGoal.AD_RECALL_LIFT;
import static metrix.model.OptimizationGoal.APP_INSTALLS;
import static metrix.model.OptimizationGoal.CONVERSATIONS;
import static metrix.model.OptimizationGoal.IMPRESSIONS;
import static metrix.model.OptimizationGoal.LANDING_PAGE_VIEWS;
import static metrix.model.OptimizationGoal.LEAD_GENERATION;
import static metrix.model.OptimizationGoal.LINK_CLICKS;
import static metrix.model.OptimizationGoal.OFFSITE_CONVERSIONS;
import static metrix.model.OptimizationGoal.PAGE_LIKES;
import static metrix.model.OptimizationGoal.POST_ENGAGEMENT;
import static metrix.model.OptimizationGoal.REACH;
import static metrix.model.OptimizationGoal.THRUPLAY;
import static metrix.model.OptimizationGoal.VALUE;
import static metrix.rules.Promotes.NONE;
import static metrix.rules.Promotes.PAGE;
import static metrix.rules.Promotes.PIXEL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.model.BillingEvent;
import metrix.model.Checked;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;

/// The matrix of objectives, goals, destinations and promoted objects, as data.
public final class Goals {
  private static final String ODAX = "Meta, ODAX mapping page, copy of 2026-09-12";
  private static final String USED = ODAX + "; WEBSITE as public clients send it";
  private static final String VIDEO = "It needs a video; ads with one image are what can be made.";
  private static final String POST =
      "It promotes a post that is there already; choosing posts comes later.";
  private static final String FORM = "It needs a lead form; choosing forms comes later.";
  private static final String CHAT =
      "Ads that open a chat come later; ads that open a website can be made.";
  private static final String APP = "It needs an app and its store address; they come later.";

  private static final List<GoalRule> ALL =
      List.of(
          ready(OUTCOME_AWARENESS, REACH, "", PAGE, ODAX),
          ready(OUTCOME_AWARENESS, IMPRESSIONS, "", PAGE, ODAX),
          ready(OUTCOME_AWARENESS, AD_RECALL_LIFT, "", PAGE, ODAX),
          later(OUTCOME_AWARENESS, THRUPLAY, "", PAGE, VIDEO),
          ready(OUTCOME_TRAFFIC, LINK_CLICKS, "WEBSITE", NONE, USED),
          ready(OUTCOME_TRAFFIC, LANDING_PAGE_VIEWS, "WEBSITE", NONE, USED),
          ready(OUTCOME_TRAFFIC, REACH, "WEBSITE", NONE, USED),
          ready(OUTCOME_TRAFFIC, IMPRESSIONS, "WEBSITE", NONE, USED),
          ready(OUTCOME_ENGAGEMENT, OFFSITE_CONVERSIONS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_ENGAGEMENT, LANDING_PAGE_VIEWS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_ENGAGEMENT, LINK_CLICKS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_ENGAGEMENT, REACH, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_ENGAGEMENT, IMPRESSIONS, "WEBSITE", PIXEL, USED),
          later(OUTCOME_ENGAGEMENT, POST_ENGAGEMENT, "ON_POST", PAGE, POST),
          later(OUTCOME_ENGAGEMENT, PAGE_LIKES, "ON_PAGE", PAGE, POST),
          later(OUTCOME_ENGAGEMENT, THRUPLAY, "ON_VIDEO", NONE, VIDEO),
          later(OUTCOME_ENGAGEMENT, CONVERSATIONS, "MESSENGER", PAGE, CHAT),
          ready(OUTCOME_LEADS, OFFSITE_CONVERSIONS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_LEADS, LANDING_PAGE_VIEWS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_LEADS, LINK_CLICKS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_LEADS, REACH, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_LEADS, IMPRESSIONS, "WEBSITE", PIXEL, USED),
          later(OUTCOME_LEADS, LEAD_GENERATION, "ON_AD", PAGE, FORM),
          ready(OUTCOME_SALES, OFFSITE_CONVERSIONS, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_SALES, VALUE, "WEBSITE", PIXEL, USED),
          ready(OUTCOME_SALES, LANDING_PAGE_VIEWS, "WEBSITE", NONE, USED),
          ready(OUTCOME_SALES, LINK_CLICKS, "WEBSITE", NONE, USED),
          ready(OUTCOME_SALES, REACH, "WEBSITE", NONE, USED),
          ready(OUTCOME_SALES, IMPRESSIONS, "WEBSITE", NONE, USED),
          later(OUTCOME_SALES, CONVERSATIONS, "MESSENGER", PAGE, CHAT),
          later(OUTCOME_APP_PROMOTION, APP_INSTALLS, "APP", NONE, APP),
          later(OUTCOME_APP_PROMOTION, LINK_CLICKS, "APP", NONE, APP));

  private Goals() {}

  /// All lines, the default of each objective first.
  public static List<GoalRule> all() {
    return ALL;
  }

  /// The lines of an objective, its default first.
  public static List<GoalRule> of(Objective objective) {
    return ALL.stream().filter(r -> r.objective() == objective).toList();
  }

  /// The line for an objective and a goal as typed; an empty goal takes the default.
  ///
  /// @param at where the goal stands, for the problem
  public static Checked<GoalRule> choose(Objective objective, String goal, String at) {
    String typed = goal.strip();
    Optional<GoalRule> rule =
        of(objective).stream()
            .filter(r -> typed.isEmpty() ? r.isDefault() : matches(r.goal(), typed))
            .findFirst();
    if (rule.isEmpty()) {
      return Checked.wrong(
          Problem.error(
              at,
              "“%s” is no goal of the objective %s.".formatted(typed, objective.label()),
              "Choose one of: " + usableGoals(objective) + "."));
    }
    return rule.get().usable()
        ? Checked.of(rule.get())
        : Checked.wrong(
            Problem.error(
                at,
                "“%s” cannot be made yet. %s"
                    .formatted(rule.get().goal().label(), rule.get().whyNot()),
                usableGoals(objective).isEmpty()
                    ? "Choose another objective, such as Traffic."
                    : "Choose one of: " + usableGoals(objective) + "."));
  }

  private static String usableGoals(Objective objective) {
    return of(objective).stream()
        .filter(GoalRule::usable)
        .map(r -> r.goal().name())
        .collect(Collectors.joining(", "));
  }

  private static boolean matches(OptimizationGoal goal, String typed) {
    return goal.name().equalsIgnoreCase(typed) || goal.label().equalsIgnoreCase(typed);
  }

  private static GoalRule ready(
      Objective objective,
      OptimizationGoal goal,
      String destination,
      Promotes promotes,
      String source) {
    return line(objective, goal, destination, promotes, "", source);
  }

  private static GoalRule later(
      Objective objective,
      OptimizationGoal goal,
      String destination,
      Promotes promotes,
      String whyNot) {
    return line(objective, goal, destination, promotes, whyNot, ODAX);
  }

  private static GoalRule line(
      Objective objective,
      OptimizationGoal goal,
      String destination,
      Promotes promotes,
      String whyNot,
      String source) {
    return new GoalRule(
        objective,
        goal,
        Optional.of(destination).filter(d -> !d.isEmpty()),
        promotes,
        goal == usual(objective),
        billing(goal),
        whyNot,
        source);
  }

  /// The goal taken when none is named. Meta would choose one too; we say ours, so that nobody has
  /// to guess.
  private static OptimizationGoal usual(Objective objective) {
    return switch (objective) {
      case OUTCOME_AWARENESS -> REACH;
      case OUTCOME_TRAFFIC -> LINK_CLICKS;
      case OUTCOME_ENGAGEMENT, OUTCOME_LEADS, OUTCOME_SALES -> OFFSITE_CONVERSIONS;
      case OUTCOME_APP_PROMOTION -> APP_INSTALLS;
    };
  }

  /// Source: Meta, billing events page, copy of 2026-06-28.
  private static List<BillingEvent> billing(OptimizationGoal goal) {
    return Arrays.stream(BillingEvent.values())
        .filter(event ->
            switch (event) {
              case IMPRESSIONS -> true;
              case LINK_CLICKS -> goal == LINK_CLICKS;
              case THRUPLAY -> goal == THRUPLAY;
            })
        .toList();
  }
}
