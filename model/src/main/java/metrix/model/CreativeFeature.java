package metrix.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that Meta may change in an ad with images by itself (Advantage+ creative). The
/// features for videos are left out, since no ad made here has one, and so is the bundle of them
/// all, which can be read but not written any more (3858504). Source: Meta, Advantage+ creative
/// page, copy of 2026-09-12.
public enum CreativeFeature {
  ADAPT_TO_PLACEMENT,
  ADD_TEXT_OVERLAY,
  CREATIVE_STICKERS,
  DESCRIPTION_AUTOMATION,
  ENHANCE_CTA,
  IMAGE_ANIMATION,
  IMAGE_BACKGROUND_GEN,
  IMAGE_BRIGHTNESS_AND_CONTRAST,
  IMAGE_TEMPLATES,
  IMAGE_TEXT_TRANSLATION,
  IMAGE_TOUCHUPS,
  IMAGE_UNCROP,
  INLINE_COMMENT,
  MEDIA_TYPE_AUTOMATION,
  PAC_RELAXATION,
  PRODUCT_EXTENSIONS,
  REVEAL_DETAILS_OVER_TIME,
  TEXT_OPTIMIZATIONS,
  TEXT_TRANSLATION;

  /// Meta's name: `image_touchups`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads Meta's name, in any case and with spaces or dashes as people write them.
  public static Optional<CreativeFeature> parse(String typed) {
    String wanted = typed.strip().replaceAll("[\\s-]+", "_");
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
