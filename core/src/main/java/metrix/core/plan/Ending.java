package metrix.core.plan;

import metrix.model.ConfiguredStatus;

/// What undoing does with objects that a run made. Both are final.
public enum Ending {
  /// They stop, and stay readable with their numbers.
  ARCHIVE(ConfiguredStatus.ARCHIVED),
  /// They go. Late conversions arrive for 28 days, so Meta advises to wait that long.
  DELETE(ConfiguredStatus.DELETED);

  private final ConfiguredStatus status;

  Ending(ConfiguredStatus status) {
    this.status = status;
  }

  ConfiguredStatus status() {
    return status;
  }
}
