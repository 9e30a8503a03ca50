package metrix.marketing.http;

/// An exchange that gave no answer. The message never holds anything of the request.
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  /// How far the request came.
  enum Reached {
    /// There was no connection.
    NOTHING,
    /// There was no file to send.
    NO_FILE,
    /// It may have arrived.
    UNKNOWN
  }

  private final Reached reached;
  private final String what;

  NoAnswer(Reached reached, String what) {
    super(what);
    this.reached = reached;
    this.what = what;
  }

  Reached reached() {
    return reached;
  }

  /// What happened, for people.
  String what() {
    return what;
  }
}
