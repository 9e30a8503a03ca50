package metrix.core.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.template.TemplateText.Piece;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.rules.Nearest;

/// A text with fields, `{country} {file} {n:02}`. Pure: the same values give the same text.
public final class Template {
  private final List<Piece> pieces;
  private final String at;
  private final UnaryOperator<String> written;

  private Template(List<Piece> pieces, String at, UnaryOperator<String> written) {
    this.pieces = pieces;
    this.at = at;
    this.written = written;
  }

  /// The template of a name. A brace that is meant stands there twice: `{{`.
  ///
  /// @param at where the text stands, for problems
  public static Checked<Template> ofName(String text, String at) {
    return read(text, at, false, UnaryOperator.identity());
  }

  /// The template of URL parameters, in which values are percent-encoded. What stands in two braces
  /// is Meta's to fill in when the ad is shown, `{{ad.name}}`, and stays as it is.
  public static Checked<Template> ofUrlParameters(String text, String at) {
    return read(
        text,
        at,
        true,
        value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /// Writes the braces of a text so that they are no fields of a name.
  public static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  private static Checked<Template> read(
      String text, String at, boolean macros, UnaryOperator<String> written) {
    Checked<List<Piece>> pieces = TemplateText.pieces(text, at, macros);
    return pieces
        .value()
        .map(p -> Checked.of(new Template(p, at, written)))
        .orElseGet(() -> Checked.wrong(pieces.problems()));
  }

  /// The text with its fields filled in.
  public Checked<String> fill(Values values) {
    var text = new StringBuilder();
    var problems = new ArrayList<Problem>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Literal(String literal) -> text.append(literal);
        case Piece.Field field -> {
          Checked<String> filled = fill(field, values);
          problems.addAll(filled.problems());
          filled.value().map(written).ifPresent(text::append);
        }
      }
    }
    return Checked.of(text.toString(), problems);
  }

  private Checked<String> fill(Piece.Field field, Values values) {
    String shown = "“{" + field.name() + "}”";
    Optional<Value> value = values.of(field.name());
    if (value.isEmpty()) {
      return wrong(
          "There is no field " + shown + ".",
          Nearest.to(field.name(), values.names())
              .map(near -> "Did you mean {" + near + "}?")
              .orElse("Write a brace that is meant as it is twice: {{."));
    }
    Optional<String> text = value.get().shown(field.format());
    if (text.isEmpty()) {
      return wrong(
          "The field " + shown + " has no format “" + field.format() + "”.", value.get().formats());
    }
    return text.get().isBlank()
        ? wrong(
            "The field " + shown + " is empty here.",
            "Fill in what it takes its value from, or leave the field out.")
        : Checked.of(text.get());
  }

  private Checked<String> wrong(String what, String fix) {
    return Checked.wrong(Problem.error(at, what, fix));
  }
}
