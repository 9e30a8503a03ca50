package metrix.core.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a field stands for.
public sealed interface Value {
  /// The value as text.
  ///
  /// @param format behind the colon; empty for none
  /// @return empty when the value has no such format
  Optional<String> shown(String format);

  /// How a format of such a value looks, for who wrote another one.
  String formats();

  /// The name of an image file without its ending; an empty text for an image that Meta has
  /// already, which has none.
  static String file(String image) {
    return image.startsWith("hash:") ? "" : image.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
  }

  /// Words, which have no format.
  record Text(String text) implements Value {
    @Override
    public Optional<String> shown(String format) {
      return format.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String formats() {
      return "It takes no format: leave out the colon and what follows.";
    }
  }

  /// A number, `{n:02}` with zeros before it.
  record Count(int number) implements Value {
    private static final Pattern ZEROS = Pattern.compile("0[1-9]");

    @Override
    public Optional<String> shown(String format) {
      if (format.isEmpty()) {
        return Optional.of(String.valueOf(number));
      }
      return ZEROS.matcher(format).matches()
          ? Optional.of(String.format(Locale.ROOT, "%" + format + "d", number))
          : Optional.empty();
    }

    @Override
    public String formats() {
      return "Write {n:02} for two digits, {n:03} for three.";
    }
  }

  /// A day, `2026-12-01`, or in another order.
  record Day(LocalDate date) implements Value {
    private static final Pattern PARTS = Pattern.compile("(yyyy|yy|MM|dd|[-_. /]){1,9}");

    @Override
    public Optional<String> shown(String format) {
      if (format.isEmpty()) {
        return Optional.of(date.toString());
      }
      return PARTS.matcher(format).matches()
          ? Optional.of(
              DateTimeFormatter.ofPattern(format.replace("y", "u"), Locale.ROOT).format(date))
          : Optional.empty();
    }

    @Override
    public String formats() {
      return "Write its parts as yyyy, yy, MM and dd: {date:yyyyMMdd}.";
    }
  }
}
