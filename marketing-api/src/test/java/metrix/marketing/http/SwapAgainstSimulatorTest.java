package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.AdAccount;
import metrix.model.AdContent;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.AdSpec;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.CopySpec;
import metrix.model.CreativeId;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec;
import metrix.model.CreativeSpec.Said;
import metrix.model.Enhancements;
import metrix.model.ImageHash;
import metrix.model.LiveCreative;
import metrix.model.LiveCreative.Form;
import metrix.model.ObjectChange;
import metrix.model.Page;
import metrix.model.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Creatives read whole and made again with other texts, over real HTTP.
class SwapAgainstSimulatorTest {
  private static PictureAccount there;
  private static MetaMarketingApi api;
  private static AdAccount account;
  private static Page page;
  private static RawGraph graph;
  private static List<ImageHash> images;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    there = PictureAccount.start(folder, 3);
    api = there.api();
    account = there.account();
    page = there.page();
    graph = there.graph();
    images = there.images();
  }

  @AfterAll
  static void stop() {
    there.close();
  }

  @Test
  void changesWhatIsSaidAndNothingElse() {
    AdId ad = make(1, oneImage(new Wording(List.of("One", "Two"), List.of("Cups"), List.of())));
    LiveCreative before = whole(ad);

    LiveCreative after =
        swapped(
            ad,
            List.of(images.get(2)),
            new Said(CreativePart.PRIMARY_TEXT, List.of("One", "Three")),
            new Said(CreativePart.LINK, List.of("https://shop.example/mugs")),
            new Said(CreativePart.BUTTON, List.of("LEARN_MORE")));

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.form()).isEqualTo(Form.LINK);
    assertThat(after.says(CreativePart.PRIMARY_TEXT)).containsExactly("One", "Three");
    assertThat(after.says(CreativePart.HEADLINE)).containsExactly("Cups");
    assertThat(after.says(CreativePart.LINK)).containsExactly("https://shop.example/mugs");
    assertThat(after.says(CreativePart.BUTTON)).containsExactly("LEARN_MORE");
    assertThat(after.says(CreativePart.IMAGE)).containsExactly(images.get(2).value());
    assertThat(after.says(CreativePart.URL_PARAMETERS)).containsExactly("utm_source=meta");
    assertThat(after.carried("degrees_of_freedom_spec"))
        .isEqualTo(before.carried("degrees_of_freedom_spec"));
    assertThat(after.carried("contextual_multi_ads"))
        .isEqualTo(before.carried("contextual_multi_ads"));
    assertThat(after.carried("object_story_spec").orElseThrow())
        .contains("\"value\":{\"link\":\"https://shop.example/mugs\"}");
  }

  @Test
  void changesOneCardAmongOthers() {
    AdId ad =
        make(
            2,
            new AdContent.Carousel(
                "Look", List.of(card("Blue", "a"), card("Red", "b")), Optional.empty(), true));

    LiveCreative after =
        swapped(
            ad,
            List.of(),
            new Said(CreativePart.HEADLINE, List.of("Blue", "Green")),
            new Said(
                CreativePart.LINK, List.of("https://shop.example/c", "https://shop.example/b")));

    assertThat(after.form()).isEqualTo(Form.CAROUSEL);
    assertThat(after.says(CreativePart.HEADLINE)).containsExactly("Blue", "Green");
    assertThat(after.says(CreativePart.LINK))
        .containsExactly("https://shop.example/c", "https://shop.example/b");
    assertThat(after.says(CreativePart.END_LINK)).as("the end card follows the first").isEmpty();
    assertThat(after.says(CreativePart.IMAGE))
        .containsExactly(images.get(0).value(), images.get(1).value());
    assertThat(after.says(CreativePart.BUTTON)).containsExactly("SHOP_NOW");
  }

  @Test
  void takesATextAndTheUrlParametersAway() {
    AdId ad = make(1, oneImage(Wording.of("One", "Cups", "Of clay")));

    LiveCreative after =
        swapped(
            ad,
            List.of(),
            new Said(CreativePart.DESCRIPTION, List.of("")),
            new Said(CreativePart.URL_PARAMETERS, List.of("")));

    assertThat(after.says(CreativePart.DESCRIPTION)).isEmpty();
    assertThat(after.says(CreativePart.URL_PARAMETERS)).isEmpty();
    assertThat(after.says(CreativePart.HEADLINE)).containsExactly("Cups");
  }

  @Test
  void givesAnEqualCreativeBackInsteadOfASecondOne() {
    AdId ad = make(1, oneImage(Wording.of("Once", "Cups", "")));
    Write.CreateCreative write =
        write(whole(ad), List.of(), new Said(CreativePart.HEADLINE, List.of("Twice")));

    assertThat(api.send(write)).isEqualTo(api.send(write));
  }

  @Test
  void makesAnAdWithAWholeCreativeInItAndTakesImagesOver() {
    AdId old = make(1, oneImage(Wording.of("Copied", "Cups", "Of clay")));
    LiveCreative creative = whole(old);
    AdSetId adSet = graph.adSetForWebsite();
    CopySpec spec =
        new CopySpec(
            old,
            "Copy",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(
                new CreativeSpec(
                    "{{product.name}}", creative.id(), creative.carried(), List.of())));

    assertThat(api.send(new Write.CopyImage(account.id(), account.id(), images.getFirst())))
        .isEqualTo(new WriteAnswer.Uploaded(images.getFirst()));
    WriteAnswer.Made made =
        (WriteAnswer.Made)
            api.send(new Write.CreateCopy(account.id(), Optional.of(adSet), spec, "mx-copy"));

    LiveCreative copied = whole((AdId) made.id());
    assertThat(copied.id()).isNotEqualTo(creative.id());
    assertThat(copied.carried()).isEqualTo(creative.carried());
  }

  @Test
  void bringsTheOldCreativeBack() {
    AdId ad = make(1, oneImage(Wording.of("Back", "Cups", "")));
    CreativeId old = whole(ad).id();
    swapped(ad, List.of(), new Said(CreativePart.HEADLINE, List.of("Away")));

    api.send(new Write.Change(account.id(), ad, List.of(new ObjectChange.SetCreative(old))));

    assertThat(whole(ad).id()).isEqualTo(old);
  }

  @Test
  void tellsAFlexibleCreativeAndAPost() {
    AdId flexible =
        made(
            graph.adSetForFlexible(),
            2,
            new AdContent.Flexible(
                2,
                new Wording(List.of("A", "B"), List.of("C"), List.of()),
                new ClickTarget.Website(URI.create("https://shop.example/")),
                CallToAction.SHOP_NOW,
                Optional.empty()));

    AdId first = make(1, oneImage(Wording.of("Post", "Cups", "")));
    String post =
        graph
            .get(first.value(), "creative{effective_object_story_id}")
            .at("/creative/effective_object_story_id")
            .asString();

    assertThat(whole(flexible).form()).isEqualTo(Form.FLEXIBLE);
    LiveCreative shown = whole(make(0, new AdContent.ExistingPost(post)));
    assertThat(shown.form()).isEqualTo(Form.POST);
    assertThat(shown.says(CreativePart.PRIMARY_TEXT)).isEmpty();
  }

  private static LiveCreative swapped(AdId ad, List<ImageHash> shown, Said... said) {
    CreativeId made = ((WriteAnswer.CreativeMade) api.send(write(whole(ad), shown, said))).id();
    api.send(new Write.Change(account.id(), ad, List.of(new ObjectChange.SetCreative(made))));
    assertThat(whole(ad).id()).isEqualTo(made);
    return whole(ad);
  }

  private static Write.CreateCreative write(LiveCreative old, List<ImageHash> shown, Said... said) {
    return new Write.CreateCreative(
        account.id(), shown, new CreativeSpec(old.name(), old.id(), old.carried(), List.of(said)));
  }

  private static LiveCreative whole(AdId ad) {
    return Optional.ofNullable(api.whole().creatives(account.id(), Set.of(ad)).get(ad))
        .orElseThrow();
  }

  private static AdContent oneImage(Wording wording) {
    return new AdContent.OneImage(
        wording,
        new ClickTarget.Website(URI.create("https://shop.example/cups")),
        CallToAction.SHOP_NOW,
        Optional.empty());
  }

  private static AdContent.Card card(String headline, String path) {
    return new AdContent.Card(
        headline,
        "",
        new ClickTarget.Website(URI.create("https://shop.example/" + path)),
        CallToAction.SHOP_NOW);
  }

  private static AdId make(int shown, AdContent content) {
    return made(graph.adSetForWebsite(), shown, content);
  }

  private static AdId made(AdSetId adSet, int shown, AdContent content) {
    AdSpec spec =
        new AdSpec(
            "Cup ad",
            page.id(),
            Optional.empty(),
            content,
            "utm_source=meta",
            Optional.empty(),
            Enhancements.off(),
            Optional.empty());
    WriteAnswer.Made made =
        (WriteAnswer.Made)
            api.send(
                new Write.CreateAd(account.id(), adSet, images.subList(0, shown), spec, "mx-swap"));
    return (AdId) made.id();
  }
}
