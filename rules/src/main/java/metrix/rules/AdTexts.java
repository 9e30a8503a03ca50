package metrix.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metrix.model.Problem;
import metrix.model.Wording;

/// The rules for what an ad says. Lengths only advise: longer texts are cut when shown. Source:
/// Meta, ad creative page, copy of 2026-09-12.
public final class AdTexts {
  /// Characters of a primary text that are shown before “more”.
  public static final int PRIMARY_ADVISED = 125;

  /// Characters of a headline that are shown.
  public static final int HEADLINE_ADVISED = 40;

  /// Texts of a kind in one ad. Source: Meta, asset feed options page, copy of 2026-09-12.
  public static final int MOST = 5;

  private AdTexts() {}

  /// Judges the texts of an ad, several of a kind being variations.
  ///
  /// @param path of the ad's fields
  public static List<Problem> check(Wording wording, String path) {
    List<Problem> problems = new ArrayList<>();
    if (wording.primary().isEmpty()) {
      problems.add(
          Problem.warning(
              path + ".primaryText",
              "The ad has no primary text.",
              "Write what it says; without text the picture must speak."));
    }
    variations(wording.primary(), PRIMARY_ADVISED, "primary text", path + ".primaryText", problems);
    variations(wording.headlines(), HEADLINE_ADVISED, "headline", path + ".headline", problems);
    variations(
        wording.descriptions(), HEADLINE_ADVISED, "description", path + ".description", problems);
    return problems;
  }

  /// Judges the texts of cards, one of a kind for each card; an empty one is none.
  public static List<Problem> cards(
      String primaryText, List<String> headlines, List<String> descriptions, String path) {
    List<Problem> problems = new ArrayList<>(check(Wording.of(primaryText, "", ""), path));
    lengths(headlines, HEADLINE_ADVISED, "headline", path + ".headline", problems);
    lengths(descriptions, HEADLINE_ADVISED, "description", path + ".description", problems);
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
    return UrlMacros.check(text, at);
  }

  private static void variations(
      List<String> texts, int advised, String what, String at, List<Problem> problems) {
    if (texts.size() > MOST) {
      problems.add(
          Problem.error(
              at,
              "The ad has %d texts of the kind %s; Meta takes %d."
                  .formatted(texts.size(), what, MOST),
              "Keep the %d best.".formatted(MOST)));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!seen.add(texts.get(i))) {
        problems.add(
            Problem.error(
                Lines.at(at, i, texts.size()),
                "The same %s stands there twice.".formatted(what),
                "Take one of them out, or change it."));
      }
    }
    lengths(texts, advised, what, at, problems);
  }

  private static void lengths(
      List<String> texts, int advised, String what, String at, List<Problem> problems) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int length = text.codePointCount(0, text.length());
      if (length > advised) {
        problems.add(
            Problem.warning(
                Lines.at(at, i, texts.size()),
                "The %s has %d characters; about %d are shown at once."
                    .formatted(what, length, advised),
                "Say the important part first."));
      }
    }
  }
}
