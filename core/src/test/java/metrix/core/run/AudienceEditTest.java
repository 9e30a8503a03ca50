package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.aTargeting;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.FieldChange;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Wish;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.AdSetDetails;
import metrix.model.AdSetId;
import metrix.model.AudienceField;
import metrix.model.Gender;
import metrix.model.LiveTargeting;
import metrix.model.Place;
import metrix.model.Targeting;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits of the audience of a live ad set, from the wish to Meta and back.
class AudienceEditTest {
  private static final Targeting CANADA =
      aTargeting()
          .withPlaces(List.of(Place.country("CA", "Canada")), List.of())
          .withAges(30, 50)
          .withGender(Gender.FEMALE);

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void changesOnlyThePartsThatAreWished() throws InterruptedException {
    AdSetId set = shop(aTargeting());

    Plan plan = plan(set, AudienceField.LOCATIONS, AudienceField.AGES);
    stage.run(plan);

    assertThat(plan.step(1).changes())
        .extracting(FieldChange::label, c -> c.before().orElseThrow(), FieldChange::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Locations", "United States", "Canada"),
            org.assertj.core.groups.Tuple.tuple("Ages", "18-65", "30-50"));
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.CONFIRM);
    assertThat(audience(set)).isEqualTo(CANADA.withGender(Gender.ALL));
  }

  @Test
  void plansNothingWhenItReachesThemAlready() {
    AdSetId set = shop(aTargeting());

    Planned planned =
        planned(Edit.of(set, new Wish.Audience(EnumSet.allOf(AudienceField.class), aTargeting())));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).singleElement().matches(p -> p.what().contains("as wished"));
  }

  @Test
  void putsTheOldPartsBack() throws InterruptedException {
    AdSetId set = shop(aTargeting());
    Receipt edited =
        stage.run(plan(set, AudienceField.LOCATIONS, AudienceField.AGES, AudienceField.GENDERS));
    assertThat(audience(set)).isEqualTo(CANADA);

    stage.run(undo(edited));

    assertThat(audience(set)).isEqualTo(aTargeting());
  }

  @Test
  void leavesAPartThatSomebodyChangedSinceWhenItIsUndone() throws InterruptedException {
    AdSetId set = shop(aTargeting());
    Receipt edited = stage.run(plan(set, AudienceField.LOCATIONS, AudienceField.AGES));
    stage.run(
        planned(
                Edit.of(
                    set,
                    new Wish.Audience(Set.of(AudienceField.AGES), aTargeting().withAges(40, 45))))
            .plan()
            .orElseThrow());

    stage.run(undo(edited));

    assertThat(audience(set)).isEqualTo(aTargeting().withAges(40, 45));
  }

  @Test
  void refusesToSendAnAudienceWholeThatChangedMeanwhile() {
    AdSetId set = shop(aTargeting());
    Plan plan = plan(set, AudienceField.AGES);
    stage.meta.alter(set, "targeting", "{\"geo_locations\":{\"countries\":[\"MX\"]}}");

    var refused =
        stage.runner.start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, n -> {});

    assertThat(refused.problems().getFirst().what()).contains("the audience has changed");
    assertThat(stage.meta.sent()).isEmpty();
  }

  @Test
  void doesNotOverwriteANewerAudienceWhenAnOutcomeWasLost() throws InterruptedException {
    AdSetId set = shop(aTargeting());
    Plan plan = plan(set, AudienceField.AGES);
    stage.meta.failing(_ -> true, FakeMarketingApi.failure(Kind.AMBIGUOUS), 1);
    stage.listener =
        news -> {
          if (news instanceof RunProgress.Waiting) {
            stage.meta.alter(set, "targeting", "{}");
          }
        };

    Receipt receipt = stage.run(plan);

    assertThat(receipt.failed()).isEqualTo(1);
    assertThat(stage.meta.sent()).hasSize(1);
    assertThat(audience(set)).isEqualTo(aTargeting());
  }

  @Test
  void findsThatALostChangeOfTheAudienceWasDone() throws InterruptedException {
    AdSetId set = shop(aTargeting());
    stage.meta.losingAnswers(Write.Change.class::isInstance, 1);

    Receipt receipt = stage.run(plan(set, AudienceField.AGES));

    assertThat(receipt.made()).isEqualTo(1);
    assertThat(stage.meta.sent()).hasSize(1);
    assertThat(audience(set)).isEqualTo(aTargeting().withAges(30, 50));
  }

  @Test
  void refusesAPartOfWhichMetaSaysMoreThanWeCanSay() {
    var live = new LiveTargeting("{}", aTargeting(), List.of(AudienceField.INTERESTS));
    AdSetDetails none = AdSetDetails.none();
    AdSetId set =
        shop(
            new AdSetDetails(
                none.destination(),
                none.promoted(),
                none.options(),
                false,
                none.beneficiary(),
                none.payer(),
                Optional.of(live)));

    assertThat(
            planned(Edit.of(set, new Wish.Audience(Set.of(AudienceField.INTERESTS), CANADA)))
                .problems())
        .singleElement()
        .matches(p -> p.at().equals(set.value() + ".interests") && p.what().contains("lost"));
    assertThat(planned(Edit.of(set, new Wish.Audience(Set.of(AudienceField.AGES), CANADA))).plan())
        .isPresent();
  }

  @Test
  void judgesTheNewAudienceAndNotTheOldOne() {
    AdSetId set = shop(aTargeting().withAges(12, 65));
    Planned tooOld =
        planned(
            Edit.of(
                set, new Wish.Audience(Set.of(AudienceField.AGES), aTargeting().withAges(50, 40))));
    Planned elsewhere =
        planned(Edit.of(set, new Wish.Audience(Set.of(AudienceField.LOCATIONS), CANADA)));

    assertThat(tooOld.problems())
        .anyMatch(p -> p.isError() && p.at().equals(set.value() + ".ageMax"));
    assertThat(elsewhere.plan()).as("what Meta holds already, it took").isPresent();
  }

  private AdSetId shop(Targeting audience) {
    return shop(anAdSet().reaching(audience).build().details());
  }

  private AdSetId shop(AdSetDetails details) {
    var set = anAdSet().withDetails(details).build();
    stage.meta.with(aCampaign().build()).with(set).with(anAd().build());
    return set.id();
  }

  private Targeting audience(AdSetId set) {
    return stage.snapshot().adSet(set).flatMap(s -> s.details().targeting()).orElseThrow().known();
  }

  private Plan plan(AdSetId set, AudienceField first, AudienceField... more) {
    return planned(Edit.of(set, new Wish.Audience(EnumSet.of(first, more), CANADA)))
        .plan()
        .orElseThrow();
  }

  private Planned planned(Edit edit) {
    return stage.planner().edits(List.of(edit), stage.snapshot(), GraphUrl.META, Set.of());
  }

  private Plan undo(Receipt receipt) {
    return stage
        .planner()
        .undo(
            stage.runner.past(receipt.run()).orElseThrow(),
            stage.snapshot(),
            GraphUrl.META,
            Ending.ARCHIVE)
        .plan()
        .orElseThrow();
  }
}
