package metrix.server.api;

/// A parameter in the query of an address.
///
/// @param kind how its text is read
public record Parameter(String name, Kind kind, boolean required, String meaning) {
  /// How the text of a parameter is read.
  public enum Kind {
    TEXT,
    WHOLE_NUMBER,
    YES_NO,
    DAY,
    LIST
  }

  static Parameter optional(String name, Kind kind, String meaning) {
    return new Parameter(name, kind, false, meaning);
  }

  static Parameter required(String name, Kind kind, String meaning) {
    return new Parameter(name, kind, true, meaning);
  }
}
