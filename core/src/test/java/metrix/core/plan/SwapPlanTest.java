package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aCreative;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativeId;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative;
import metrix.model.LiveCreative.Form;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwapPlanTest {
  private static final CreativeId OLD = new CreativeId("120000000000000301");
  private static final Ad AD = anAd().build();

  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void givesAnAdANewCreativeMadeAfterItsOldOne() {
    Plan plan = plan(aCreative(OLD), says(CreativePart.HEADLINE, "Mugs")).plan().orElseThrow();

    assertThat(plan.title()).isEqualTo("Change the content of “Blue cup”");
    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.CREATIVE, Step.Kind.UPDATE);
    Intent.MakeCreative made = (Intent.MakeCreative) plan.step(1).intent();
    assertThat(made.spec().source()).isEqualTo(OLD);
    assertThat(made.spec().carried()).isEqualTo(aCreative(OLD).carried());
    assertThat(made.spec().said())
        .containsExactly(new Said(CreativePart.HEADLINE, List.of("Mugs")));
    assertThat(plan.step(2).intent()).isEqualTo(new Intent.ShowCreative(AD.id(), 1));
    assertThat(plan.step(2).dependsOn()).containsExactly(1);
    assertThat(plan.step(2).changes())
        .extracting(FieldChange::label, c -> c.before().orElse(""), FieldChange::after)
        .contains(tuple("Headline", "Cups", "Mugs"), tuple("Creative", OLD.value(), "a new one"));
  }

  @Test
  void saysWhatANewCreativeCosts() {
    Planned planned = plan(aCreative(OLD), says(CreativePart.PRIMARY_TEXT, "New mugs."));

    assertThat(planned.plan().orElseThrow().confirm()).isEqualTo(Plan.Confirm.CONFIRM);
    assertThat(planned.plan().orElseThrow().notes())
        .singleElement()
        .asString()
        .contains("reviews it again", "learning may start again", "likes and comments");
    assertThat(planned.problems()).extracting(Problem::severity).contains(Problem.Severity.WARNING);
  }

  @Test
  void asksForNothingWhereTheAdSaysItAlready() {
    assertThat(
            plan(
                    aCreative(OLD),
                    says(CreativePart.HEADLINE, " Cups "),
                    says(CreativePart.BUTTON, "Shop now"),
                    says(CreativePart.DESCRIPTION, ""))
                .plan())
        .isEmpty();
  }

  @Test
  void makesAnEqualCreativeOnceForSeveralAds() {
    Ad twin = anAd().withId("120000000000000202").withName("Blue cup, other ad set").build();
    Snapshot shop =
        shop(List.of(AD, twin)).with(Map.of(AD.id(), aCreative(OLD), twin.id(), aCreative(OLD)));
    Plan plan =
        planner
            .edits(
                Stream.of(AD.id(), twin.id())
                    .map(id -> new Edit(id, List.of(says(CreativePart.HEADLINE, "Mugs"))))
                    .toList(),
                shop,
                GraphUrl.META,
                Set.of())
            .plan()
            .orElseThrow();

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.CREATIVE, Step.Kind.UPDATE, Step.Kind.UPDATE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"FLEXIBLE", "POST", "CATALOGUE", "OTHER"})
  void refusesWhatNoNewCreativeCanDo(Form form) {
    Planned planned = plan(formed(form), says(CreativePart.PRIMARY_TEXT, "New mugs."));

    assertThat(planned.plan()).isEmpty();
    Problem problem = planned.problems().stream().filter(Problem::isError).findFirst().get();
    assertThat(problem.at()).isEqualTo(AD.id().value() + ".primaryText");
    assertThat(problem.what())
        .contains(
            switch (form) {
              case FLEXIBLE -> "3858355";
              case POST -> "a post that was there before";
              case CATALOGUE -> "a catalogue";
              default -> "cannot read whole";
            });
  }

  @Test
  void changesTheUrlParametersOfAPost() {
    assertThat(plan(formed(Form.POST), says(CreativePart.URL_PARAMETERS, "utm_source=x")).plan())
        .isPresent();
  }

  @Test
  void refusesAnAdWhoseCreativeWasNotRead() {
    Planned planned =
        planner.edits(
            List.of(new Edit(AD.id(), List.of(says(CreativePart.HEADLINE, "Mugs")))),
            shop(List.of(AD)),
            GraphUrl.META,
            Set.of());

    assertThat(planned.problems())
        .anyMatch(p -> p.isError() && p.what().contains("could not be read"));
  }

  @Test
  void refusesAnArchivedAd() {
    Ad archived = anAd().withStatus(ConfiguredStatus.ARCHIVED).build();
    Planned planned =
        planner.edits(
            List.of(new Edit(archived.id(), List.of(says(CreativePart.HEADLINE, "Mugs")))),
            shop(List.of(archived)).with(Map.of(archived.id(), aCreative(OLD))),
            GraphUrl.META,
            Set.of());

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).anyMatch(p -> p.isError() && p.what().contains("archived"));
  }

  @Test
  void saysWhatTheNewCreativeCannotBeGiven() {
    LiveCreative old = aCreative(OLD);
    LiveCreative more =
        new LiveCreative(
            OLD, old.name(), old.form(), old.says(), old.carried(), List.of("link_deep_link_url"));

    assertThat(plan(more, says(CreativePart.HEADLINE, "Mugs")).problems())
        .anyMatch(p -> p.what().contains("link_deep_link_url"));
  }

  @Test
  void judgesTextsAndAddressesByTheRulesOfNewAds() {
    Planned planned =
        plan(
            aCreative(OLD),
            says(CreativePart.LINK, "shop.example"),
            says(CreativePart.URL_PARAMETERS, "?a=1"),
            says(CreativePart.BUTTON, "SHOP_NWO"));

    assertThat(planned.problems().stream().filter(Problem::isError).map(Problem::at))
        .containsExactlyInAnyOrder(
            AD.id() + ".websiteUrl", AD.id() + ".urlParameters", AD.id() + ".callToAction");
  }

  @Test
  void wantsOneTextForEachCard() {
    LiveCreative cards =
        new LiveCreative(
            OLD,
            "Cards",
            Form.CAROUSEL,
            List.of(
                new Said(CreativePart.HEADLINE, List.of("A", "B")),
                new Said(CreativePart.LINK, List.of("https://a.example/1", "https://a.example/2"))),
            List.of(),
            List.of());

    assertThat(plan(cards, says(CreativePart.HEADLINE, "A", "C")).plan()).isPresent();
    assertThat(plan(cards, says(CreativePart.HEADLINE, "A", "B", "C")).problems())
        .anyMatch(p -> p.isError() && p.what().contains("2 places"));
  }

  @Test
  void switchesOnOnlyOnceTheNewCreativeIsShown() {
    Plan plan =
        plan(
                aCreative(OLD),
                says(CreativePart.HEADLINE, "Mugs"),
                new Wish.Status(ConfiguredStatus.ACTIVE))
            .plan()
            .orElseThrow();

    Step last = plan.steps().getLast();
    assertThat(last.kind()).isEqualTo(Step.Kind.ACTIVATE);
    assertThat(last.dependsOn()).containsExactly(2);
  }

  private Planned plan(LiveCreative creative, Wish... wishes) {
    return planner.edits(
        List.of(new Edit(AD.id(), Arrays.asList(wishes))),
        shop(List.of(AD)).with(Map.of(AD.id(), creative)),
        GraphUrl.META,
        Set.of());
  }

  private static LiveCreative formed(Form form) {
    LiveCreative old = aCreative(OLD);
    return new LiveCreative(OLD, old.name(), form, old.says(), old.carried(), List.of());
  }

  private static Wish.Says says(CreativePart part, String... texts) {
    return new Wish.Says(part, List.of(texts));
  }

  private static Snapshot shop(List<Ad> ads) {
    return new Snapshot(
        Forms.account(), List.of(aCampaign().build()), List.of(anAdSet().build()), ads, Forms.NOW);
  }
}
