package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.CreativeFeature;
import metrix.model.Destination;
import metrix.model.Objective;
import metrix.model.Problem;
import metrix.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdRulesTest {
  private static final ClickTarget SHOP =
      new ClickTarget.Website(URI.create("https://shop.example/cups"));

  @Test
  void takesFiveTextsOfAKindAndNoSixth() {
    assertThat(errors(AdTexts.check(wording(5), "ad"))).isEmpty();
    assertThat(AdTexts.check(wording(6), "ad"))
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.at().equals("ad.primaryText") && p.what().contains("Meta takes 5"));
  }

  @Test
  void advisesOnTheLengthOfEachTextAtItsLine() {
    Wording wording =
        new Wording(List.of("short", "x".repeat(126)), List.of("y".repeat(41)), List.of());

    assertThat(AdTexts.check(wording, "ad"))
        .allMatch(p -> !p.isError())
        .extracting(Problem::at)
        .containsExactly("ad.primaryText[2]", "ad.headline");
  }

  @Test
  void refusesTheSameTextTwice() {
    Wording twice = new Wording(List.of("Cups", "Mugs", "Cups"), List.of(), List.of());

    assertThat(errors(AdTexts.check(twice, "ad"))).containsExactly("ad.primaryText[3]");
  }

  @ParameterizedTest
  @CsvSource({
    "utm_campaign={{campaign.nam}}, {{campaign.name}}",
    "utm_campaign={{campain.name}}, {{campaign.name}}",
    "x={{ad_id}}, {{ad.id}}",
    "x={{adset.Name}}, {{adset.name}}",
    "x={{site_source}}, {{placement}}",
    "x={{}}, {{campaign.id}}",
    "x={campaign.name}, two braces",
    "x={{campaign.name}, two braces"
  })
  void refusesAMacroThatMetaDoesNotFillInAndNamesTheNearest(String parameters, String fix) {
    List<Problem> problems = AdTexts.parameters(parameters, "ad.urlParameters");

    assertThat(problems).isNotEmpty().allMatch(Problem::isError);
    assertThat(problems.getFirst().fix()).contains(fix);
  }

  @Test
  void takesEveryMacroOfItsList() {
    for (UrlMacros.Macro macro : UrlMacros.all()) {
      assertThat(AdTexts.parameters("a=" + macro.text() + "&b=1", "at")).isEmpty();
      assertThat(macro.explains()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Opens.class)
  void knowsButtonsAndObjectivesForEverythingThatAnAdOpens(Opens opens) {
    Buttons.Line line = Buttons.of(opens);

    assertThat(line.buttons()).contains(line.usual()).doesNotHaveDuplicates();
    assertThat(line.source()).isNotBlank();
    assertThat(opens.objectives()).isNotEmpty();
    assertThat(Buttons.objectives(line.usual())).containsAll(opens.objectives());
  }

  @Test
  void refusesAButtonThatOpensSomethingElse() {
    List<Problem> problems =
        Buttons.check(CallToAction.INSTALL_MOBILE_APP, Opens.WEBSITE, "ad.callToAction");

    assertThat(problems).singleElement().matches(Problem::isError);
    assertThat(problems.getFirst().what()).contains("opens an app", "this ad opens a website");
    assertThat(Buttons.check(CallToAction.SHOP_NOW, Opens.WEBSITE, "at")).isEmpty();
  }

  @Test
  void leavesAButtonThatNoSourceSpeaksOfToMeta() {
    assertThat(Buttons.check(CallToAction.SAY_THANKS, Opens.WEBSITE, "at"))
        .singleElement()
        .matches(p -> !p.isError());
    assertThat(Buttons.objectives(CallToAction.SAY_THANKS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OUTCOME_TRAFFIC, WEBSITE, ''",
    "OUTCOME_LEADS, WEBSITE, ''",
    "OUTCOME_LEADS, ON_AD, ad.leadForm",
    "OUTCOME_APP_PROMOTION, APP, ad.appStoreUrl",
    "OUTCOME_APP_PROMOTION, '', ad.appStoreUrl",
    "OUTCOME_ENGAGEMENT, MESSENGER, ad.callToAction",
    "OUTCOME_ENGAGEMENT, WHATSAPP, ad.callToAction",
    "OUTCOME_LEADS, PHONE_CALL, ad.websiteUrl",
    "OUTCOME_ENGAGEMENT, ON_VIDEO, ''",
    "OUTCOME_AWARENESS, '', ''"
  })
  void wantsOfAnAdWhatItsAdSetLeadsPeopleTo(Objective objective, String destination, String at) {
    Optional<Destination> led = Destination.parse(destination);

    assertThat(errors(AdTargets.check(SHOP, objective, led, "ad")))
        .isEqualTo(at.isEmpty() ? List.of() : List.of(at));
  }

  @Test
  void keepsLeadFormsForTheObjectiveThatHasThem() {
    ClickTarget form = new ClickTarget.LeadForm("123");

    assertThat(AdTargets.check(form, Objective.OUTCOME_LEADS, Optional.of(Destination.ON_AD), "ad"))
        .isEmpty();
    assertThat(errors(AdTargets.check(form, Objective.OUTCOME_SALES, Optional.empty(), "ad")))
        .containsExactly("ad.leadForm");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "10, true", "11, false"})
  void takesTwoToTenCards(int cards, boolean fits) {
    assertThat(Pictures.cards(cards, "at").isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10, true", "11, false"})
  void takesOneToTenImagesInAFlexibleAd(int images, boolean fits) {
    assertThat(Pictures.flexible(images, "at").isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "1080, 1080, true",
    "1080, 1350, true",
    "1080, 1920, true",
    "1200, 628, true",
    "1000, 1030, true",
    "1600, 1200, false",
    "3000, 600, false"
  })
  void advisesOnShapesThatNoPlacementShowsWhole(int width, int height, boolean whole) {
    List<Problem> problems = Pictures.shape(width, height, "cup.png", "ad.image");

    assertThat(problems.isEmpty()).isEqualTo(whole);
    assertThat(problems).noneMatch(Problem::isError);
  }

  @Test
  void advisesWhenTheCardsOfACarouselHaveDifferentShapes() {
    assertThat(Pictures.alike(List.of(1.0, 1.02, 0.99), "at")).isEmpty();
    assertThat(Pictures.alike(List.of(1.0, 0.8), "at")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, true",
    "www.shop.example/sale, true",
    "https://shop.example, true",
    "blog.shop.example, true",
    "other.example, false",
    "myshop.example, false",
    "shop, false"
  })
  void showsOnlyAnAddressOfTheWebsiteThatItOpens(String typed, boolean fits) {
    URI link = URI.create("https://www.shop.example/cups");

    assertThat(DisplayLinks.read(typed, Optional.of(link), "at").value().isPresent())
        .isEqualTo(fits);
    assertThat(DisplayLinks.read(typed, Optional.empty(), "at").value()).isEmpty();
    assertThat(DisplayLinks.read(" ", Optional.empty(), "at").get()).isEmpty();
  }

  @Test
  void declinesEverythingUnlessAFeatureIsNamed() {
    assertThat(Advantage.read(List.of(), "at").get().wanted()).isEmpty();
    assertThat(Advantage.read(List.of("OFF"), "at").get().wanted()).isEmpty();
    assertThat(Advantage.read(List.of("Image touchups", "inline_comment"), "at").get().wanted())
        .containsExactly(CreativeFeature.IMAGE_TOUCHUPS, CreativeFeature.INLINE_COMMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "image_touchup, Did you mean image_touchups?",
    "standard_enhancements, one by one",
    "video_auto_crop, some of",
    "off;image_touchups, one of the two"
  })
  void refusesAFeatureThatMetaDoesNotHaveForImages(String typed, String fix) {
    var read = Advantage.read(List.of(typed.split(";", -1)), "at");

    assertThat(read.value()).isEmpty();
    assertThat(read.problems().getFirst().fix()).contains(fix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Learn more", "No button", "Whatsapp message"})
  void namesEveryButtonInWords(String label) {
    assertThat(CallToAction.values()).extracting(CallToAction::label).contains(label);
  }

  private static Wording wording(int texts) {
    return new Wording(
        IntStream.range(0, texts).mapToObj(i -> "Text " + i).toList(),
        Collections.nCopies(1, "Headline"),
        List.of());
  }

  private static List<String> errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).map(Problem::at).toList();
  }
}
