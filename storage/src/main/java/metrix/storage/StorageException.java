package metrix.storage;

import metrix.core.run.DiskFailure;

/// The data folder or the database cannot be used; the message says what to do.
public class StorageException extends DiskFailure {
  private static final long serialVersionUID = 1;

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
