package metrix.rules;

import java.util.Locale;

/// What an ad set of a goal must name as its promoted object.
public enum Promotes {
  NONE,
  PAGE,
  /// An event that a pixel reports.
  PIXEL,
  /// An app and its address in a store.
  APP,
  /// A Page, and when both are there a pixel and its event.
  CHAT;

  /// The word in the form's rules.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
