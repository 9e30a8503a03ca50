package metrix.model;

/// What an ad set promotes.
public sealed interface PromotedObject {
  /// The Page itself.
  record OfPage(PageId page) implements PromotedObject {}

  /// An event that a pixel reports.
  record OfPixel(PixelId pixel, ConversionEvent event) implements PromotedObject {}
}
