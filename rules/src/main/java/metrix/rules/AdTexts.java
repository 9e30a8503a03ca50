package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import metrix.model.Problem;

/// The rules for what an ad says. Lengths only advise: longer texts are cut when shown. Source:
/// Meta, ad creative page, copy of 2026-09-12.
public final class AdTexts {
  /// Characters of a primary text that are shown before “more”.
  public static final int PRIMARY_ADVISED = 125;

  /// Characters of a headline that are shown.
  public static final int HEADLINE_ADVISED = 40;

  private AdTexts() {}

  /// Judges the three texts.
  ///
  /// @param path of the ad's fields
  public static List<Problem> check(
      String primaryText, String headline, String description, String path) {
    List<Problem> problems = new ArrayList<>();
    if (primaryText.isBlank()) {
      problems.add(
          Problem.warning(
              path + ".primaryText",
              "The ad has no primary text.",
              "Write what it says; without text the picture must speak."));
    }
    advise(primaryText, PRIMARY_ADVISED, "primary text", path + ".primaryText", problems);
    advise(headline, HEADLINE_ADVISED, "headline", path + ".headline", problems);
    advise(description, HEADLINE_ADVISED, "description", path + ".description", problems);
    return problems;
  }

  /// Judges the parameters that are appended to the address.
  public static List<Problem> parameters(String typed, String at) {
    String text = typed.strip();
    if (text.startsWith("?") || text.startsWith("&")) {
      return List.of(
          Problem.error(
              at,
              "URL parameters start without “%s”.".formatted(text.charAt(0)),
              "Write " + text.substring(1)));
    }
    if (text.chars().anyMatch(c -> c <= ' ') || text.contains("#")) {
      return List.of(
          Problem.error(
              at,
              "URL parameters hold neither spaces nor “#”.",
              "Write them as utm_source=meta&utm_campaign=summer."));
    }
    return List.of();
  }

  private static void advise(
      String text, int advised, String what, String at, List<Problem> problems) {
    int length = text.codePointCount(0, text.length());
    if (length > advised) {
      problems.add(
          Problem.warning(
              at,
              "The %s has %d characters; about %d are shown at once."
                  .formatted(what, length, advised),
              "Say the important part first."));
    }
  }
}
