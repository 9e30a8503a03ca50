package metrix.core.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.template.Template;
import metrix.core.template.Value;
import metrix.model.Checked;
import metrix.model.Problem;

/// Fills in the fields of names and URL parameters, row by row: `{date}`, `{country}`, `{file}`,
/// `{n}`, and every column by its name. Names are made from the campaign down, so a name may use
/// those above it.
final class SheetNames {
  /// The names, in the order in which they are made.
  static final List<Column> NAMES = List.of(Column.CAMPAIGN, Column.AD_SET, Column.AD);

  private static final List<Column> MADE =
      List.of(Column.CAMPAIGN, Column.AD_SET, Column.AD, Column.URL_PARAMETERS);

  private static final Map<String, String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .collect(
              Collectors.toMap(
                  code ->
                      Locale.of("", code)
                          .getDisplayCountry(Locale.ENGLISH)
                          .toLowerCase(Locale.ROOT),
                  Function.identity(),
                  (first, _) -> first));

  private final LocalDate today;
  private final List<Problem> problems;
  private final Map<Column, Map<String, Integer>> counts = new EnumMap<>(Column.class);

  private SheetNames(LocalDate today, List<Problem> problems) {
    this.today = today;
    this.problems = problems;
  }

  /// The rows with their names made.
  ///
  /// @param today at the ad account
  /// @param problems takes what is wrong; such a cell stays as it is
  static List<SheetRow> fill(List<SheetRow> rows, LocalDate today, List<Problem> problems) {
    var names = new SheetNames(today, problems);
    return rows.stream().map(names::fill).toList();
  }

  private SheetRow fill(SheetRow row) {
    SheetRow made = row;
    for (Column column : MADE) {
      String text = row.text(column);
      if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
        made = made.with(column, made(made, column, text));
      }
    }
    return made;
  }

  private String made(SheetRow row, Column column, String text) {
    Checked<Template> template =
        column == Column.URL_PARAMETERS
            ? Template.ofUrlParameters(text, row.at(column))
            : Template.ofName(text, row.at(column));
    problems.addAll(template.problems());
    Optional<Checked<String>> filled = template.value().map(t -> t.fill(values(row, column, text)));
    filled.ifPresent(f -> problems.addAll(f.problems()));
    return filled.flatMap(Checked::value).orElse(text);
  }

  private Map<String, Value> values(SheetRow row, Column column, String text) {
    var values = new HashMap<String, Value>();
    Set<Column> later = Set.copyOf(MADE.subList(MADE.indexOf(column), MADE.size()));
    for (Column other : Column.values()) {
      if (!later.contains(other)) {
        values.put(other.title(), new Value.Text(firstLine(row.text(other))));
      }
    }
    values.put("date", new Value.Day(today));
    values.put("country", new Value.Text(countries(row)));
    values.put("file", new Value.Text(file(firstLine(row.text(Column.IMAGE)))));
    values.put("n", new Value.Count(count(column, text)));
    return values;
  }

  /// Counts the rows with the same template in the same column, from 1.
  private int count(Column column, String text) {
    return counts.computeIfAbsent(column, _ -> new HashMap<>()).merge(text, 1, Integer::sum);
  }

  private static String countries(SheetRow row) {
    return row.items(Column.LOCATIONS).stream()
        .map(item -> item.toLowerCase(Locale.ROOT))
        .flatMap(item ->
            item.startsWith("country:")
                ? Stream.of(item.substring("country:".length()).strip().toUpperCase(Locale.ROOT))
                : Optional.ofNullable(COUNTRIES.get(item)).stream())
        .distinct()
        .collect(Collectors.joining("-"));
  }

  private static String file(String image) {
    return image.startsWith("hash:") ? "" : image.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }
}
