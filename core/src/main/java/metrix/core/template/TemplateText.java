package metrix.core.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Problem;

/// Cuts a text at its braces.
final class TemplateText {
  private static final Pattern BRACES =
      Pattern.compile(
          "(?<macro>\\{\\{[^{}]*}})|(?<open>\\{\\{)|(?<close>}})"
              + "|\\{(?<name>[A-Za-z0-9_ ]{1,60})(:(?<format>[^{}]{1,20}))?}|(?<lone>[{}])");

  private TemplateText() {}

  /// A piece of a template.
  sealed interface Piece {
    /// Text that stays.
    record Literal(String text) implements Piece {}

    /// A field, `{n:02}`.
    record Field(String name, String format) implements Piece {}
  }

  /// @param macros whether two braces are Meta's; otherwise they are one brace that is meant
  static Checked<List<Piece>> pieces(String text, String at, boolean macros) {
    var pieces = new ArrayList<Piece>();
    Matcher match = BRACES.matcher(text);
    int from = 0;
    while (match.find(from)) {
      add(pieces, text.substring(from, match.start()));
      from = match.end();
      if (match.group("macro") != null) {
        if (macros) {
          add(pieces, match.group());
        } else {
          add(pieces, "{");
          from = match.start() + 2;
        }
      } else if (match.group("open") != null) {
        add(pieces, macros ? "{{" : "{");
      } else if (match.group("close") != null) {
        add(pieces, macros ? "}}" : "}");
      } else if (match.group("lone") != null) {
        return Checked.wrong(
            Problem.error(
                at,
                "A brace stands alone in “" + text.strip() + "”.",
                macros
                    ? "Write a field as {campaign}, Meta's as {{campaign.name}}, and a brace that is meant as %7B or %7D."
                    : "Write a field as {country}, and a brace that is meant twice: {{ or }}."));
      } else {
        String format = match.group("format");
        pieces.add(
            new Piece.Field(match.group("name").strip(), format == null ? "" : format.strip()));
      }
    }
    add(pieces, text.substring(from));
    return Checked.of(List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Literal(text));
    }
  }
}
