package metrix.rules;

/// Names the line of a field that holds several values: `ad.headline[2]` is its second line.
public final class Lines {
  private Lines() {}

  /// The place of a value.
  ///
  /// @param index from 0
  /// @param of how many values the field holds; a single one is the field itself
  public static String at(String field, int index, int of) {
    return of < 2 ? field : "%s[%d]".formatted(field, index + 1);
  }
}
