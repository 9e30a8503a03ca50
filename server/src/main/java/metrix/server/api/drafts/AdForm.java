package metrix.server.api.drafts;

import java.util.Optional;

/// The ad of a form, as typed.
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
