package metrix.server.api.activity;

import java.util.List;

/// The last things that were done, the newest first.
public record ActivityList(List<ActivityJson> entries) {
  public ActivityList {
    entries = List.copyOf(entries);
  }
}
