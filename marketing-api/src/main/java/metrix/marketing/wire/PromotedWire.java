package metrix.marketing.wire;

import metrix.model.PromotedObject;
import tools.jackson.databind.node.ObjectNode;

/// What an ad set promotes, in Meta's form. Source: Meta, ODAX mapping page, copy of 2026-09-12;
/// AdPromotedObject of the v25.0 specs. The shape for a custom conversion is not verified.
final class PromotedWire {
  private PromotedWire() {}

  static String json(PromotedObject promoted) {
    ObjectNode json = Json.object();
    switch (promoted) {
      case PromotedObject.OfPage(var page) -> json.put("page_id", page.value());
      case PromotedObject.OfPixel(var pixel, var event) ->
          json.put("pixel_id", pixel.value()).put("custom_event_type", event.name());
      case PromotedObject.OfCustomEvent(var pixel, var event) ->
          json.put("pixel_id", pixel.value())
              .put("custom_event_type", "OTHER")
              .put("custom_event_str", event);
      case PromotedObject.OfCustomConversion(var pixel, var conversion) ->
          json.put("pixel_id", pixel.value())
              .put("custom_event_type", "OTHER")
              .put("custom_conversion_id", conversion);
      case PromotedObject.OfApp(var application, var store, var event) -> {
        json.put("application_id", application).put("object_store_url", store.toString());
        event.ifPresent(e -> json.put("custom_event_type", e.name()));
      }
      case PromotedObject.OfChat(var page, var pixel, var event) ->
          json.put("page_id", page.value())
              .put("pixel_id", pixel.value())
              .put("custom_event_type", event.name());
    }
    return Json.text(json);
  }
}
