package metrix.model;

/// Something that a creative says and that a new creative can say otherwise.
///
/// The path is its name in the form of an ad.
public enum CreativePart {
  PRIMARY_TEXT("primaryText", "Primary text"),
  HEADLINE("headline", "Headline"),
  DESCRIPTION("description", "Description"),
  /// What a click opens.
  LINK("websiteUrl", "Website address"),
  /// What the card after the last one of a carousel opens, where that is an address of its own.
  END_LINK("endUrl", "Website address of the end card"),
  DISPLAY_LINK("displayLink", "Display link"),
  BUTTON("callToAction", "Call to action"),
  /// Hashes of images, in the order in which they are shown.
  IMAGE("image", "Image"),
  URL_PARAMETERS("urlParameters", "URL parameters");

  private final String path;
  private final String label;

  CreativePart(String path, String label) {
    this.path = path;
    this.label = label;
  }

  public String path() {
    return path;
  }

  /// The words for people.
  public String label() {
    return label;
  }
}
