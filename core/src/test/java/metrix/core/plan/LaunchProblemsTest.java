package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Problem;
import metrix.model.Refinement;
import org.junit.jupiter.api.Test;

/// One look at a form or a sheet finds all that is wrong with it.
class LaunchProblemsTest {
  private static final LaunchForm SOUND = form("Summer", "Women", "Cup", "a.png");
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void saysWhatIsWrongWithCampaignAdSetAndAdAtOnce() {
    assertThat(places(LaunchRow.ofForm(wrong(campaign("", "Fame", "adset", "")))))
        .containsExactlyInAnyOrder(
            "campaign.name",
            "campaign.objective",
            "adSet.name",
            "adSet.dailyBudget",
            "adSet.start",
            "adSet.locations",
            "adSet.genders",
            "adSet.advantageAudience",
            "ad.name",
            "ad.image",
            "ad.websiteUrl");
  }

  @Test
  void saysItForEveryRowAtItsCells() {
    LaunchForm wrong = wrong(campaign("Winter", "Fame", "adset", ""));

    List<String> places =
        places(new LaunchRow(2, SOUND, false), row(3, wrong), row(4, wrong), row(5, SOUND));

    assertThat(places)
        .contains("row 3, objective", "row 3, ad_set_daily_budget", "row 3, locations")
        .contains("row 3, website_url", "row 4, website_url")
        .contains("row 5, ad")
        .noneMatch(p -> p.startsWith("row 2"));
  }

  @Test
  void goesOnUnderACampaignThatIsNotThere() {
    CampaignForm gone =
        new CampaignForm(
            Optional.of("4711"),
            "",
            "",
            List.of(),
            List.of(),
            "adset",
            "",
            "",
            false,
            CampaignTerms.none());
    LaunchForm unlinked =
        new LaunchForm(gone, Forms.adSet("", ""), ad("Cup", "a.png", "shop.example"));

    assertThat(places(LaunchRow.ofForm(unlinked)))
        .as("whether the ad set needs a budget or which goal is not known")
        .containsExactlyInAnyOrder("campaign.existingId", "adSet.name", "ad.websiteUrl");
  }

  @Test
  void asksNoBudgetOfAdSetsWhoseCampaignIsMeantToHoldIt() {
    LaunchForm form =
        new LaunchForm(
            campaign("Summer", "Traffic", "campaign", "12,50"),
            Forms.adSet("Women", ""),
            SOUND.ad());

    assertThat(places(LaunchRow.ofForm(form))).containsExactly("campaign.dailyBudget");
  }

  private List<String> places(LaunchRow... rows) {
    Planned planned = planner.launch(Forms.draft(List.of(rows)), Forms.empty(), GraphUrl.META);
    assertThat(planned.plan()).isEmpty();
    return planned.problems().stream().filter(Problem::isError).map(Problem::at).toList();
  }

  private static LaunchRow row(int number, LaunchForm form) {
    return new LaunchRow(number, form, false);
  }

  private static CampaignForm campaign(
      String name, String objective, String budgetLevel, String dailyBudget) {
    return new CampaignForm(
        Optional.empty(),
        name,
        objective,
        List.of(),
        List.of(),
        budgetLevel,
        dailyBudget,
        "",
        false,
        CampaignTerms.none());
  }

  private static LaunchForm wrong(CampaignForm campaign) {
    AdSetForm adSet =
        new AdSetForm(
            Optional.empty(),
            "",
            "20,00",
            "",
            "LINK_CLICKS",
            Optional.empty(),
            "",
            "",
            "2026-11-01 10:00",
            "",
            List.of(),
            List.of(),
            List.of(),
            18,
            65,
            "children",
            Optional.empty(),
            "",
            "",
            PromotionForm.none(),
            DeliveryForm.none(),
            Refinement.none());
    return new LaunchForm(campaign, adSet, ad("", "a.gif", "javascript:alert(1)"));
  }

  private static AdForm ad(String name, String image, String website) {
    return AdForm.ofOneImage(
        name, "", image, "New cups.", "Cups", "", "SHOP_NOW", website, "", Optional.empty());
  }
}
