package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSetSpec;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.CampaignSpec;
import metrix.model.Destination;
import metrix.model.PixelId;
import metrix.model.Problem;
import metrix.model.PromotedObject;
import metrix.model.Refinement;
import metrix.model.Roas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What campaigns and ad sets can say beyond the usual, from the form to the plan.
class AdSetPlanTest {
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  /// What a test changes of a sound form.
  private record Typed(
      String objective,
      String goal,
      String event,
      String bidStrategy,
      String campaignBudget,
      CampaignTerms terms,
      PromotionForm promotion,
      DeliveryForm delivery) {
    static Typed sound() {
      return new Typed(
          "Sales",
          "OFFSITE_CONVERSIONS",
          "PURCHASE",
          "",
          "",
          CampaignTerms.none(),
          PromotionForm.none(),
          DeliveryForm.none());
    }

    Typed aiming(String newGoal, String newEvent) {
      return new Typed(
          objective, newGoal, newEvent, bidStrategy, campaignBudget, terms, promotion, delivery);
    }

    Typed of(String newObjective) {
      return new Typed(
          newObjective, goal, event, bidStrategy, campaignBudget, terms, promotion, delivery);
    }

    Typed bidding(String newStrategy) {
      return new Typed(
          objective, goal, event, newStrategy, campaignBudget, terms, promotion, delivery);
    }

    Typed withCampaignBudget(String newBudget) {
      return new Typed(objective, goal, event, bidStrategy, newBudget, terms, promotion, delivery);
    }

    Typed with(CampaignTerms newTerms) {
      return new Typed(
          objective, goal, event, bidStrategy, campaignBudget, newTerms, promotion, delivery);
    }

    Typed with(PromotionForm newPromotion) {
      return new Typed(
          objective, goal, event, bidStrategy, campaignBudget, terms, newPromotion, delivery);
    }

    Typed with(DeliveryForm newDelivery) {
      return new Typed(
          objective, goal, event, bidStrategy, campaignBudget, terms, promotion, newDelivery);
    }
  }

  @Test
  void capsWhatACampaignSpends() {
    assertThat(campaign(Typed.sound().with(new CampaignTerms("auction", "150.00"))).spendCap())
        .contains(usd("150.00"));
    assertThat(errors(Typed.sound().with(new CampaignTerms("", "99.99"))))
        .containsExactly("campaign.spendCap");
    assertThat(errors(Typed.sound().with(new CampaignTerms("RESERVED", ""))))
        .containsExactly("campaign.buyingType");
  }

  @Test
  void aimsAtAnEventOfTheAdvertisersOwn() {
    assertThat(adSet(Typed.sound().aiming("", "other: Newsletter")).promotedObject())
        .contains(new PromotedObject.OfCustomEvent(new PixelId("917"), "Newsletter"));
    assertThat(errors(Typed.sound().aiming("", "OTHER"))).containsExactly("adSet.conversionEvent");
  }

  @Test
  void aimsAtACustomConversionInPlaceOfAnEvent() {
    PromotionForm conversion = new PromotionForm("", "31", "", "");

    assertThat(adSet(Typed.sound().aiming("", "").with(conversion)).promotedObject())
        .contains(new PromotedObject.OfCustomConversion(new PixelId("917"), "31"));
    assertThat(errors(Typed.sound().with(conversion))).containsExactly("adSet.conversionEvent");
    assertThat(errors(Typed.sound().aiming("LINK_CLICKS", "").with(conversion)))
        .containsExactly("adSet.customConversion");
  }

  @Test
  void promotesAnApp() {
    PromotionForm app = new PromotionForm("", "", "77", "https://apps.apple.com/app/id1");
    AdSetSpec spec = adSet(Typed.sound().of("App promotion").aiming("", "").with(app));

    assertThat(spec.destination()).contains(Destination.APP);
    assertThat(spec.promotedObject()).get().isInstanceOf(PromotedObject.OfApp.class);
    assertThat(errors(Typed.sound().of("App promotion").aiming("", "")))
        .containsExactly("adSet.app", "adSet.appStoreUrl");
    assertThat(errors(Typed.sound().with(app))).containsExactly("adSet.app");
  }

  @Test
  void collectsLeadsInAFormOfTheAd() {
    LaunchForm website =
        launch(
            Typed.sound()
                .of("Leads")
                .aiming("LEAD_GENERATION", "")
                .with(new PromotionForm("ON_AD", "", "", "")),
            "Cup");
    LaunchForm form =
        new LaunchForm(
            website.campaign(),
            website.adSet(),
            AdTyped.sound().withoutAddress().withLeadForm("77").form());

    assertThat(planned(form).plan().orElseThrow().steps())
        .extracting(Step::intent)
        .filteredOn(Intent.MakeAdSet.class::isInstance)
        .singleElement()
        .matches(i ->
            ((Intent.MakeAdSet) i).spec().destination().equals(Optional.of(Destination.ON_AD)));
    assertThat(planned(website).problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .extracting(Problem::at)
        .isEqualTo("ad.leadForm");
  }

  @Test
  void saysThatAnEventIsLeftOutWhereTheGoalCountsNone() {
    assertThat(problems(Typed.sound().aiming("LINK_CLICKS", "PURCHASE")))
        .filteredOn(p -> p.at().equals("adSet.conversionEvent"))
        .singleElement()
        .matches(p -> !p.isError());
  }

  @Test
  void bidsForAReturnOnAdSpend() {
    Typed value = Typed.sound().aiming("VALUE", "PURCHASE").bidding("LOWEST_COST_WITH_MIN_ROAS");
    AdSetSpec spec = adSet(value.with(delivery("", "2.5", "", "")));

    assertThat(spec.bidStrategy()).isEqualTo(BidStrategy.LOWEST_COST_WITH_MIN_ROAS);
    assertThat(spec.options().roasFloor()).contains(new Roas(25_000));
    assertThat(errors(value)).containsExactly("adSet.roasFloor");
  }

  @Test
  void boundsTheSpendWithinACampaignBudgetOfItsKind() {
    Typed typed = Typed.sound().withCampaignBudget("20.00");

    assertThat(adSet(typed.with(delivery("5.00", "", "", ""))).options().spend().least())
        .contains(new Budget.Daily(usd("5.00")));
    assertThat(errors(typed.with(delivery("25.00", "", "", "")))).containsExactly("adSet.minSpend");
    assertThat(errors(Typed.sound().with(delivery("5.00", "", "", ""))))
        .containsExactly("adSet.minSpend");
  }

  @ParameterizedTest
  @CsvSource({
    "7d_view, '', adSet.attribution",
    "'', mon 09:00-17:00, adSet.hours",
    "'', later, adSet.hours"
  })
  void namesTheFieldOfWhatIsWrong(String attribution, String hours, String at) {
    assertThat(errors(Typed.sound().with(delivery("", "", attribution, hours)))).contains(at);
  }

  @Test
  void showsEveryChoiceForReview() {
    DeliveryForm said =
        new DeliveryForm("", "", "", "", "1d_click", "", "2/7", "facebook:feed;instagram:story");
    Plan plan = plan(Typed.sound().of("Awareness").aiming("REACH", "").with(said)).orElseThrow();

    assertThat(plan.steps().stream().flatMap(s -> s.changes().stream()))
        .extracting(FieldChange::label, FieldChange::after)
        .contains(
            tuple("Attribution", "1d_click"),
            tuple("Seen at most", "2 times in 7 days"),
            tuple("Placements", "facebook:feed;instagram:story"));
  }

  @Test
  void refusesRowsOfAnAdSetThatDisagreeAboutIt() {
    LaunchForm first = launch(Typed.sound(), "Cup");
    LaunchForm second = launch(Typed.sound().with(delivery("", "", "1d_click", "")), "Mug");

    Planned planned =
        planner.launch(
            withPixel(Forms.draft(Forms.rows(false, first, second))), Forms.empty(), GraphUrl.META);

    assertThat(planned.problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .extracting(Problem::at)
        .isEqualTo("row 3, attribution");
  }

  private static DeliveryForm delivery(
      String minSpend, String roasFloor, String attribution, String hours) {
    return new DeliveryForm("", minSpend, "", roasFloor, attribution, hours, "", "");
  }

  private CampaignSpec campaign(Typed typed) {
    return intents(typed)
        .flatMap(i -> i instanceof Intent.MakeCampaign made ? Stream.of(made.spec()) : Stream.of())
        .findFirst()
        .orElseThrow();
  }

  private AdSetSpec adSet(Typed typed) {
    return intents(typed)
        .flatMap(i -> i instanceof Intent.MakeAdSet made ? Stream.of(made.spec()) : Stream.of())
        .findFirst()
        .orElseThrow();
  }

  private Stream<Intent> intents(Typed typed) {
    return plan(typed).orElseThrow().steps().stream().map(Step::intent);
  }

  private Optional<Plan> plan(Typed typed) {
    return planned(typed).plan();
  }

  private List<Problem> problems(Typed typed) {
    return planned(typed).problems();
  }

  private List<String> errors(Typed typed) {
    return problems(typed).stream().filter(Problem::isError).map(Problem::at).toList();
  }

  private Planned planned(Typed typed) {
    return planned(launch(typed, "Cup"));
  }

  private Planned planned(LaunchForm form) {
    return planner.launch(withPixel(Forms.draft(form)), Forms.empty(), GraphUrl.META);
  }

  private static LaunchDraft withPixel(LaunchDraft draft) {
    return new LaunchDraft(
        draft.id(),
        draft.account(),
        draft.page(),
        Optional.of(new PixelId("917")),
        draft.rows(),
        draft.images());
  }

  private static LaunchForm launch(Typed typed, String ad) {
    LaunchForm sound = form("Summer", "Women", ad, "a.png");
    AdSetForm a = sound.adSet();
    boolean ofCampaign = !typed.campaignBudget().isEmpty();
    CampaignForm campaign =
        new CampaignForm(
            Optional.empty(),
            "Summer",
            typed.objective(),
            List.of(),
            List.of(),
            ofCampaign ? "campaign" : "adset",
            typed.campaignBudget(),
            "",
            false,
            typed.terms());
    AdSetForm adSet =
        new AdSetForm(
            Optional.empty(),
            a.name(),
            ofCampaign ? "" : a.dailyBudget(),
            "",
            typed.goal(),
            Optional.of(typed.event()),
            typed.bidStrategy(),
            "",
            "",
            "",
            a.locations(),
            List.of(),
            List.of(),
            18,
            65,
            "all",
            Optional.of(false),
            "",
            "",
            typed.promotion(),
            typed.delivery(),
            Refinement.none());
    return new LaunchForm(campaign, adSet, ad(typed, sound.ad()));
  }

  /// The ads of app promotion open the app.
  private static AdForm ad(Typed typed, AdForm sound) {
    PromotionForm app = typed.promotion();
    return typed.objective().equals("App promotion") && !app.app().isEmpty()
        ? AdTyped.sound().withoutAddress().withApp(app.app(), app.appStoreUrl()).form()
        : sound;
  }
}
