package metrix.marketing;

import java.time.Duration;

/// A call to Meta that did not succeed. Never carries the token.
public final class GraphFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What a failure means for the caller; a closed set.
  public enum Kind {
    /// The token is dead or wrong: ask for a new one.
    TOKEN,
    /// The token or the app lacks a permission.
    PERMISSION,
    /// A limit is reached: wait until [#retryAfter].
    THROTTLED,
    /// A passing failure of a read, after all repeats.
    TRANSIENT,
    /// Meta refuses the input; nothing was done.
    INVALID,
    /// The account or the person is restricted: stop writing.
    RESTRICTED,
    /// The object is not there or not visible.
    NOT_FOUND,
    /// A write may have been done or not: look before sending again.
    AMBIGUOUS,
    /// The request never left this computer: no connection.
    UNREACHABLE
  }

  private final Kind kind;
  private final transient GraphError error;
  private final Duration retryAfter;

  public GraphFailure(Kind kind, GraphError error, Duration retryAfter) {
    super(kind + ": " + error.message());
    this.kind = kind;
    this.error = error;
    this.retryAfter = retryAfter;
  }

  public GraphFailure(Kind kind, GraphError error) {
    this(kind, error, Duration.ZERO);
  }

  public Kind kind() {
    return kind;
  }

  /// What Meta said, or what we say when Meta said nothing.
  public GraphError error() {
    return error;
  }

  /// How long to wait before the next call; zero when it does not matter.
  public Duration retryAfter() {
    return retryAfter;
  }
}
