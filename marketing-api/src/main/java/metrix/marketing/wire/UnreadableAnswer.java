package metrix.marketing.wire;

/// An answer of Meta that is not what it should be. Its message says what is wrong, never what the
/// answer held.
public final class UnreadableAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableAnswer(String what) {
    super("Meta's answer cannot be read: " + what);
  }
}
