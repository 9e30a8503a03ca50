package metrix.model;

import java.net.URI;
import java.util.Optional;

/// What an ad set promotes. Source: Meta, ODAX mapping page, copy of 2026-09-12; AdPromotedObject
/// of the v25.0 specs.
public sealed interface PromotedObject {
  /// The Page itself.
  record OfPage(PageId page) implements PromotedObject {}

  /// A standard event that a pixel reports.
  record OfPixel(PixelId pixel, ConversionEvent event) implements PromotedObject {}

  /// An event of the advertiser's own name that a pixel reports.
  record OfCustomEvent(PixelId pixel, String event) implements PromotedObject {}

  /// A rule that the account made out of what a pixel reports. The shape that it has at Meta is not
  /// verified.
  ///
  /// @param conversion id of the rule
  record OfCustomConversion(PixelId pixel, String conversion) implements PromotedObject {}

  /// An app in a store.
  ///
  /// @param application Meta's id of the app
  /// @param store the address of the app in its store
  /// @param event in the app, when one is aimed at
  record OfApp(String application, URI store, Optional<ConversionEvent> event)
      implements PromotedObject {}

  /// A chat with a Page that shall end with an event.
  record OfChat(PageId page, PixelId pixel, ConversionEvent event) implements PromotedObject {}
}
