package metrix.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metrix.model.Checked;
import metrix.model.CreativeFeature;
import metrix.model.Enhancements;
import metrix.model.Problem;

/// Reads what Meta may change in an ad by itself (Advantage+ creative).
public final class Advantage {
  private static final String OFF = "off";

  private Advantage() {}

  /// Reads `off` or names of features; nothing at all is off.
  public static Checked<Enhancements> read(List<String> typed, String at) {
    List<CreativeFeature> wanted = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean off = typed.stream().anyMatch(word -> word.strip().equalsIgnoreCase(OFF));
    for (String word : typed) {
      Optional<CreativeFeature> feature = CreativeFeature.parse(word);
      if (feature.isPresent() && !wanted.contains(feature.get())) {
        wanted.add(feature.get());
      } else if (feature.isEmpty() && !word.isBlank() && !word.strip().equalsIgnoreCase(OFF)) {
        problems.add(unknown(word.strip(), at));
      }
    }
    if (off && !wanted.isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "It says off and names %s as well.".formatted(wanted.getFirst().word()),
              "Keep one of the two."));
    }
    return Checked.of(new Enhancements(wanted), problems);
  }

  private static Problem unknown(String word, String at) {
    List<String> known =
        Arrays.stream(CreativeFeature.values()).map(CreativeFeature::word).toList();
    return word.equalsIgnoreCase("standard_enhancements")
        ? Problem.error(
            at,
            "Meta takes the bundle standard_enhancements no more.",
            "Name the features one by one: %s.".formatted(String.join(", ", known)))
        : Problem.error(
            at,
            "“%s” is nothing that Meta may change in an ad with images.".formatted(word),
            Nearest.to(word.toLowerCase(java.util.Locale.ROOT), known)
                .map("Did you mean %s?"::formatted)
                .orElse("Write off, or some of: %s.".formatted(String.join(", ", known))));
  }
}
