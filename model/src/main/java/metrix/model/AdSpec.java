package metrix.model;

import java.util.Optional;

/// An ad to be made, together with its creative. It is always made PAUSED.
///
/// @param page the Page that the ad speaks as
/// @param instagramUser the Instagram account that it speaks as there; empty for the Page
/// @param urlParameters a query string without `?`, appended to every link at the click
/// @param pixel whose events count for the ad: Meta tracks none that the ad does not name
/// @param authorization for ads about social issues, elections or politics
public record AdSpec(
    String name,
    PageId page,
    Optional<String> instagramUser,
    AdContent content,
    String urlParameters,
    Optional<PixelId> pixel,
    Enhancements enhancements,
    Optional<Authorization> authorization) {
  /// The same ad, of a campaign about social issues, elections or politics.
  public AdSpec political() {
    return new AdSpec(
        name,
        page,
        instagramUser,
        content,
        urlParameters,
        pixel,
        enhancements,
        Optional.of(Authorization.POLITICAL));
  }
}
