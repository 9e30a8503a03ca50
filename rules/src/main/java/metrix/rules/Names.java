package metrix.rules;

import metrix.model.Checked;
import metrix.model.Problem;

/// The rules for names of campaigns, ad sets and ads.
public final class Names {
  /// Characters of a name. Source: Meta, ad set page, copy of 2026-09-12; taken for all levels.
  public static final int LONGEST = 400;

  private Names() {}

  /// Reads a name; white space around it is dropped.
  ///
  /// @param thing what bears the name: `campaign`
  public static Checked<String> read(String typed, String thing, String at) {
    String name = typed.strip();
    if (name.isEmpty()) {
      return Checked.wrong(
          Problem.error(at, "The %s has no name.".formatted(thing), "Type a name."));
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      return Checked.wrong(
          Problem.error(
              at,
              "The name of the %s holds a line break or another control character."
                  .formatted(thing),
              "Type it on one line."));
    }
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST
        ? Checked.of(name)
        : Checked.wrong(
            Problem.error(
                at,
                "The name of the %s has %d characters; Meta takes %d."
                    .formatted(thing, length, LONGEST),
                "Shorten it by %d.".formatted(length - LONGEST)));
  }
}
