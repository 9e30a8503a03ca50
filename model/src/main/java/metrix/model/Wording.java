package metrix.model;

import java.util.List;

/// What an ad says. Several texts of a kind are variations: Meta shows each person the one that it
/// expects most of.
///
/// @param primary above or below the picture
/// @param headlines beside the button
/// @param descriptions under the headline, where there is room
public record Wording(List<String> primary, List<String> headlines, List<String> descriptions) {
  public Wording {
    primary = List.copyOf(primary);
    headlines = List.copyOf(headlines);
    descriptions = List.copyOf(descriptions);
  }

  /// One text of each kind; an empty one is none.
  public static Wording of(String primary, String headline, String description) {
    return new Wording(some(primary), some(headline), some(description));
  }

  /// Whether there is a choice among several texts.
  public boolean isVaried() {
    return primary.size() > 1 || headlines.size() > 1 || descriptions.size() > 1;
  }

  private static List<String> some(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
