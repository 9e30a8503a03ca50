package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a user typed about an ad. Several values stand in the order in which they were typed; in a
/// carousel those at the same place make a card.
///
/// @param pageId empty for the Page chosen for the session
/// @param images names of images of the draft, or `hash:` and Meta's image hash
/// @param callToAction Meta's name; empty for the usual one
/// @param pixelId empty for the pixel chosen for the session
public record AdForm(
    String name,
    String pageId,
    List<String> images,
    List<String> primaryTexts,
    List<String> headlines,
    List<String> descriptions,
    String callToAction,
    List<String> websiteUrls,
    String urlParameters,
    Optional<String> pixelId,
    CreativeForm creative) {
  public AdForm {
    images = List.copyOf(images);
    primaryTexts = List.copyOf(primaryTexts);
    headlines = List.copyOf(headlines);
    descriptions = List.copyOf(descriptions);
    websiteUrls = List.copyOf(websiteUrls);
  }

  /// An ad with one image, one text of each kind and a website; an empty text is none.
  public static AdForm ofOneImage(
      String name,
      String pageId,
      String image,
      String primaryText,
      String headline,
      String description,
      String callToAction,
      String websiteUrl,
      String urlParameters,
      Optional<String> pixelId) {
    return new AdForm(
        name,
        pageId,
        some(image),
        some(primaryText),
        some(headline),
        some(description),
        callToAction,
        some(websiteUrl),
        urlParameters,
        pixelId,
        CreativeForm.usual());
  }

  /// The first image as typed; an empty text when there is none.
  public String firstImage() {
    return images.stream().findFirst().orElse("");
  }

  private static List<String> some(String text) {
    return Stream.of(text).filter(t -> !t.isEmpty()).toList();
  }

  /// The same with another name.
  public AdForm named(String name) {
    return new AdForm(
        name,
        pageId,
        images,
        primaryTexts,
        headlines,
        descriptions,
        callToAction,
        websiteUrls,
        urlParameters,
        pixelId,
        creative);
  }

  /// The same with other URL parameters.
  public AdForm withUrlParameters(String urlParameters) {
    return new AdForm(
        name,
        pageId,
        images,
        primaryTexts,
        headlines,
        descriptions,
        callToAction,
        websiteUrls,
        urlParameters,
        pixelId,
        creative);
  }
}
