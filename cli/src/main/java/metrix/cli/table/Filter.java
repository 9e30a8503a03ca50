package metrix.cli.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Problem;

/// A condition on the rows of a table, `delivery=active, name~summer, daily_budget>=20`. All parts
/// must hold; words are compared without regard to case.
public record Filter(List<Part> parts) {
  private static final Pattern PART =
      Pattern.compile("\\s*([a-z_]+)\\s*(!=|!~|>=|<=|=|~|>|<)\\s*(.*?)\\s*");

  /// One comparison.
  public record Part(String column, String operator, String value) {}

  public Filter {
    parts = List.copyOf(parts);
  }

  /// Reads a condition on columns of these names.
  public static Checked<Filter> parse(String text, List<String> columns) {
    var parts = new ArrayList<Part>();
    var problems = new ArrayList<Problem>();
    for (String piece : text.split(",", -1)) {
      Matcher match = PART.matcher(piece);
      if (!match.matches()) {
        problems.add(
            wrong(
                "“" + piece.strip() + "” is no condition.",
                "Write column, =, !=, ~ (contains), !~, <, <=, > or >=, and a value: "
                    + "delivery=active,name~summer."));
      } else if (!columns.contains(match.group(1))) {
        problems.add(
            wrong(
                "There is no column “" + match.group(1) + "”.",
                "The columns are " + String.join(", ", columns) + "."));
      } else {
        parts.add(new Part(match.group(1), match.group(2), unquoted(match.group(3))));
      }
    }
    parts.stream().flatMap(p -> notANumber(p).stream()).forEach(problems::add);
    return Checked.of(new Filter(parts), problems);
  }

  /// The rows of a table that fulfil all parts.
  public Table apply(Table table) {
    List<String> names = table.names();
    Predicate<List<Cell>> all =
        row -> parts.stream().allMatch(p -> holds(p, row.get(names.indexOf(p.column()))));
    return table.where(all);
  }

  private static boolean holds(Part part, Cell cell) {
    String text = cell.text().toLowerCase(Locale.ROOT);
    String value = part.value().toLowerCase(Locale.ROOT);
    return switch (part.operator()) {
      case "=" -> compared(cell, part).map(c -> c == 0).orElse(text.equals(value));
      case "!=" -> !compared(cell, part).map(c -> c == 0).orElse(text.equals(value));
      case "~" -> text.contains(value);
      case "!~" -> !text.contains(value);
      case ">" -> compared(cell, part).filter(c -> c > 0).isPresent();
      case ">=" -> compared(cell, part).filter(c -> c >= 0).isPresent();
      case "<" -> compared(cell, part).filter(c -> c < 0).isPresent();
      case "<=" -> compared(cell, part).filter(c -> c <= 0).isPresent();
      default -> throw new IllegalStateException("no operator: " + part.operator());
    };
  }

  private static Optional<Integer> compared(Cell cell, Part part) {
    return cell instanceof Cell.Amount(BigDecimal number)
        ? number(part.value()).map(number::compareTo)
        : Optional.empty();
  }

  private static Optional<Problem> notANumber(Part part) {
    boolean ordered = part.operator().startsWith("<") || part.operator().startsWith(">");
    return ordered && number(part.value()).isEmpty()
        ? Optional.of(
            wrong(
                "“" + part.value() + "” is no number.",
                "Write a plain number behind " + part.operator() + "."))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static Problem wrong(String what, String fix) {
    return Problem.error("--filter", what, fix);
  }
}
