package metrix.core.run;

/// Why a run stopped before its end; all are resumable.
public enum StopReason {
  /// Meta refused the access token.
  TOKEN,
  /// Meta refused the permission.
  PERMISSION,
  /// The account or the person is restricted.
  RESTRICTED,
  /// Meta's limits ask for a longer pause than a run waits.
  THROTTLED,
  /// Meta cannot be reached.
  UNREACHABLE,
  /// An image is not in `temp_uploads` any more and must be given again.
  IMAGE_GONE,
  /// The outcome of a step stays unknown.
  UNKNOWN_OUTCOME,
  /// The program ends, or the user asked.
  ASKED,
  /// The disk took no more: what cannot be written down is not sent.
  DISK,
  /// A bug.
  BUG
}
