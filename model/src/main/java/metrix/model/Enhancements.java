package metrix.model;

import java.util.List;

/// What Meta may change in an ad by itself. Everything that is not named here is declined, one by
/// one: the person has approved the ad as shown.
///
/// @param wanted the features that Meta may use
public record Enhancements(List<CreativeFeature> wanted) {
  private static final Enhancements OFF = new Enhancements(List.of());

  public Enhancements {
    wanted = List.copyOf(wanted);
  }

  /// Nothing may be changed.
  public static Enhancements off() {
    return OFF;
  }
}
