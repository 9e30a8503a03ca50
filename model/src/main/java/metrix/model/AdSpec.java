package metrix.model;

import java.net.URI;
import java.util.Optional;

/// An ad with one image to be made, together with its creative. It is always made PAUSED.
///
/// @param pixel whose events count for the ad: Meta tracks none that the ad does not name
/// @param urlParameters a query string without `?`, appended to the link at the click
/// @param instagramUser the Instagram account to speak as; empty for the Page
public record AdSpec(
    String name,
    PageId page,
    String primaryText,
    String headline,
    String description,
    CallToAction callToAction,
    URI website,
    String urlParameters,
    Optional<PixelId> pixel,
    Optional<String> instagramUser) {}
