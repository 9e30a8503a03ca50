package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Problem;

/// The words that Meta fills in at the click, such as `{{campaign.name}}`. Names are those at the
/// time of publishing. Source: public clients and doc.eulerian.com, consistently; not Meta's text.
public final class UrlMacros {
  private static final Pattern MACRO = Pattern.compile("\\{\\{(.*?)}}");

  private static final List<Macro> ALL =
      List.of(
          new Macro("campaign.id", "the id of the campaign"),
          new Macro("campaign.name", "the name of the campaign"),
          new Macro("adset.id", "the id of the ad set"),
          new Macro("adset.name", "the name of the ad set"),
          new Macro("ad.id", "the id of the ad"),
          new Macro("ad.name", "the name of the ad"),
          new Macro("placement", "where the ad was shown"),
          new Macro("site_source_name", "fb or ig: the platform of the click"));

  private UrlMacros() {}

  /// A word that Meta fills in.
  ///
  /// @param explains what stands there after the click
  public record Macro(String name, String explains) {
    /// As it is written: `{{ad.id}}`.
    public String text() {
      return "{{" + name + "}}";
    }
  }

  /// All of them.
  public static List<Macro> all() {
    return ALL;
  }

  /// Judges the macros in a text; one that Meta does not know would reach the website as typed.
  public static List<Problem> check(String text, String at) {
    List<Problem> problems = new ArrayList<>();
    List<String> names = ALL.stream().map(Macro::name).toList();
    Matcher macro = MACRO.matcher(text);
    while (macro.find()) {
      String name = macro.group(1);
      if (!names.contains(name)) {
        problems.add(
            Problem.error(
                at,
                "Meta fills in no “{{%s}}”; it would reach the website as it stands."
                    .formatted(name),
                Nearest.to(name.strip().toLowerCase(java.util.Locale.ROOT), names)
                    .map(near -> "Did you mean {{%s}}?".formatted(near))
                    .orElse("Write one of: {{%s}}.".formatted(String.join("}}, {{", names)))));
      }
    }
    String rest = MACRO.matcher(text).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      problems.add(
          Problem.error(
              at,
              "A brace stands alone.",
              "Write a macro with two braces on each side: {{campaign.name}}."));
    }
    return problems;
  }
}
