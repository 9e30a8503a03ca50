package metrix.core.run;

/// What must be on disk cannot be put there or read back: the disk is full or failing, or a file is
/// damaged. The message says what to do. What could not be written down was not sent.
public class DiskFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DiskFailure(String message) {
    super(message);
  }

  public DiskFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
