package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metrix.model.BillingEvent;
import metrix.model.Checked;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoalsTest {
  @ParameterizedTest
  @EnumSource
  void givesEveryObjectiveExactlyOneDefaultThatCanBeMade(Objective objective) {
    List<GoalRule> lines = Goals.of(objective);

    assertThat(lines).allMatch(l -> !l.source().isBlank());
    assertThat(lines.stream().filter(GoalRule::isDefault)).hasSize(1);
    assertThat(Goals.choose(objective, "", "", "adSet").value()).contains(lines.getFirst());
  }

  @Test
  void holdsEachCombinationOnce() {
    assertThat(Goals.all().stream().map(GoalsTest::combination).toList())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(80);
  }

  @Test
  void findsEveryLineByItsWords() {
    for (GoalRule line : Goals.all()) {
      String destination = line.destination().map(d -> d.label()).orElse("");
      Checked<GoalRule> chosen =
          Goals.choose(line.objective(), destination, line.goal().name(), "adSet");

      assertThat(chosen.value().isPresent())
          .as(combination(line))
          .isEqualTo(line.ads().whyNot().isEmpty());
      chosen.value().ifPresent(found -> assertThat(found).isEqualTo(line));
    }
  }

  @Test
  void takesTheUsualDestinationOfAGoalAndTheUsualGoalOfADestination() {
    assertThat(combination(Goals.choose(Objective.OUTCOME_SALES, "", "value", "s").get()))
        .isEqualTo("OUTCOME_SALES WEBSITE VALUE");
    assertThat(combination(Goals.choose(Objective.OUTCOME_TRAFFIC, "app", "", "s").get()))
        .isEqualTo("OUTCOME_TRAFFIC APP LINK_CLICKS");
  }

  @Test
  void leavesTheDestinationOfAppsOutWhereMetasTableDoes() {
    assertThat(Goals.choose(Objective.OUTCOME_SALES, "APP", "", "s").get().sent()).isEmpty();
    assertThat(Goals.choose(Objective.OUTCOME_APP_PROMOTION, "APP", "", "s").get().sent())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "OUTCOME_TRAFFIC, '', VALUE, s.optimizationGoal, 'LINK_CLICKS, LANDING_PAGE_VIEWS'",
    "OUTCOME_TRAFFIC, '', FAME, s.optimizationGoal, LINK_CLICKS",
    "OUTCOME_TRAFFIC, ON_AD, '', s.destination, WEBSITE",
    "OUTCOME_AWARENESS, MESSENGER, '', s.destination, WEBSITE",
    "OUTCOME_SALES, APP, VALUE, s.optimizationGoal, 'OFFSITE_CONVERSIONS; or its destination: WEBSITE'"
  })
  void explainsAnIllegalChoiceWithTheLegalOnes(
      Objective objective, String destination, String goal, String at, String fix) {
    Checked<GoalRule> chosen = Goals.choose(objective, destination, goal, "s");

    assertThat(chosen.value()).isEmpty();
    assertThat(chosen.problems()).singleElement().extracting(Problem::at).isEqualTo(at);
    assertThat(chosen.problems().getFirst().fix()).contains(fix);
  }

  @Test
  void saysWhatIsKnownOfARefusal() {
    assertThat(Goals.choose(Objective.OUTCOME_ENGAGEMENT, "ON_POST", "IMPRESSIONS", "s").problems())
        .singleElement()
        .matches(p -> p.what().contains("v20"));
    assertThat(Goals.choose(Objective.OUTCOME_ENGAGEMENT, "FACEBOOK_PAGE", "", "s").problems())
        .singleElement()
        .matches(p -> p.what().contains("refused each"));
  }

  @Test
  void leavesWhatIsNotVerifiedToMeta() {
    List<GoalRule> open =
        Goals.all().stream().filter(l -> l.evidence() == Evidence.UNVERIFIED).toList();

    assertThat(open).isNotEmpty();
    for (GoalRule line : open) {
      List<Problem> problems =
          Goals.choose(
                  line.objective(),
                  line.destination().map(Enum::name).orElse(""),
                  line.goal().name(),
                  "s")
              .problems();
      assertThat(problems).anyMatch(p -> !p.isError() && p.fix().contains("Meta will decide"));
    }
  }

  @Test
  void explainsAGoalWhoseAdsCannotBeMadeYet() {
    Problem problem =
        Goals.choose(Objective.OUTCOME_AWARENESS, "", "THRUPLAY", "s").problems().getFirst();

    assertThat(problem.what()).contains("video");
    assertThat(problem.fix()).contains("REACH");
  }

  @Test
  void billsByImpressionsOrByTheGoalItself() {
    OptimizationGoal clicks = OptimizationGoal.LINK_CLICKS;

    assertThat(Billing.choose(clicks, "", "b").get()).isEqualTo(BillingEvent.IMPRESSIONS);
    assertThat(Billing.choose(clicks, "link_clicks", "b").get())
        .isEqualTo(BillingEvent.LINK_CLICKS);
    assertThat(Billing.choose(OptimizationGoal.REACH, "LINK_CLICKS", "b").problems())
        .singleElement()
        .matches(p -> p.isError() && p.fix().equals("Choose one of: IMPRESSIONS."));
  }

  private static String combination(GoalRule rule) {
    return rule.objective() + " " + rule.destination().map(d -> d + " ").orElse("") + rule.goal();
  }
}
