package metrix.model;

/// People whom the ad account knows: of a list, of a pixel, or like those.
///
/// @param subtype Meta's word, such as CUSTOM, WEBSITE or LOOKALIKE
public record CustomAudience(String id, String name, String subtype) {
  /// Whether it holds people who resemble others.
  public boolean isLookalike() {
    return subtype.equals("LOOKALIKE");
  }
}
