package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdContent;
import metrix.model.AdSetSpec;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.CreativeFeature;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person typed about an ad becomes its content, or problems at their lines.
class AdContentPlanTest {
  private static final List<String> TWO = List.of("a.png", "b.png");
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void makesVariationsOfSeveralTexts() {
    AdContent.OneImage content =
        (AdContent.OneImage)
            content(ad().withTexts(List.of("One", "", "Two"), List.of("Cups"), List.of()));

    assertThat(content.wording().primary()).containsExactly("One", "Two");
    assertThat(content.wording().isVaried()).isTrue();
  }

  @Test
  void matchesTheCardsOfACarouselByPlace() {
    Plan plan =
        plan(
            ad().withFormat("Carousel")
                .withImages(List.of("a.png", "b.png", "a.png"))
                .withTexts(List.of("Look"), List.of("A", "", "C"), List.of())
                .withAddresses(
                    List.of(
                        "https://shop.example/a",
                        "https://shop.example/b",
                        "https://shop.example/c")));
    Intent.MakeAd made = made(plan);
    AdContent.Carousel carousel = (AdContent.Carousel) made.spec().content();

    assertThat(carousel.cards()).extracting(AdContent.Card::headline).containsExactly("A", "", "C");
    assertThat(carousel.cards())
        .extracting(c -> AdReview.text(c.target()))
        .containsExactly(
            "https://shop.example/a", "https://shop.example/b", "https://shop.example/c");
    assertThat(carousel.endCard()).isFalse();
    assertThat(made.images())
        .as("an image that two cards show is uploaded once")
        .containsExactly(
            new ImageRef.UploadedBy(1), new ImageRef.UploadedBy(2), new ImageRef.UploadedBy(1));
    assertThat(last(plan).dependsOn()).containsExactly(1, 2, 4);
    assertThat(last(plan).changes())
        .extracting(FieldChange::label)
        .contains("Format", "Card 1", "Card 2", "Card 3", "End card");
  }

  @Test
  void opensOneAddressFromAllCards() {
    AdContent.Carousel carousel =
        (AdContent.Carousel)
            content(ad().withFormat("carousel").withImages(TWO).withTexts("x", "A", "B"));

    assertThat(carousel.cards())
        .extracting(AdContent.Card::target)
        .hasSize(2)
        .allMatch(t ->
            t.equals(new ClickTarget.Website(java.net.URI.create("https://shop.example/cups"))));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2, ad.image",
    "carousel, 1, ad.image",
    "carousel, 11, ad.image",
    "flexible, 11, ad.image",
    "collage, 1, ad.format"
  })
  void refusesAFormatThatDoesNotFitItsImages(String format, int images, String at) {
    List<String> names = java.util.Collections.nCopies(images, "a.png");

    assertThat(errors(ad().withFormat(format).withImages(names).withTexts("Look")))
        .containsExactly(at);
  }

  @Test
  void saysOnWhichLineOfASheetACardIsWrong() {
    LaunchForm sound = form("Summer", "Women", "Cup", "a.png");
    LaunchForm wrong =
        new LaunchForm(
            sound.campaign(),
            sound.adSet(),
            ad().withFormat("carousel")
                .withImages(List.of("a.png", "gone.gif"))
                .withTexts("x", "A", "B")
                .withAddresses(List.of("ftp://x.example", "https://shop.example"))
                .form());

    assertThat(problems(new LaunchRow(3, wrong, false)))
        .filteredOn(Problem::isError)
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("row 3, website_url, line 1", "row 3, image, line 2");
  }

  @Test
  void wantsALineForEachCardOrNone() {
    assertThat(
            errors(
                ad().withFormat("carousel")
                    .withImages(List.of("a.png", "b.png", "c.png"))
                    .withTexts(List.of("x", "y"), List.of("A", "B"), List.of())))
        .containsExactlyInAnyOrder("ad.headline", "ad.primaryText");
  }

  @Test
  void opensALeadFormAnAppAChatOrACall() {
    assertThat(target(ad().withoutAddress().withLeadForm("77")))
        .isEqualTo(new ClickTarget.LeadForm("77"));
    assertThat(target(ad().withoutAddress().withApp("88", "https://play.google.com/store/x")))
        .isInstanceOfSatisfying(
            ClickTarget.App.class, app -> assertThat(app.application()).contains("88"));
    assertThat(target(ad().withoutAddress().withButton("MESSAGE_PAGE")))
        .isEqualTo(new ClickTarget.Chat(ClickTarget.Messenger.MESSENGER));
    assertThat(target(ad().withoutAddress().withButton("whatsapp_message")))
        .isEqualTo(new ClickTarget.Chat(ClickTarget.Messenger.WHATSAPP));
    assertThat(target(ad().withAddresses(List.of("tel:+1 (415) 555-0100")).withButton("")))
        .isEqualTo(new ClickTarget.Call("+14155550100"));
  }

  @Test
  void takesTheUsualButtonOfWhatIsOpened() {
    assertThat(button(ad().withButton(""))).contains(CallToAction.LEARN_MORE);
    assertThat(button(ad().withoutAddress().withLeadForm("77").withButton("")))
        .contains(CallToAction.SIGN_UP);
  }

  @ParameterizedTest
  @CsvSource({
    "SHOP_NOWW, SHOP_NOW",
    "LEARNMORE, LEARN_MORE",
    "INSTALL_MOBILE_APP, LEARN_MORE",
    "Bananas, LEARN_MORE"
  })
  void refusesAButtonAndNamesOneThatFits(String typed, String fitting) {
    List<Problem> problems = problems(row(ad().withButton(typed)));

    assertThat(problems)
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.at().equals("ad.callToAction") && p.fix().contains(fitting));
  }

  @Test
  void refusesToOpenTwoThingsAtOnce() {
    assertThat(errors(ad().withLeadForm("77"))).containsExactly("ad.websiteUrl");
    assertThat(errors(ad().withoutAddress().withLeadForm("77").withApp("88", "")))
        .containsExactly("ad.leadForm");
    assertThat(errors(ad().withAddresses(List.of("https://a.example", "https://b.example"))))
        .containsExactly("ad.websiteUrl");
  }

  @Test
  void speaksAsAnInstagramAccountAndLetsMetaChangeOnlyWhatIsNamed() {
    Intent.MakeAd made =
        made(plan(ad().withInstagram("17841400000000001").withEnhancements("image_touchups")));

    assertThat(made.spec().instagramUser()).contains("17841400000000001");
    assertThat(made.spec().enhancements().wanted()).containsExactly(CreativeFeature.IMAGE_TOUCHUPS);
    assertThat(errors(ad().withInstagram("@cups"))).containsExactly("ad.instagram");
  }

  @Test
  void usesACreativeOrAPostThatIsThere() {
    assertThat(content(ad().withNothing().withExisting("123", "")))
        .isEqualTo(new AdContent.ExistingCreative("123"));
    assertThat(content(ad().withNothing().withExisting("", "1_2")))
        .isEqualTo(new AdContent.ExistingPost("1_2"));
    assertThat(errors(ad().withExisting("123", ""))).containsExactly("ad.existing");
    assertThat(errors(ad().withNothing().withExisting("", "12"))).containsExactly("ad.existing");
  }

  @Test
  void keepsAnAdSetForAFlexibleAdAlone() {
    LaunchForm first = form("Summer", "Women", "Cup 1", "a.png");
    LaunchForm flexible =
        new LaunchForm(
            first.campaign(),
            first.adSet(),
            ad().withFormat("flexible").withImages(TWO).withName("Cup 2").form());

    assertThat(problems(new LaunchRow(2, first, false), new LaunchRow(3, flexible, false)))
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.at().equals("row 2, format") && p.what().contains("Row 3"));
  }

  @Test
  void makesTheAdSetOfAFlexibleAdForIt() {
    Plan plan = plan(ad().withFormat("flexible").withImages(TWO));
    Plan usual = plan(ad());

    assertThat(adSet(plan).options().dynamicCreative()).isTrue();
    assertThat(adSet(usual).options().dynamicCreative()).isFalse();
    assertThat(made(plan).images()).hasSize(2);
  }

  private static AdSetSpec adSet(Plan plan) {
    return plan.steps().stream()
        .filter(s -> s.kind() == Step.Kind.AD_SET)
        .map(s -> ((Intent.MakeAdSet) s.intent()).spec())
        .findFirst()
        .orElseThrow();
  }

  private AdContent content(AdTyped typed) {
    return made(plan(typed)).spec().content();
  }

  private Optional<CallToAction> button(AdTyped typed) {
    return read(typed).map(c -> ((AdContent.OneImage) c.content()).button());
  }

  /// What the ad alone opens, whatever its campaign is for.
  private ClickTarget target(AdTyped typed) {
    return read(typed).orElseThrow().content().opens().orElseThrow();
  }

  private static Optional<ContentReader.ContentPart> read(AdTyped typed) {
    LaunchDraft draft = Forms.draft(List.of(row(typed)));
    return new ContentReader(
            typed.form(), draft.images(), new RowProblems(0, new java.util.ArrayList<>()))
        .read();
  }

  private Plan plan(AdTyped typed) {
    return planner
        .launch(Forms.draft(List.of(row(typed))), Forms.empty(), GraphUrl.META)
        .plan()
        .orElseThrow(() -> new AssertionError(problems(row(typed))));
  }

  private List<String> errors(AdTyped typed) {
    return problems(row(typed)).stream().filter(Problem::isError).map(Problem::at).toList();
  }

  private List<Problem> problems(LaunchRow... rows) {
    return planner.launch(Forms.draft(List.of(rows)), Forms.empty(), GraphUrl.META).problems();
  }

  private static LaunchRow row(AdTyped typed) {
    LaunchForm sound = form("Summer", "Women", "Cup", "a.png");
    UnaryOperator<AdForm> change = _ -> typed.form();
    return LaunchRow.ofForm(
        new LaunchForm(sound.campaign(), sound.adSet(), change.apply(sound.ad())));
  }

  private static Intent.MakeAd made(Plan plan) {
    return (Intent.MakeAd) last(plan).intent();
  }

  private static Step last(Plan plan) {
    return plan.steps().getLast();
  }

  private static AdTyped ad() {
    return AdTyped.sound();
  }
}
