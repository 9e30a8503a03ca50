package metrix.core.plan;

import java.util.Optional;

/// What a user typed about an ad.
///
/// @param pageId empty for the Page chosen for the session
/// @param imageName the name of an image of the draft, or `hash:` and Meta's image hash
/// @param callToAction Meta's name; empty for LEARN_MORE
/// @param pixelId empty for the pixel chosen for the session
public record AdForm(
    String name,
    String pageId,
    String imageName,
    String primaryText,
    String headline,
    String description,
    String callToAction,
    String websiteUrl,
    String urlParameters,
    Optional<String> pixelId) {}
