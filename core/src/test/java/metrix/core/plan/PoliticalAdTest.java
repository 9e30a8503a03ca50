package metrix.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Authorization;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

class PoliticalAdTest {
  @Test
  void saysInTheCreativeWhatTheCampaignIsAbout() {
    assertThat(authorization(List.of("ISSUES_ELECTIONS_POLITICS"), List.of("US")))
        .contains(Authorization.POLITICAL);
    assertThat(authorization(List.of(), List.of())).isEmpty();
  }

  @Test
  void refusesThemInTheEuropeanUnion() {
    Planned planned = plan(List.of("ISSUES_ELECTIONS_POLITICS"), List.of("DE"));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems())
        .filteredOn(Problem::isError)
        .anyMatch(p -> p.what().contains("in the EU"));
  }

  private static Optional<Authorization> authorization(
      List<String> categories, List<String> countries) {
    return plan(categories, countries).plan().orElseThrow().steps().stream()
        .map(Step::intent)
        .filter(Intent.MakeAd.class::isInstance)
        .findFirst()
        .flatMap(ad -> ((Intent.MakeAd) ad).spec().authorization());
  }

  private static Planned plan(List<String> categories, List<String> countries) {
    CampaignForm usual = Forms.campaign("Vote");
    var campaign =
        new CampaignForm(
            usual.existingId(),
            usual.name(),
            usual.objective(),
            categories,
            countries,
            usual.budgetLevel(),
            usual.dailyBudget(),
            usual.lifetimeBudget(),
            usual.adSetBudgetSharing(),
            usual.terms());
    var form =
        new LaunchForm(campaign, Forms.adSet("Adults", "20.00"), Forms.ad("Poster", "vote.png"));
    return new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE)
        .launch(Forms.draft(form), Forms.empty(), GraphUrl.META);
  }
}
