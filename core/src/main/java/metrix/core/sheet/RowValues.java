package metrix.core.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.template.Value;
import metrix.core.template.Values;

/// What the fields in a cell of a row stand for.
///
/// @param column of the cell: a name may use those above it, not itself and not those below
/// @param count the number of the row among those with the same template
/// @param today at the ad account
record RowValues(SheetRow row, Column column, int count, LocalDate today) implements Values {
  private static final List<String> OWN = List.of("date", "country", "file", "n");
  private static final Map<String, String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .collect(
              Collectors.toMap(RowValues::countryName, Function.identity(), (first, _) -> first));

  @Override
  public Optional<Value> of(String field) {
    return switch (field) {
      case "date" -> Optional.of(new Value.Day(today));
      case "country" -> Optional.of(new Value.Text(countries()));
      case "file" -> Optional.of(new Value.Text(Value.file(firstLine(Column.IMAGE))));
      case "n" -> Optional.of(new Value.Count(count));
      default ->
          Column.of(field).filter(this::usable).map(other -> new Value.Text(firstLine(other)));
    };
  }

  @Override
  public List<String> names() {
    return Stream.concat(
            OWN.stream(), Arrays.stream(Column.values()).filter(this::usable).map(Column::title))
        .toList();
  }

  private boolean usable(Column other) {
    int made = SheetNames.MADE.indexOf(other);
    return made < 0 || made < SheetNames.MADE.indexOf(column);
  }

  private String countries() {
    return row.items(Column.LOCATIONS).stream()
        .map(item -> item.toLowerCase(Locale.ROOT))
        .flatMap(item ->
            item.startsWith("country:")
                ? Stream.of(item.substring("country:".length()).strip().toUpperCase(Locale.ROOT))
                : Optional.ofNullable(COUNTRIES.get(item)).stream())
        .distinct()
        .collect(Collectors.joining("-"));
  }

  private String firstLine(Column other) {
    return row.text(other).lines().findFirst().orElse("").strip();
  }

  private static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
