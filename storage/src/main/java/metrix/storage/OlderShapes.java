package metrix.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import metrix.core.plan.CampaignTerms;
import metrix.core.plan.CreativeForm;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.PromotionForm;
import metrix.model.AdContent;
import metrix.model.AdSetOptions;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.Enhancements;
import metrix.model.Placements;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Brings what earlier versions wrote into the shape of today. What a text says stays as it was:
/// what a version did not know is what it did, "nothing beyond the usual". A record is known by
/// fields that it has had from the start. Lists and optional values need nothing here: where they
/// are missing they are empty.
final class OlderShapes {
  private static final List<Consumer<ObjectNode>> SINCE_0_1_0 =
      List.of(
          OlderShapes::place,
          OlderShapes::targeting,
          OlderShapes::adSet,
          OlderShapes::makeAd,
          OlderShapes::ad,
          OlderShapes::campaignForm,
          OlderShapes::adSetForm,
          OlderShapes::adForm);

  private OlderShapes() {}

  /// The same text in the shape of today, from the inside out; it is changed in place.
  static JsonNode today(JsonNode text) {
    text.values().forEach(OlderShapes::today);
    if (text instanceof ObjectNode object) {
      SINCE_0_1_0.forEach(change -> change.accept(object));
    }
    return text;
  }

  /// Radii were whole kilometres.
  private static void place(ObjectNode place) {
    if (place.has("radiusKilometres")) {
      JsonNode kilometres = place.remove("radiusKilometres");
      if (kilometres.isNumber()) {
        place.set("radius", Texts.tree(Radius.kilometres(kilometres.asInt())));
      }
    }
  }

  private static void targeting(ObjectNode targeting) {
    if (targeting.has("advantageAudience") && targeting.has("excludedPlaces")) {
      unlessThere(targeting, "refinement", Refinement.none());
      unlessThere(targeting, "placements", Placements.automatic());
    }
  }

  private static void adSet(ObjectNode set) {
    if (set.has("billingEvent") && set.has("targeting")) {
      unlessThere(set, "options", AdSetOptions.none());
    }
  }

  /// An ad had one image.
  private static void makeAd(ObjectNode make) {
    if (make.has("adSet") && make.has("image")) {
      make.set("images", listOf(make.remove("image")));
    }
  }

  /// An ad had one text of each kind, opened a website, and Meta changed nothing in it.
  private static void ad(ObjectNode ad) {
    if (ad.has("page") && ad.has("website")) {
      var content =
          new AdContent.OneImage(
              Wording.of(
                  takenFrom(ad, "primaryText"),
                  takenFrom(ad, "headline"),
                  takenFrom(ad, "description")),
              new ClickTarget.Website(URI.create(takenFrom(ad, "website"))),
              CallToAction.valueOf(takenFrom(ad, "callToAction")),
              Optional.empty());
      ad.set("content", Texts.tree(content));
      unlessThere(ad, "enhancements", Enhancements.off());
    }
  }

  private static void campaignForm(ObjectNode form) {
    if (form.has("budgetLevel") && form.has("objective")) {
      unlessThere(form, "terms", CampaignTerms.none());
    }
  }

  private static void adSetForm(ObjectNode form) {
    if (form.has("excludedLocations") && form.has("beneficiary")) {
      unlessThere(form, "promotion", PromotionForm.none());
      unlessThere(form, "delivery", DeliveryForm.none());
      unlessThere(form, "refinement", Refinement.none());
    }
  }

  /// An ad had one value of each kind.
  private static void adForm(ObjectNode form) {
    if (form.has("imageName") && form.has("websiteUrl")) {
      severalOf(form, "imageName", "images");
      severalOf(form, "primaryText", "primaryTexts");
      severalOf(form, "headline", "headlines");
      severalOf(form, "description", "descriptions");
      severalOf(form, "websiteUrl", "websiteUrls");
      unlessThere(form, "creative", CreativeForm.usual());
    }
  }

  private static void severalOf(ObjectNode form, String one, String several) {
    JsonNode value = form.remove(one);
    form.set(several, value.asString().isEmpty() ? listOf() : listOf(value));
  }

  private static ArrayNode listOf(JsonNode... values) {
    return JsonNodeFactory.instance.arrayNode().addAll(List.of(values));
  }

  private static String takenFrom(ObjectNode object, String field) {
    return object.remove(field).asString();
  }

  private static void unlessThere(ObjectNode object, String field, Object usual) {
    if (!object.has(field)) {
      object.set(field, Texts.tree(usual));
    }
  }
}
