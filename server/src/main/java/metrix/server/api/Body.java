package metrix.server.api;

import java.util.List;

/// What the body of a request holds.
public sealed interface Body {
  /// Nothing.
  record None() implements Body {}

  /// JSON of a record.
  record Json(Class<? extends Record> type) implements Body {}

  /// The bytes of a file.
  ///
  /// @param mediaTypes the content types that are taken
  /// @param most how many bytes are taken
  record Raw(List<String> mediaTypes, long most) implements Body {
    public Raw {
      mediaTypes = List.copyOf(mediaTypes);
    }
  }
}
