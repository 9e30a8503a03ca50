package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.model.AdAccount;
import metrix.model.AdContent;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.AdSpec;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.CreativeFeature;
import metrix.model.Enhancements;
import metrix.model.ImageHash;
import metrix.model.Page;
import metrix.model.Pixel;
import metrix.model.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every form of a creative over real HTTP: made, and read back as Meta holds it.
class CreativesAgainstSimulatorTest {
  private static final ClickTarget SHOP =
      new ClickTarget.Website(URI.create("https://shop.example/cups"));

  private static PictureAccount there;
  private static MetaMarketingApi api;
  private static AdAccount account;
  private static Page page;
  private static Pixel pixel;
  private static RawGraph graph;
  private static List<ImageHash> images;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    there = PictureAccount.start(folder, 6);
    api = there.api();
    account = there.account();
    page = there.page();
    pixel = api.pixels(account.id()).getFirst();
    graph = there.graph();
    images = there.images();
  }

  @AfterAll
  static void stop() {
    there.close();
  }

  @Test
  void makesVariationsOfTextsInAnOrdinaryAdSet() {
    JsonNode creative =
        made(
            graph.adSetForWebsite(),
            1,
            new AdContent.OneImage(
                new Wording(List.of("One", "Two"), List.of("Cups", "Mugs"), List.of()),
                SHOP,
                CallToAction.SHOP_NOW,
                Optional.of("shop.example")));

    assertThat(creative.at("/object_story_spec/link_data/message").asString()).isEqualTo("One");
    assertThat(creative.at("/object_story_spec/link_data/caption").asString())
        .isEqualTo("shop.example");
    assertThat(creative.at("/asset_feed_spec/optimization_type").asString())
        .isEqualTo("DEGREES_OF_FREEDOM");
    assertThat(creative.at("/asset_feed_spec/bodies"))
        .hasToString("[{\"text\":\"One\"},{\"text\":\"Two\"}]");
    assertThat(creative.at("/asset_feed_spec/titles")).hasSize(2);
    assertThat(creative.path("asset_feed_spec").has("descriptions")).isFalse();
  }

  @Test
  void makesACarouselWhoseCardsKeepTheirOrder() {
    List<AdContent.Card> cards = List.of(card("Blue", "a"), card("", "b"), card("Red", "c"));
    JsonNode link =
        made(
                graph.adSetForWebsite(),
                3,
                new AdContent.Carousel("Look", cards, Optional.empty(), false))
            .at("/object_story_spec/link_data");

    assertThat(link.path("multi_share_end_card").asBoolean(true)).isFalse();
    assertThat(link.path("multi_share_optimized").asBoolean(true)).isFalse();
    assertThat(link.path("child_attachments")).hasSize(3);
    assertThat(link.at("/child_attachments/2/link").asString()).isEqualTo("https://shop.example/c");
    assertThat(link.at("/child_attachments/2/image_hash").asString())
        .isEqualTo(images.get(2).value());
    assertThat(link.at("/child_attachments/0/name").asString()).isEqualTo("Blue");
    assertThat(link.path("child_attachments").path(1).has("name")).isFalse();
    assertThat(link.at("/child_attachments/1/call_to_action/value/link").asString())
        .isEqualTo("https://shop.example/b");
  }

  @Test
  void letsMetaOrderTheCardsOfALongCarousel() {
    List<AdContent.Card> cards =
        List.of(
            card("1", "1"),
            card("2", "2"),
            card("3", "3"),
            card("4", "4"),
            card("5", "5"),
            card("6", "6"));
    JsonNode link =
        made(
                graph.adSetForWebsite(),
                6,
                new AdContent.Carousel("Look", cards, Optional.empty(), true))
            .at("/object_story_spec/link_data");

    assertThat(link.path("multi_share_optimized").asBoolean(false)).isTrue();
    assertThat(link.path("multi_share_end_card").asBoolean(false)).isTrue();
  }

  @Test
  void makesAFlexibleAdOnlyInAnAdSetMadeForOne() {
    AdContent flexible =
        new AdContent.Flexible(
            3,
            new Wording(List.of("One", "Two"), List.of("Cups"), List.of("Free delivery")),
            SHOP,
            CallToAction.SHOP_NOW,
            Optional.of("shop.example"));

    JsonNode creative = made(graph.adSetForFlexible(), 3, flexible);

    assertThat(creative.at("/object_story_spec/link_data").isMissingNode()).isTrue();
    assertThat(creative.at("/asset_feed_spec/images")).hasSize(3);
    assertThat(creative.at("/asset_feed_spec/images/1/hash").asString())
        .isEqualTo(images.get(1).value());
    assertThat(creative.at("/asset_feed_spec/link_urls/0/website_url").asString())
        .isEqualTo("https://shop.example/cups");
    assertThat(creative.at("/asset_feed_spec/call_to_action_types")).hasToString("[\"SHOP_NOW\"]");
    assertThatThrownBy(() -> made(graph.adSetForWebsite(), 3, flexible))
        .isInstanceOfSatisfying(
            GraphFailure.class, f -> assertThat(f.error().subcode()).isEqualTo(1_885_998));
  }

  @Test
  void opensALeadForm() {
    JsonNode link =
        made(
                graph.adSetForLeadForms(page),
                1,
                one(new ClickTarget.LeadForm("4711"), CallToAction.SIGN_UP))
            .at("/object_story_spec/link_data");

    assertThat(link.path("link").asString()).isEqualTo("http://fb.me/");
    assertThat(link.path("call_to_action"))
        .hasToString("{\"type\":\"SIGN_UP\",\"value\":{\"lead_gen_form_id\":\"4711\"}}");
  }

  @Test
  void opensAChatOrACall() {
    AdSetId adSet = graph.adSetForWebsite();

    for (ClickTarget.Messenger messenger : ClickTarget.Messenger.values()) {
      boolean facebook = messenger == ClickTarget.Messenger.MESSENGER;
      JsonNode button =
          made(
                  adSet,
                  1,
                  one(
                      new ClickTarget.Chat(messenger),
                      facebook ? CallToAction.MESSAGE_PAGE : CallToAction.WHATSAPP_MESSAGE))
              .at("/object_story_spec/link_data/call_to_action");

      assertThat(button.path("value"))
          .hasToString("{\"app_destination\":\"%s\"}".formatted(messenger));
    }
    assertThat(
            made(adSet, 1, one(new ClickTarget.Call("+14155550100"), CallToAction.CALL_NOW))
                .at("/object_story_spec/link_data/call_to_action/value/link")
                .asString())
        .isEqualTo("tel:+14155550100");
  }

  @Test
  void opensAnAppInItsStoreAndCountsItsEvents() {
    String store = "https://play.google.com/store/apps/details?id=com.example.shop";
    AdId ad =
        send(
            graph.adSetForApp("5001", store),
            1,
            one(
                new ClickTarget.App(URI.create(store), Optional.of("5001")),
                CallToAction.INSTALL_MOBILE_APP));

    assertThat(creative(ad).at("/object_story_spec/link_data/call_to_action/value"))
        .hasToString("{\"link\":\"%s\",\"application\":\"5001\"}".formatted(store));
    assertThat(api.fields(ad, List.of("tracking_specs")).get("tracking_specs"))
        .contains("mobile_app_install", "app_custom_event", "5001");
  }

  @Test
  void usesACreativeOrAPostAgain() {
    AdSetId adSet = graph.adSetForWebsite();
    JsonNode first = made(adSet, 1, one(SHOP, CallToAction.SHOP_NOW));
    String id = first.path("id").asString();

    assertThat(made(adSet, 0, new AdContent.ExistingCreative(id)).path("id").asString())
        .isEqualTo(id);
    String post = first.path("effective_object_story_id").asString();
    assertThat(made(adSet, 0, new AdContent.ExistingPost(post)).path("object_story_id").asString())
        .isEqualTo(post);
  }

  @Test
  void declinesEveryFeatureButThoseThatAreWanted() {
    AdSpec spec =
        new AdSpec(
            "Touched up",
            page.id(),
            Optional.empty(),
            one(SHOP, CallToAction.SHOP_NOW),
            "utm_campaign={{campaign.name}}",
            Optional.of(pixel.id()),
            new Enhancements(List.of(CreativeFeature.IMAGE_TOUCHUPS)),
            Optional.empty());
    AdId ad =
        (AdId)
            ((WriteAnswer.Made)
                    api.send(
                        new Write.CreateAd(
                            account.id(),
                            graph.adSetForWebsite(),
                            images.subList(0, 1),
                            spec,
                            "mx-features")))
                .id();
    JsonNode features = creative(ad).at("/degrees_of_freedom_spec/creative_features_spec");

    assertThat(features).hasSize(CreativeFeature.values().length);
    assertThat(features.at("/image_touchups/enroll_status").asString()).isEqualTo("OPT_IN");
    assertThat(features.at("/inline_comment/enroll_status").asString()).isEqualTo("OPT_OUT");
    assertThat(creative(ad).path("url_tags").asString())
        .isEqualTo("utm_campaign={{campaign.name}}");
  }

  private static AdContent one(ClickTarget target, CallToAction button) {
    return new AdContent.OneImage(
        Wording.of("New cups are here.", "Cups", ""), target, button, Optional.empty());
  }

  private static AdContent.Card card(String headline, String path) {
    return new AdContent.Card(
        headline,
        "",
        new ClickTarget.Website(URI.create("https://shop.example/" + path)),
        CallToAction.SHOP_NOW);
  }

  private static JsonNode made(AdSetId adSet, int shown, AdContent content) {
    return creative(send(adSet, shown, content));
  }

  private static AdId send(AdSetId adSet, int shown, AdContent content) {
    AdSpec spec =
        new AdSpec(
            "Ad " + content.getClass().getSimpleName(),
            page.id(),
            Optional.empty(),
            content,
            "",
            Optional.empty(),
            Enhancements.off(),
            Optional.empty());
    return (AdId)
        ((WriteAnswer.Made)
                api.send(
                    new Write.CreateAd(
                        account.id(), adSet, images.subList(0, shown), spec, "mx-creatives")))
            .id();
  }

  private static JsonNode creative(AdId ad) {
    return graph
        .get(
            ad.value(),
            "creative{id,object_story_spec,object_story_id,effective_object_story_id,"
                + "asset_feed_spec,url_tags,degrees_of_freedom_spec}")
        .path("creative");
  }
}
