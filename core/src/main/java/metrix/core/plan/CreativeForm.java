package metrix.core.plan;

import java.util.List;

/// What a user typed about a creative, beyond images, texts, button and address.
///
/// @param format `single`, `carousel` or `flexible`; empty for one image
/// @param endCard whether a carousel ends with a card that shows the picture of the Page
/// @param instagram the id of an Instagram account to speak as; empty for the Page
/// @param leadForm the id of a lead form that a click opens; empty for none
/// @param app Meta's id of the app that a click opens; empty for none
/// @param appStoreUrl the address of the app in its store; empty for none
/// @param displayLink the address that is shown in place of the real one; empty for the real one
/// @param enhancements what Meta may change in the ad; empty for nothing
/// @param existingCreative the id of a creative to use as it stands; empty for a new one
/// @param existingPost the ids of a Page and a post to use, `123_456`; empty for none
public record CreativeForm(
    String format,
    boolean endCard,
    String instagram,
    String leadForm,
    String app,
    String appStoreUrl,
    String displayLink,
    List<String> enhancements,
    String existingCreative,
    String existingPost) {
  private static final CreativeForm USUAL =
      new CreativeForm("", false, "", "", "", "", "", List.of(), "", "");

  public CreativeForm {
    enhancements = List.copyOf(enhancements);
  }

  /// One image that opens a website, changed by nobody.
  public static CreativeForm usual() {
    return USUAL;
  }
}
