package metrix.core.activity;

import java.time.Instant;
import java.util.List;

/// The port to the log of changes. It only grows.
public interface ActivityLog {
  void append(List<ActivityEntry> entries);

  /// The entries since a moment, newest first.
  List<ActivityEntry> since(Instant from);

  /// The latest entries, newest first.
  List<ActivityEntry> latest(int limit);
}
