package metrix.simulator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places that vary, each written as an example in braces: `at least {5.00 USD} a day`.
record Template(String text) {
  private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");

  /// The text with its examples.
  String example() {
    return HOLE.matcher(text).replaceAll("$1");
  }

  /// What stands at the places that vary in a text of this form; nothing when it has another form.
  Optional<List<String>> valuesIn(String actual) {
    StringBuilder form = new StringBuilder();
    Matcher hole = HOLE.matcher(text);
    int from = 0;
    while (hole.find()) {
      form.append(Pattern.quote(text.substring(from, hole.start()))).append("(.*)");
      from = hole.end();
    }
    form.append(Pattern.quote(text.substring(from)));
    Matcher match = Pattern.compile(form.toString(), Pattern.DOTALL).matcher(actual);
    if (!match.matches()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int group = 1; group <= match.groupCount(); group++) {
      values.add(match.group(group));
    }
    return Optional.of(values);
  }

  /// This text with `{1}` replaced by the first value, `{2}` by the second, and so on.
  String filled(List<String> values) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> Matcher.quoteReplacement(values.get(Integer.parseInt(hole.group(1)) - 1)));
  }

  List<String> examples() {
    return HOLE.matcher(text).results().map(hole -> hole.group(1)).toList();
  }
}
