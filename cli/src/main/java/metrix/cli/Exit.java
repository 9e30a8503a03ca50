package metrix.cli;

/// How a command ended, as the shell sees it. Part of the outside contract.
public enum Exit {
  DONE(0),
  /// A bug; its id is in the log.
  BUG(1),
  /// Bad usage, bad input, or nothing done.
  REFUSED(2),
  /// Done, but some steps failed or stayed paused.
  PARTLY(3),
  /// Stopped, with steps left or unknown: `metrix resume` goes on.
  RESUMABLE(4),
  /// Meta refused the token or the permission.
  META_REFUSED(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
