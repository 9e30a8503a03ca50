package metrix.server.api;

/// What the body of a good answer holds.
public sealed interface Answer {
  /// The HTTP status of a good answer.
  int status();

  /// JSON of a record.
  record Json(int status, Class<? extends Record> type) implements Answer {}

  /// Nothing.
  record Nothing(int status) implements Answer {}

  /// The event stream.
  record Events() implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }

  /// The API's own document.
  record Document() implements Answer {
    @Override
    public int status() {
      return 200;
    }
  }
}
