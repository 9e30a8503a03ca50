package metrix.rules;

import java.util.Locale;

/// What an ad set of a goal must name as its promoted object.
public enum Promotes {
  NONE,
  PAGE,
  PIXEL;

  /// The word in the form's rules.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
